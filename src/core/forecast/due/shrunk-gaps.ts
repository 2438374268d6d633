import type {GapCounts} from '../../profile/population.ts'
import {sortedInts} from '../../statistics/sort-range.ts'

/** The gaps between purchases of many (a shop's, a category's): what a customer's own are weighed with. Days. */
export interface GapPrior {
  gaps: number
  mean: number
  /** Share of the gaps of at most so many days, by days; 1 beyond its end. */
  share_within: Float64Array
}

/** A customer's own gaps, in any order, beside everybody's, which count as much as `weight` gaps of their own. */
export interface ShrunkGaps extends OwnGaps {
  prior: GapPrior
}

/** The same where only the mean of everybody's is known. */
interface OwnGaps {
  own: ArrayLike<number>
  prior: Pick<GapPrior, 'mean'>
  weight: number
}

/** The gaps of many from how often each length occurs; undefined without any. */
export function gapPrior({gap_days, gap_counts}: GapCounts): GapPrior | undefined {
  const gaps = gap_counts.reduce((sum, count) => sum + count, 0)
  if (gaps === 0) return undefined
  const share_within = new Float64Array((gap_days.at(-1) as number) + 1)
  let sum = 0
  gap_days.forEach((days, place) => {
    share_within[days] = gap_counts[place] as number
    sum += days * (gap_counts[place] as number)
  })
  let within = 0
  for (let days = 0; days < share_within.length; days++) {
    within += share_within[days] as number
    share_within[days] = within / gaps
  }
  return {gaps, mean: sum / gaps, share_within}
}

/**
 * The mean of the own gaps and of everybody's, weighted: (n · own mean + k · everybody's mean) / (n + k), where n is the
 * number of own gaps and k the weight. This is the credibility premium of Bühlmann (1967), and the mean of the
 * distribution that {@link shrunkShareWithin} gives.
 */
export function shrunkMean({own, prior, weight}: OwnGaps): number {
  let sum = weight * prior.mean
  for (let i = 0; i < own.length; i++) sum += own[i] as number
  return sum / (own.length + weight)
}

/**
 * Chance that a gap is at most so long: (own gaps within + k · everybody's share within) / (n + k). It is what a
 * Dirichlet process around everybody's gaps predicts after the own ones (Ferguson 1973).
 */
export function shrunkShareWithin(days: number, {own, prior, weight}: ShrunkGaps): number {
  let within = weight * shareWithin(prior, days)
  for (let i = 0; i < own.length; i++) if ((own[i] as number) <= days) within++
  return within / (own.length + weight)
}

/** The whole number of days within which a share `p` of such gaps ends, 0 < p < 1. */
export function shrunkQuantile(p: number, gaps: ShrunkGaps): number {
  return sortedQuantile(p, sortedInts(gaps.own), gaps)
}

/** The same of own gaps in ascending order: between two of them only everybody's are left to be looked through. */
export function sortedQuantile(p: number, own: Int32Array, {prior, weight}: Omit<ShrunkGaps, 'own'>): number {
  const {share_within} = prior
  // Shares that are sums of parts miss a share that they should meet exactly by less than this.
  const least = p - 1e-12
  const all = own.length + weight
  let from = 0
  let shorter = 0
  let until = share_within.length - 1
  for (; shorter < own.length; shorter++) {
    const before = (own[shorter] as number) - 1
    const share = before < share_within.length ? (share_within[before] as number) : 1
    if (before >= from && (weight * share + shorter) / all >= least) break
    from = before + 1
  }
  if (shorter < own.length) until = (own[shorter] as number) - 1
  while (from < until) {
    const middle = (from + until) >> 1
    const share = middle < share_within.length ? (share_within[middle] as number) : 1
    if ((weight * share + shorter) / all >= least) until = middle
    else from = middle + 1
  }
  return from
}

function shareWithin({share_within}: GapPrior, days: number): number {
  if (days < 0) return 0
  return days < share_within.length ? (share_within[Math.floor(days)] as number) : 1
}
