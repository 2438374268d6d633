import {areaUnderCurve} from '../statistics/ranking.ts'
import {levelOf} from './column-encoding.ts'
import {FOLDS} from './folds.ts'
import type {LeadColumn} from './lead-columns.ts'

/** How decided leads ended, 1 for won, and the fold of each. */
export interface Decided {
  outcome: Uint8Array
  folds: Uint8Array
}

/** Decided leads below which a column, or a level, says too little. */
export const LEAST_KNOWN = 50
export const LEAST_LEVEL = 30
/** A level is pure when all but this share ended the same way, and its odds are so many times those of the others. */
const IMPURITY = 0.05
const PURE_ODDS = 10
/** Numbers of so many different values or fewer are codes. */
const MOST_CODES = 10

/** The AUC of the share of won leads among others with the same value, for the leads for which the column is known. */
export function rankedBy(column: LeadColumn, {outcome, folds}: Decided): number {
  const rows = knownRows(column)
  const won = rows.filter((row) => outcome[row] === 1).length
  if (rows.length < LEAST_KNOWN || won < LEAST_LEVEL || rows.length - won < LEAST_LEVEL) return Number.NaN
  const levels = binned(rows.map((row) => column.cells[row] as string | number))
  const scores = new Float64Array(rows.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const rates = ratesOutside(fold, rows, {levels, outcome, folds})
    rows.forEach((row, at) => {
      if (folds[row] === fold) scores[at] = rates(levels[at] as string)
    })
  }
  return areaUnderCurve({scores, outcome: Uint8Array.from(rows, (row) => outcome[row] as number)})
}

/** Leads that a level's rate is drawn to the mean by: a level of one lead tells nothing of another. */
const DRAWN = 20

function ratesOutside(
  fold: number,
  rows: readonly number[],
  {levels, outcome, folds}: {levels: readonly string[]; outcome: Uint8Array; folds: Uint8Array},
): (level: string) => number {
  const tallies = new Map<string, {won: number; all: number}>()
  let won = 0
  let all = 0
  rows.forEach((row, at) => {
    if (folds[row] === fold) return
    const tally = tallies.get(levels[at] as string) ?? {won: 0, all: 0}
    tallies.set(levels[at] as string, tally)
    tally.won += outcome[row] as number
    tally.all++
    won += outcome[row] as number
    all++
  })
  const mean = won / Math.max(1, all)
  return (level) => {
    const tally = tallies.get(level) ?? {won: 0, all: 0}
    return (tally.won + DRAWN * mean) / (tally.all + DRAWN)
  }
}

/** Text as levels; numbers by tenths. */
function binned(values: readonly (string | number)[]): string[] {
  if (!values.every((value) => typeof value === 'number')) return values.map(levelOf)
  const sorted = Float64Array.from(values as number[]).sort()
  const edges = Array.from({length: 9}, (_, place) => sorted[Math.floor((sorted.length * (place + 1)) / 10)] as number)
  return values.map((value) => String(edges.filter((edge) => edge <= (value as number)).length))
}

/** The share of the leads for which the column is known that have a value whose leads nearly all ended the same way. */
export function pureShare(column: LeadColumn, {outcome}: Pick<Decided, 'outcome'>): number {
  const rows = knownRows(column)
  const values = rows.map((row) => column.cells[row] as string | number)
  // The ends of a scale may well be pure; how well numbers rank says more of them.
  const isScale = values.every((value) => typeof value === 'number') && new Set(values).size > MOST_CODES
  if (rows.length < LEAST_KNOWN || isScale) return 0
  const levels = values.map(levelOf)
  const tallies = new Map<string, {won: number; all: number}>()
  let won = 0
  rows.forEach((row, at) => {
    const tally = tallies.get(levels[at] as string) ?? {won: 0, all: 0}
    tallies.set(levels[at] as string, tally)
    tally.won += outcome[row] as number
    tally.all++
    won += outcome[row] as number
  })
  const pure = [...tallies.values()].filter((tally) => isPure(tally, {won, all: rows.length}))
  return pure.reduce((sum, {all}) => sum + all, 0) / rows.length
}

interface Tally {
  won: number
  all: number
}

function isPure({won, all}: Tally, whole: Tally): boolean {
  if (all < LEAST_LEVEL || Math.min(won, all - won) > IMPURITY * all) return false
  const odds = (won + 0.5) / (all - won + 0.5)
  const others = (whole.won - won + 0.5) / (whole.all - whole.won - all + won + 0.5)
  return Math.max(odds / others, others / odds) >= PURE_ODDS
}

/** The rows for which a column is known. */
export function knownRows({cells}: LeadColumn): number[] {
  return cells.flatMap((cell, row) => (cell === undefined || cell === null ? [] : [row]))
}
