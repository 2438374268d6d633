import {DATE_FORMATS, type DateFormat, type DecimalMark} from './column-format.ts'
import {parseDate} from './parse-date.ts'
import {parseMoney} from './parse-money.ts'

/**
 * The one format in which the dates of a column can all be read. A 13 somewhere settles whether day or month comes
 * first. Cells that are a date in no format are left to be rejected one by one. `ambiguous` when several formats
 * fit and would give different dates, `contradictory` when each is ruled out by some cell, `none` without any date.
 */
export function decideDateFormat(cells: Iterable<string>): DateFormat | 'ambiguous' | 'contradictory' | 'none' {
  let possible: readonly DateFormat[] | undefined
  let yearFirst = false
  let differ = false
  const remembered = new Map<string, Map<DateFormat, string>>()
  for (const cell of cells) {
    if (cell === '') continue
    if (isYearFirst(cell)) {
      yearFirst = true
      continue
    }
    const readings = rememberedReadings(cell, remembered)
    if (readings.size === 0) continue
    possible = (possible ?? DATE_FORMATS).filter((format) => readings.has(format))
    differ ||= new Set(readings.values()).size > 1
  }
  if (possible === undefined) return yearFirst ? 'ymd' : 'none'
  if (possible.length === 0) return 'contradictory'
  if (possible.length > 1 && differ) return 'ambiguous'
  return [...remembered.keys()].every((key) => /^\d{8}/.test(key)) && possible.includes('compact')
    ? 'compact'
    : (possible[0] as DateFormat)
}

/** Four digits and a separator: read as year-month-day in every format, so it decides nothing. */
function isYearFirst(cell: string): boolean {
  return /^\d{4}[-/.年]/.test(cell)
}

const MOST_REMEMBERED = 20_000

/** A column has few different days and many times of day: the days are remembered. */
function rememberedReadings(cell: string, remembered: Map<string, Map<DateFormat, string>>): Map<DateFormat, string> {
  const key = /^[\d/.-]+(?=[ T]|$)/.exec(cell)?.[0] ?? cell
  let readings = remembered.get(key)
  if (readings === undefined) {
    readings = readingsOf(key)
    if (readings.size > 0 && remembered.size < MOST_REMEMBERED) remembered.set(key, readings)
  }
  return readings
}

/** The formats in which a cell is a date, with that date. */
function readingsOf(cell: string): Map<DateFormat, string> {
  const readings = new Map<DateFormat, string>()
  for (const format of DATE_FORMATS) {
    const read = parseDate(cell, {format})
    if (read.ok) readings.set(format, read.value)
  }
  return readings
}

/**
 * The decimal mark of a column of money: the point, unless a cell proves the comma, as `1.234,56` does and nothing
 * proves the point. `99,00` proves nothing: it may be a slip for 9,900, and stays refused until somebody declares it.
 */
export function decideDecimalMark(cells: Iterable<string>): DecimalMark {
  let comma = false
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue
    if (!comma && provesComma(cell)) comma = true
    else if (provesPoint(cell)) return 'point'
  }
  return comma ? 'comma' : 'point'
}

function provesComma(cell: string): boolean {
  return /\d[.' \u00a0\u202f\u2019]\d{3},\d/.test(cell) && !readable(cell, 'point') && readable(cell, 'comma')
}

function provesPoint(cell: string): boolean {
  return cell.includes('.') && !readable(cell, 'comma') && readable(cell, 'point')
}

function readable(cell: string, decimal: DecimalMark): boolean {
  return parseMoney(cell, {decimal, digits: 2}).ok
}
