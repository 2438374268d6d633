import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'

/** The public data sets: beside the project, or where PATRON_REAL_DATA points. */
export const DATA = process.env['PATRON_REAL_DATA'] ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** Whether they are there; says so once when not. */
export const HERE = existsSync(DATA)
if (!HERE) console.warn('The public data sets are not here (set PATRON_REAL_DATA): their tests are skipped.')

export function pathOf(file: string): string {
  return join(DATA, file)
}

/** The raw cells of a simple csv, split by hand so that nothing of the importer is used to check it. */
export function rawRows(file: string, encoding = 'utf-8'): Record<string, string>[] {
  const bytes = readFileSync(pathOf(file))
  const text = new TextDecoder(encoding).decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const headers = splitLine(head)
  return lines.map((line) => {
    const cells = splitLine(line)
    return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']))
  })
}

function splitLine(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? []
  return cells
    .slice(0, line.endsWith(',') ? cells.length : -1)
    .map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'))
}

/** Amounts of text summed in hundredths, each rounded half away from zero by its digits. */
export function sumCents(amounts: readonly string[]): number {
  return amounts.reduce((sum, amount) => sum + cents(amount), 0)
}

function cents(amount: string): number {
  if (/e-/i.test(amount)) return Math.round(Number(amount) * 100)
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(amount.trim()) ?? []
  const digits = fraction.padEnd(3, '0')
  const rounded = Number(whole) * 100 + Number(digits.slice(0, 2)) + (Number(digits[2]) >= 5 ? 1 : 0)
  return sign === '-' ? -rounded : rounded
}
