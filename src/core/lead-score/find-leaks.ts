import type {Settings} from '../setting/settings.ts'
import {areaUnderCurve} from '../statistics/ranking.ts'
import {levelOf} from './column-encoding.ts'
import {FOLDS} from './folds.ts'
import type {Cell, LeadColumn} from './lead-columns.ts'
import {isWrittenAfterwards, tellsOfHandling} from './outcome-words.ts'

/**
 * Why a column gives the outcome away.
 *
 * - `ranks`: alone it ranks won before lost leads better than anything known at the time plausibly does (`value` is the
 *   AUC of held-out leads)
 * - `pure`: values that nearly all ended the same way cover much of the leads for which it is known (`value` is the share)
 * - `filled`: it is filled for leads that ended one way and blank for the others (`value` is the gap)
 * - `only-ended`: it is filled for decided leads and hardly ever for open ones (`value` is the share of the open ones)
 * - `name`: its name says that it is written while or after a lead is worked on
 * - `handling`: a value says what became of the record (`level`; `value` is the share of leads with it)
 */
export const LEAK_SIGNS = ['ranks', 'pure', 'filled', 'only-ended', 'name', 'handling'] as const
export type LeakSign = (typeof LEAK_SIGNS)[number]

export interface LeakEvidence {
  sign: LeakSign
  value?: number | undefined
  level?: string | undefined
}

/** A column that gives the outcome away, and by what it was found out. */
export interface Leak {
  column: string
  signs: LeakEvidence[]
}

/** Decided leads as a leak is looked for in them. */
export interface LeakSample {
  /** 1 for won, 0 for lost, a lead each. */
  outcome: Uint8Array
  /** The fold of each lead. */
  folds: Uint8Array
  /** The same columns of leads that are open, for those that are filled only when a lead ends. */
  open: readonly LeadColumn[]
  settings: Pick<Settings, 'lead.leak_auc' | 'lead.leak_pure_share' | 'lead.leak_filled_gap'>
}

/**
 * The columns that give the outcome away. What a model may learn from is what was known when the prediction is asked for;
 * a column written later ranks far too well, parts the outcomes cleanly, or is there only for one of them (Kaufman, Rosset,
 * Perlich and Stitelman 2012, Leakage in data mining, ACM TKDD 6(4), 15: look for what is too good to be true, and for what
 * is known by the name of the column to be of a later date).
 */
export function findLeaks(columns: readonly LeadColumn[], sample: LeakSample): Leak[] {
  return columns
    .map((column) => ({column: column.name, signs: signsOf(column, sample)}))
    .filter(({signs}) => signs.length > 0)
}

/** Decided leads below which a column, or a level, says too little. */
const LEAST_KNOWN = 50
const LEAST_LEVEL = 30
/** A level is pure when all but this share ended the same way, and its odds are so many times those of the others. */
const IMPURITY = 0.05
const PURE_ODDS = 10
/** `only-ended`: filled for this share of the decided leads, and for one in so many as often of the open ones. */
const OFTEN = 0.2
const RARER = 5
const HANDLED_SHARE = 0.01

function signsOf(column: LeadColumn, sample: LeakSample): LeakEvidence[] {
  const {settings} = sample
  const name = column.name.replace(/^attributes\./, '')
  const all = knownRows(column)
  const auc = rankedBy(column, sample)
  const pure = pureShare(column, sample)
  const gap = filledGap(column, sample)
  const open = openShare(column, sample)
  const handled = handledLevel(column)
  const own = column.name.startsWith('attributes.') && all.length >= LEAST_KNOWN
  return [
    ...(auc >= settings['lead.leak_auc'] ? [{sign: 'ranks' as const, value: auc}] : []),
    ...(pure >= settings['lead.leak_pure_share'] ? [{sign: 'pure' as const, value: pure}] : []),
    ...(gap >= settings['lead.leak_filled_gap'] ? [{sign: 'filled' as const, value: gap}] : []),
    ...(open === undefined ? [] : [{sign: 'only-ended' as const, value: open}]),
    ...(own && isWrittenAfterwards(name) ? [{sign: 'name' as const}] : []),
    ...(own && handled ? [{sign: 'handling' as const, ...handled}] : []),
  ]
}

function knownRows({cells}: LeadColumn): number[] {
  return cells.flatMap((cell, row) => (cell === undefined || cell === null ? [] : [row]))
}

/** The AUC of the share of won leads among others with the same value, for the leads for which the column is known. */
function rankedBy(column: LeadColumn, {outcome, folds}: LeakSample): number {
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
function pureShare(column: LeadColumn, {outcome}: LeakSample): number {
  const rows = knownRows(column)
  if (rows.length < LEAST_KNOWN) return 0
  const levels = binned(rows.map((row) => column.cells[row] as string | number))
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

/** How far apart the shares of won and of lost leads are for which the column is filled. */
function filledGap({cells}: LeadColumn, {outcome}: LeakSample): number {
  const filled = [0, 0]
  const asked = [0, 0]
  cells.forEach((cell, row) => {
    if (cell === null) return
    const side = outcome[row] as 0 | 1
    asked[side] = (asked[side] as number) + 1
    if (cell !== undefined) filled[side] = (filled[side] as number) + 1
  })
  const [lost = 0, won = 0] = asked
  if (Math.min(lost, won) < LEAST_LEVEL) return 0
  return Math.abs((filled[1] as number) / won - (filled[0] as number) / lost)
}

/** The share of open leads for which a column is filled, where that is far below the share of decided ones. */
function openShare(column: LeadColumn, {open}: LeakSample): number | undefined {
  const others = open.find(({name}) => name === column.name)
  const decided = shareFilled(column.cells)
  const still = others && shareFilled(others.cells)
  if (!decided || !still || decided.share < OFTEN || still.share > decided.share / RARER) return undefined
  return still.share
}

function shareFilled(cells: readonly Cell[]): {share: number} | undefined {
  const asked = cells.filter((cell) => cell !== null)
  if (asked.length < LEAST_KNOWN) return undefined
  return {share: asked.filter((cell) => cell !== undefined).length / asked.length}
}

/** The most frequent value that says what became of the record. */
function handledLevel({cells}: LeadColumn): {level: string; value: number} | undefined {
  const counts = new Map<string, number>()
  for (const cell of cells)
    if (typeof cell === 'string' && tellsOfHandling(levelOf(cell))) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  if (!most || most[1] < HANDLED_SHARE * cells.length) return undefined
  return {level: most[0], value: most[1] / cells.length}
}
