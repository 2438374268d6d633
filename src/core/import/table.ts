/**
 * A file of rows, whatever its form (csv, xlsx, JSON lines, vCard): what `formats/` hands to the import. Cells are text
 * as they stand in the file, already freed of what only the form needs (quotes, `="..."`, a leading apostrophe,
 * surrounding blanks and tabs, a no-break space at either end).
 */
export interface Table {
  /** As the user named it; `-` for standard input. */
  file: string
  /** `csv`, `tsv`, `xlsx`, ... for people. */
  form: string
  /** `utf-8`, `gb18030`, ...; undefined where the form has none of its own choice (xlsx). */
  encoding: string | undefined
  /** SHA-256 of the file's bytes (after unpacking), hex. */
  digest: string
  /** Trimmed header cells in their order; duplicates are kept as they are, an empty header is `''`. */
  headers: readonly string[]
  /** Rows above the header that were left out: a report's title, blank rows, the time of the export. */
  preamble: number
  /** Rows from the first one after the header, each time from the start; rows with nothing in them are left out. A row may be shorter or longer than the headers. */
  batches(): AsyncIterable<RowBatch>
  /** Share of the file read so far in the current pass, 0 to 1. */
  progress(): number
  /** Lets go of the file; removes the temporary copy of standard input. Safe to call twice. */
  close(): Promise<void>
}

export interface RowBatch {
  /** 1-based number of each row in the file: for csv the line on which it starts, for xlsx the sheet's row. */
  numbers: readonly number[]
  rows: readonly (readonly string[])[]
  /** Index of a row that the form itself shows to be broken → why; absent where none is. Such a row is to be rejected. */
  broken?: ReadonlyMap<number, string>
}

/** What the user may declare about a file instead of having it recognised. */
export interface TableOptions {
  encoding?: string | undefined
  delimiter?: string | undefined
  /** Name or 1-based number of the sheet. */
  sheet?: string | undefined
}
