import {histogramOf} from '../../profile/population.ts'
import type {Day} from '../../time/day.ts'
import type {CategoryDays} from './category-days.ts'
import {nextDue, type NextDue} from './next-due.ts'
import {type GapPrior, gapPrior, type ShrunkGaps, shrunkMean, shrunkShareWithin} from './shrunk-gaps.ts'

/** Lapsed: even the latest day has passed; overdue: the day has; due: it comes within the days asked for. */
export const DUE_STATES = ['lapsed', 'overdue', 'due'] as const
export type DueState = (typeof DUE_STATES)[number]

/** A purchase that is due: an entry of the purchase days, and when. */
export interface Due extends NextDue {
  entry: number
  state: DueState
  /** Share of such gaps that are longer than the silence so far: the smaller, the less likely is a purchase. */
  longer_share: number
  /** Whose gaps the own ones were weighed with. */
  basis: 'category' | 'all'
}

/** How long buyers of a category take until they buy of it again. Days. */
export interface CategoryRhythm {
  gaps: number
  mean_gap: number
  basis: 'category' | 'all'
}

/** What is due, what is overdue first, and what was not said to be. */
export interface DueJudgement {
  due: Due[]
  rhythms: CategoryRhythm[]
  /** Customers' categories that were looked at. */
  looked_at: number
  overdue: number
  due_within: number
  later: number
  /** Silent beyond the interval: nine of ten such gaps have ended. */
  lapsed: number
  /** With fewer own gaps than asked for. */
  few_gaps: number
}

export interface DueQuery {
  asOf: Day
  within: number
  /** Own gaps from which on something can be due. */
  least_gaps: number
  /** How many own gaps everybody's count as. */
  weight: number
  /** Also those who are beyond the interval. */
  lapsed: boolean
  /** Only this category, by its index. */
  category?: number | undefined
}

/** Gaps below which the gaps of all categories stand in for a category's own. */
const LEAST_CATEGORY_GAPS = 30

/** Which purchases are due as of a day, by the gaps that customers and everybody have in each of so many categories. */
export function judgeDue(days: CategoryDays, categories: number, query: DueQuery): DueJudgement {
  const all = gapPrior(histogramOf(days.gaps))
  const priors = all ? priorsOf(days, categories, all) : []
  const rhythms = priors.map(({gaps, mean}, category) => rhythmOf(gaps, mean, priors[category] === all))
  const judgement = {due: [], rhythms, looked_at: 0, overdue: 0, due_within: 0, later: 0, lapsed: 0, few_gaps: 0}
  if (!all) return judgement
  for (let entry = 0; entry < days.customer.length; entry++) {
    const category = days.category[entry] as number
    if (query.category !== undefined && category !== query.category) continue
    const prior = priors[category] as GapPrior
    judgeEntry(
      judgement,
      {entry, last_day: days.last_day[entry] as number, basis: prior === all ? 'all' : 'category'},
      {
        gaps: {own: days.gaps.subarray(days.start[entry], days.start[entry + 1]), prior, weight: query.weight},
        query,
      },
    )
  }
  judgement.due.sort(byUrgency)
  return judgement
}

const TURN: Readonly<Record<DueState, number>> = {overdue: 0, due: 1, lapsed: 2}

/** Overdue first, those whose silence is the most usual before others; then what is due, by day; what has lapsed last. */
function byUrgency(left: Due, right: Due): number {
  const turn = TURN[left.state] - TURN[right.state]
  const usual = left.state === 'due' ? 0 : right.longer_share - left.longer_share
  return turn || usual || left.day - right.day || left.entry - right.entry
}

function judgeEntry(
  judgement: DueJudgement,
  {entry, last_day, basis}: {entry: number; last_day: Day; basis: Due['basis']},
  {gaps, query}: {gaps: ShrunkGaps; query: DueQuery},
): void {
  const {asOf, within, least_gaps, lapsed} = query
  judgement.looked_at++
  if (gaps.own.length < least_gaps) judgement.few_gaps++
  // Where the day itself is far off, its interval need not be worked out.
  else if (last_day + Math.round(shrunkMean(gaps)) > asOf + within) judgement.later++
  else {
    const due = nextDue(last_day, gaps)
    const state = due.late < asOf ? 'lapsed' : due.day < asOf ? 'overdue' : 'due'
    if (state === 'lapsed') judgement.lapsed++
    else if (state === 'overdue') judgement.overdue++
    else judgement.due_within++
    if (!lapsed && state === 'lapsed') return
    judgement.due.push({...due, entry, state, longer_share: 1 - shrunkShareWithin(asOf - last_day, gaps), basis})
  }
}

function rhythmOf(gaps: number, mean_gap: number, isAll: boolean): CategoryRhythm {
  return {gaps, mean_gap, basis: isAll ? 'all' : 'category'}
}

/** Each category's gaps; those of all where it has few. */
function priorsOf({category, start, gaps}: CategoryDays, categories: number, all: GapPrior): GapPrior[] {
  const longest = gaps.reduce((most, gap) => Math.max(most, gap), 0)
  const counts = Array.from({length: categories}, () => new Int32Array(0))
  for (let entry = 0; entry < category.length; entry++) {
    const from = start[entry] as number
    const to = start[entry + 1] as number
    if (from === to) continue
    const code = category[entry] as number
    if (counts[code]?.length === 0) counts[code] = new Int32Array(longest + 1)
    const own = counts[code] as Int32Array
    for (let gap = from; gap < to; gap++) own[gaps[gap] as number] = (own[gaps[gap] as number] as number) + 1
  }
  return counts.map((own) => {
    const prior = priorOfCounts(own)
    return prior && prior.gaps >= LEAST_CATEGORY_GAPS ? prior : all
  })
}

function priorOfCounts(counts: Int32Array): GapPrior | undefined {
  const gap_days = Array.from(counts.keys()).filter((days) => (counts[days] as number) > 0)
  return gapPrior({gap_days, gap_counts: gap_days.map((days) => counts[days] as number)})
}
