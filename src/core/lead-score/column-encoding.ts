import {foldWord} from '../text/missing-word.ts'
import type {ColumnEncoding, UselessColumn} from './encoding.ts'
import type {Cell, LeadColumn} from './lead-columns.ts'

export const BLANK = ''
export const OTHER = '*'

/** A level needs so many leads, and this share of all. */
const LEAST_LEADS = 20
const LEAST_SHARE = 0.005
/** Levels that a column may have, ever fewer until all columns together have no more than so many numbers. */
const MOST_LEVELS = [30, 15, 8, 4, 2]
const MOST_NUMBERS = 120
/** Skewness above which a count is taken by its logarithm. */
const SKEWED = 1

/** How to encode each column by what is seen of it, without regard to the outcome; or why it is of no use. */
export function encodingsOf(columns: readonly LeadColumn[]): (ColumnEncoding | UselessColumn)[] {
  let encodings: (ColumnEncoding | UselessColumn)[] = []
  for (const most of MOST_LEVELS) {
    encodings = columns.map((column) => encodingOf(column, most))
    const numbers = encodings.reduce((sum, one) => sum + (typeof one === 'string' ? 0 : widthOf(one)), 0)
    if (numbers <= MOST_NUMBERS) break
  }
  return encodings
}

function encodingOf({name, cells}: LeadColumn, most: number): ColumnEncoding | UselessColumn {
  const asked = cells.filter((cell) => cell !== null)
  const known = asked.filter((cell) => cell !== undefined)
  if (known.length < LEAST_LEADS) return 'unknown'
  const different = new Set(known).size
  if (different === 1 && known.length === asked.length) return 'same'
  const isNumber = known.every((cell) => typeof cell === 'number')
  if (different === known.length && known.every((cell) => !isNumber || Number.isInteger(cell))) return 'identifier'
  if (isNumber && different > 2) return numberEncoding(name, known as number[], asked.length)
  return levelEncoding(name, asked, most)
}

/** The numbers of a column, one array for each part of its encoding. Not a number where nobody asked. */
export function encodeColumn(encoding: ColumnEncoding, cells: readonly Cell[]): Float64Array[] {
  if (encoding.kind === 'number') {
    const {blank} = encoding
    const values = Float64Array.from(cells, (cell) => numberOf(cell, encoding))
    if (!blank) return [values]
    return [values, Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : cell === undefined ? 1 : 0))]
  }
  const {levels, usual} = encoding
  const places = new Map([[usual, -1], ...levels.map((level, place) => [level, place] as const)])
  // A level that nobody had then says nothing, unless rare ones are known as one.
  const unseen = places.get(OTHER)
  const codes = cells.map((cell) => (cell === null ? undefined : (places.get(levelOf(cell)) ?? unseen)))
  return levels.map((_, place) =>
    Float64Array.from(codes, (code) => (code === undefined ? Number.NaN : code === place ? 1 : 0)),
  )
}

/** How many arrays `encodeColumn` gives. */
export function widthOf(encoding: ColumnEncoding): number {
  return encoding.kind === 'levels' ? encoding.levels.length : encoding.blank ? 2 : 1
}

/** The level of a cell, in a form in which those that differ in case only are one. */
export function levelOf(cell: Exclude<Cell, null>): string {
  return cell === undefined ? BLANK : foldWord(String(cell))
}

function numberOf(
  cell: Cell,
  {log, least, greatest}: Pick<Extract<ColumnEncoding, {kind: 'number'}>, 'log' | 'least' | 'greatest'>,
): number {
  if (typeof cell !== 'number') return Number.NaN
  const held = Math.min(greatest, Math.max(least, cell))
  return log ? Math.log1p(held) : held
}

function numberEncoding(name: string, known: readonly number[], asked: number): ColumnEncoding {
  const blank = asked - known.length >= Math.max(LEAST_LEADS, asked * LEAST_SHARE)
  const sorted = Float64Array.from(known).sort()
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)]
  return {name, kind: 'number', log: least >= 0 && skewness(known) > SKEWED, blank, least, greatest}
}

function skewness(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const moment = (power: number): number =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length
  return moment(3) / moment(2) ** 1.5
}

function levelEncoding(
  name: string,
  asked: readonly Exclude<Cell, null>[],
  most: number,
): ColumnEncoding | UselessColumn {
  const counts = new Map<string, number>()
  for (const cell of asked) {
    const level = levelOf(cell)
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  const least = Math.max(LEAST_LEADS, asked.length * LEAST_SHARE)
  const frequent = [...counts].filter(([, count]) => count >= least).sort((left, right) => right[1] - left[1])
  const kept = frequent.slice(0, most).map(([level]) => level)
  if (kept.every((level) => level === BLANK)) return 'free-text'
  const rest = asked.length - kept.reduce((sum, level) => sum + (counts.get(level) as number), 0)
  const [usual, ...levels] = rest >= least ? [...kept, OTHER] : kept
  if (usual === undefined || levels.length === 0) return 'same'
  return {name, kind: 'levels', usual, levels}
}
