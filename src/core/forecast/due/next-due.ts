import {sortedInts} from '../../statistics/sort-range.ts'
import type {Day} from '../../time/day.ts'
import {type ShrunkGaps, shrunkMean, sortedQuantile} from './shrunk-gaps.ts'

/** When somebody is due to buy again. */
export interface NextDue {
  /** The last purchase day and the mean gap later. */
  day: Day
  /** Between these, both included, lie the days on which eight of ten such gaps end. */
  early: Day
  late: Day
  /** Days: the own mean gap and everybody's, weighted. */
  usual_gap: number
  /** On how many gaps of their own it rests. */
  own_gaps: number
}

/** Shares of the gaps that have ended by the first and the last day of the interval. */
const EARLY = 0.1
const LATE = 0.9

/** When the next purchase is due after the last one, by the own gaps and everybody's (see {@link shrunkMean}). */
export function nextDue(last_day: Day, gaps: ShrunkGaps): NextDue {
  const usual_gap = shrunkMean(gaps)
  const day = last_day + Math.max(1, Math.round(usual_gap))
  const own = sortedInts(gaps.own)
  const early = sortedQuantile(EARLY, own, gaps)
  const late = sortedQuantile(LATE, own, gaps)
  return {
    day,
    early: Math.min(day, last_day + early),
    late: Math.max(day, last_day + late),
    usual_gap,
    own_gaps: gaps.own.length,
  }
}
