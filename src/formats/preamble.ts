import {isFilled} from './clean-cell.ts'

/** How many rows at the beginning of a file are looked at to find the header. */
export const LOOK_AHEAD = 200

/**
 * The index of the header among a file's first rows (cleaned cells), or undefined when all of them are empty.
 *
 * Exports put a title, the time of the export or blank rows above the table. The width of the table is the number
 * of cells that most rows have. The header is the first row that is about as wide, has most of its cells filled,
 * and holds names: no cell is a number or a date, and hardly any two are the same. When no row is like that, or there
 * is one column only, the first row with anything in it is the header.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  const filled = rows.findIndex(isFilled)
  if (filled === -1) return undefined
  const width = commonWidth(rows.filter(isFilled))
  if (width === 1) return filled
  const header = rows.findIndex((row) => looksLikeHeader(row, width))
  return header === -1 ? filled : header
}

/** The number of cells most rows have; of two that are as common the larger. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}

function looksLikeHeader(row: readonly string[], width: number): boolean {
  const cells = row.filter((cell) => cell !== '')
  // A row may lose or gain a few cells against the header: a trailing delimiter, an address with a comma in it.
  if (cells.length === 0 || row.length * 3 < width * 2 || cells.length * 2 < Math.max(width, row.length)) return false
  if (cells.some(isValue)) return false
  return new Set(cells).size * 5 >= cells.length * 4
}

/** Numbers, amounts, dates, times and e-mail addresses are values; a header holds none (a bare year may be one in a pivot). */
function isValue(cell: string): boolean {
  return /^[-+(]?[$¥￥€£]?\s*\d[\d.,:/\-\sT]*[%)元]?$/.test(cell) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)
}
