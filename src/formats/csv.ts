import type {RowBatch, Table, TableOptions} from '../core/import/table.ts'
import type {ByteSource} from './byte-source.ts'
import {type CsvDialect, csvRows} from './csv-rows.ts'
import {declaredDelimiter, recogniseDelimiter, recogniseLineEnds} from './delimiter.ts'
import {declaredEncoding, recogniseEncoding} from './encoding.ts'
import {inputError} from './input-error.ts'
import {findHeader, LOOK_AHEAD} from './preamble.ts'
import type {Survey} from './survey.ts'

/** Few enough rows that a batch is forgotten before V8 moves it to the old generation, where it would pile up. */
const BATCH = 400

/**
 * A file of delimited text as a table. The delimiter, the encoding and the line ends are recognised unless
 * declared. Throws BAD_INPUT when the file is no text or has no row with anything in it.
 */
export async function openCsv(source: ByteSource, seen: Survey, options: TableOptions): Promise<Table> {
  const {file} = source
  const encoding = encodingOf(file, seen, options.encoding)
  const beginning = new TextDecoder(encoding).decode(seen.head, {stream: true})
  const dialect = dialectOf(file, beginning, options.delimiter)
  const first = await firstRows(source, encoding, dialect)
  const header = findHeader(first.rows)
  const headers = header === undefined ? undefined : first.rows[header]
  if (header === undefined || headers === undefined) throw inputError(file, 'there is nothing in it but blanks')
  const below = first.numbers[header] as number
  return {
    file,
    form: dialect.delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    digest: seen.digest,
    headers,
    preamble: below - 1,
    batches: () => rowsBelow(below, readRows(source, encoding, dialect)),
    progress: () => source.progress(),
    close: () => source.close(),
  }
}

function encodingOf(file: string, seen: Survey, declared: string | undefined): string {
  if (declared !== undefined) return declaredEncoding(file, declared)
  const encoding = recogniseEncoding(seen)
  if (encoding !== undefined) return encoding
  throw inputError(file, 'it is neither text nor a spreadsheet', {
    hint: 'Give a csv, tsv, xlsx or JSON lines file; name its --encoding when it is text.',
  })
}

function dialectOf(file: string, beginning: string, declared: string | undefined): CsvDialect {
  return {
    delimiter: declared === undefined ? recogniseDelimiter(beginning) : declaredDelimiter(file, declared),
    lineEnds: recogniseLineEnds(beginning),
    blanksBeforeQuotes: /[,;|\t][ \t]+"/.test(beginning),
  }
}

async function firstRows(source: ByteSource, encoding: string, dialect: CsvDialect): Promise<RowBatch> {
  const numbers: number[] = []
  const rows: (readonly string[])[] = []
  for await (const batch of readRows(source, encoding, dialect)) {
    numbers.push(...batch.numbers.slice(0, LOOK_AHEAD))
    rows.push(...batch.rows.slice(0, LOOK_AHEAD))
    if (rows.length >= LOOK_AHEAD) break
  }
  return {numbers, rows}
}

async function* readRows(source: ByteSource, encoding: string, dialect: CsvDialect): AsyncIterable<RowBatch> {
  const parser = csvRows(source.file, dialect)
  for await (const bytes of utf8Bytes(source, encoding)) {
    parser.feed(bytes)
    if (parser.waiting() >= BATCH) yield parser.take()
  }
  parser.end()
  if (parser.waiting() > 0) yield parser.take()
}

/** csv-parse wants UTF-8; other encodings go through text, a little at a time. */
async function* utf8Bytes(source: ByteSource, encoding: string): AsyncIterable<Buffer> {
  if (encoding === 'utf-8') return yield* withoutMark(source.read())
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source.read()) yield Buffer.from(decoder.decode(chunk, {stream: true}))
  yield Buffer.from(decoder.decode())
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
    first = false
  }
}

/** Drops the header and what stands above it. */
async function* rowsBelow(line: number, batches: AsyncIterable<RowBatch>): AsyncIterable<RowBatch> {
  for await (const batch of batches) {
    if ((batch.numbers[0] ?? 0) > line) {
      yield batch
      continue
    }
    const from = batch.numbers.findIndex((number) => number > line)
    if (from !== -1) yield {numbers: batch.numbers.slice(from), rows: batch.rows.slice(from)}
  }
}
