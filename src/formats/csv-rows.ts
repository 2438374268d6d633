import {type CsvError, Parser} from 'csv-parse'
import {cleanRow, isFilled} from './clean-cell.ts'
import {inputError} from './input-error.ts'

/** A row longer than this is a quote that was never closed; no order is that long. */
const LONGEST_ROW = 4 * 1024 * 1024
const SLICE = 16 * 1024
const QUOTE = 0x22

export interface CsvDialect {
  delimiter: string
  /** Line ends, longest first. */
  lineEnds: string[]
  /** Whether blanks stand between a delimiter and a quote that opens a cell. */
  blanksBeforeQuotes: boolean
}

/** Takes bytes (UTF-8) as they come and hands out the rows that were finished by them. */
export interface CsvRows {
  feed(bytes: Buffer): void
  end(): void
  /** The rows since the last call, cleaned; empty rows are dropped. */
  take(): {numbers: number[]; rows: string[][]}
  waiting(): number
}

/**
 * Parses csv in slices of whole lines. A slice with quotes goes through csv-parse; in one without any, rows and
 * cells are what stands between line ends and delimiters, which the engine splits many times faster. A slice that
 * ends inside a quoted cell is parsed up to the row before, and the rest again with more behind it. Throws
 * BAD_INPUT with the line of the row whose quote is never closed.
 */
export function csvRows(file: string, dialect: CsvDialect): CsvRows {
  const found = collectRows()
  const lineEnd = (dialect.lineEnds.at(-1) as string).charCodeAt(0)
  let rest: Buffer = Buffer.alloc(0)
  let least = SLICE

  function parse(slice: Buffer, last: boolean): number {
    if (!slice.includes(QUOTE)) {
      splitLines(slice.toString(), dialect, found.add)
      return slice.length
    }
    const parsed = parseQuoted(slice, dialect, found.add)
    if (parsed < slice.length && (last || slice.length - parsed > LONGEST_ROW)) throw unclosedQuote(file, found.line())
    return parsed
  }

  return {
    feed(bytes) {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      let from = 0
      for (;;) {
        const to = rest.indexOf(lineEnd, from + least) + 1
        if (to === 0) break
        const parsed = parse(rest.subarray(from, to), false)
        from += parsed
        // What is left over needs a slice that reaches further; doubled, so that a long row is not parsed too often.
        least = from === to ? SLICE : 2 * (to - from)
      }
      rest = rest.subarray(from)
    },
    end() {
      parse(rest, true)
      rest = Buffer.alloc(0)
    },
    take: found.take,
    waiting: found.waiting,
  }
}

type Add = (row: string[], lines: number) => void

function collectRows(): {add: Add; line(): number; take(): {numbers: number[]; rows: string[][]}; waiting(): number} {
  let numbers: number[] = []
  let rows: string[][] = []
  let line = 1
  return {
    add(row, lines) {
      if (isFilled(cleanRow(row))) {
        numbers.push(line)
        rows.push(row)
      }
      line += lines
    },
    line: () => line,
    take() {
      const batch = {numbers, rows}
      numbers = []
      rows = []
      return batch
    },
    waiting: () => rows.length,
  }
}

function splitLines(text: string, {delimiter, lineEnds}: CsvDialect, add: Add): void {
  const lines = text.split(lineEnds.at(-1) as string)
  // Behind the last line end there is nothing, not an empty line.
  if (lines.at(-1) === '') lines.pop()
  for (const line of lines) add((line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter), 1)
}

/**
 * Gives the rows of a slice that has quotes, and returns up to which byte it was parsed: less than its length when
 * the last row has an open quote. csv-parse is driven directly instead of as a stream, and the line of a row is
 * read off its counter, which costs nothing against asking it for an `info` object a row.
 */
function parseQuoted(slice: Buffer, dialect: CsvDialect, add: Add): number {
  const parser = new Parser({
    delimiter: dialect.delimiter,
    record_delimiter: dialect.lineEnds,
    ltrim: dialect.blanksBeforeQuotes,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: 0,
  })
  let lines = 0
  let parsed = 0
  let open = false
  parser.push = (row: string[] | null): boolean => {
    if (row === null) return true
    // More than one line: the row holds line breaks, which the parser counts twice when they are CRLF.
    const passed = parser.info.lines - lines
    lines = parser.info.lines
    parsed = parser.info.bytes
    add(row, passed === 1 ? 1 : 1 + lineBreaks(row))
    return true
  }
  const check = (error?: Error | null): void => {
    if (!error) return
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    open = true
  }
  parser._transform(slice, 'utf8', check)
  parser._flush(check)
  return open ? parsed : slice.length
}

function lineBreaks(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

function unclosedQuote(file: string, line: number): Error {
  return inputError(file, `the row that starts on line ${line} opens a quote (") that is never closed`, {
    row: line,
    hint: 'Close the quote, or double it when it belongs to the text. A file that is cut short ends like this, too.',
  })
}
