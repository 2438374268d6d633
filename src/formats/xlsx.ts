import {readSheet} from 'read-excel-file/node'
import type {RowBatch, Table, TableOptions} from '../core/import/table.ts'
import type {ByteSource} from './byte-source.ts'
import {cleanRow, isFilled} from './clean-cell.ts'
import {inputError} from './input-error.ts'
import {findHeader, LOOK_AHEAD} from './preamble.ts'
import type {Survey} from './survey.ts'

const BATCH = 5000

/**
 * One sheet of an Excel file as a table: the first unless another is asked for. Dates become `YYYY-MM-DD` or
 * `YYYY-MM-DD HH:MM:SS`, numbers their shortest decimal; what a cell shows is not what counts, what it holds is.
 * The sheet is read into memory whole. Throws BAD_INPUT when it is no xlsx, or has no such sheet (and lists them).
 */
export async function openXlsx(source: ByteSource, seen: Survey, options: TableOptions): Promise<Table> {
  const {file} = source
  const {numbers, rows} = filledRows(await readCells(source, options.sheet))
  const header = findHeader(rows.slice(0, LOOK_AHEAD))
  if (header === undefined) {
    throw inputError(file, 'the sheet is empty', {hint: 'Name another one with --sheet.'})
  }
  let passed = 0
  return {
    file,
    form: 'xlsx',
    encoding: undefined,
    digest: seen.digest,
    headers: withoutEmptyEnd(rows[header] as string[]),
    preamble: (numbers[header] as number) - 1,
    async *batches() {
      for (let from = header + 1; from < rows.length; from += BATCH) {
        passed = Math.min(rows.length, from + BATCH) / rows.length
        yield {numbers: numbers.slice(from, from + BATCH), rows: rows.slice(from, from + BATCH)} satisfies RowBatch
      }
    },
    progress: () => passed,
    close: () => source.close(),
  }
}

type Cells = readonly (readonly unknown[])[]

async function readCells(source: ByteSource, sheet: string | undefined): Promise<Cells> {
  const chunks: Buffer[] = []
  for await (const chunk of source.read()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  try {
    return await readNamed(bytes, sheet)
  } catch (error) {
    throw xlsxError(source.file, sheet, error)
  }
}

/** A sheet may be called `2`: its name goes before its number. */
async function readNamed(bytes: Buffer, sheet: string | undefined): Promise<Cells> {
  const read = (which: string | number): Promise<Cells> => readSheet<string>(bytes, which, {parseNumber: shortest})
  if (sheet === undefined) return read(1)
  try {
    return await read(sheet)
  } catch (error) {
    if (!isNotFound(error) || !/^[1-9]\d*$/.test(sheet)) throw error
    return read(Number(sheet))
  }
}

function isNotFound(error: unknown): error is Error & {sheets: string[]} {
  return error instanceof Error && error.name === 'SheetNotFoundError'
}

function xlsxError(file: string, sheet: string | undefined, error: unknown): Error {
  if (isNotFound(error)) {
    return inputError(file, `it has no sheet "${sheet ?? 1}"`, {
      hint: `It has ${error.sheets.map((name) => `"${name}"`).join(', ')}.`,
      cause: error,
    })
  }
  return inputError(file, 'it is a zip file but no Excel file that can be read', {
    hint: 'Unpack it when it holds other files; open it in a spreadsheet and save it as .xlsx or csv when not.',
    cause: error,
  })
}

function filledRows(cells: Cells): {numbers: number[]; rows: string[][]} {
  const numbers: number[] = []
  const rows: string[][] = []
  cells.forEach((row, index) => {
    const texts = cleanRow(row.map(textOf))
    if (!isFilled(texts)) return
    numbers.push(index + 1)
    rows.push(texts)
  })
  return {numbers, rows}
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? textOfDate(value) : String(value)
}

/** Excel counts days in doubles, which miss a whole second by up to this; the library cuts what is below it. */
const NOISE_MS = 1

/** Parts of a second are cut, as Excel does when it saves the sheet as csv. Day 0 is a time alone. */
function textOfDate(date: Date): string {
  const text = new Date(Math.floor((date.getTime() + NOISE_MS) / 1000) * 1000).toISOString()
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)]
  if (day < '1900-01-01') return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** Digits stay as they stand (an order number may have more than a double holds); the rest loses its noise. */
function shortest(text: string): string {
  return /^-?\d+$/.test(text) ? text : String(Number(text))
}

function withoutEmptyEnd(headers: readonly string[]): string[] {
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1)
}
