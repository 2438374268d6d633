import {toMajor} from '../money/money.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {FIFTHS, type Population} from '../profile/population.ts'
import {type Neighbours, quantileBetween, quantilesOf} from '../profile/quantile.ts'
import {buyers, type SegmentCuts, type Segmentation, valuesOf} from './segmentation.ts'

/** A segment and the scores (low and high, both included) that make it. */
export interface NamedRule {
  segment: string
  r: readonly [number, number]
  f: readonly [number, number]
  m: readonly [number, number]
}

/**
 * The named segments, first match wins; what no rule takes is `others`, so that every buyer is in exactly one.
 * The usual table of eleven, as the R package rfm applies it.
 */
export const NAMED_SEGMENTS: readonly NamedRule[] = [
  {segment: 'champions', r: [4, 5], f: [4, 5], m: [4, 5]},
  {segment: 'loyal-customers', r: [2, 5], f: [3, 5], m: [3, 5]},
  {segment: 'potential-loyalist', r: [3, 5], f: [1, 3], m: [1, 3]},
  {segment: 'new-customers', r: [4, 5], f: [1, 1], m: [1, 1]},
  {segment: 'promising', r: [3, 4], f: [1, 1], m: [1, 1]},
  {segment: 'need-attention', r: [2, 3], f: [2, 3], m: [2, 3]},
  {segment: 'about-to-sleep', r: [2, 3], f: [1, 2], m: [1, 2]},
  {segment: 'at-risk', r: [1, 2], f: [2, 5], m: [2, 5]},
  {segment: 'cant-lose', r: [1, 1], f: [4, 5], m: [4, 5]},
  {segment: 'lost', r: [1, 2], f: [1, 2], m: [1, 2]},
]
const OTHERS = 'others'
const SHARES = FIFTHS

/** Scores 1 to 5 by customer index; 0 for customers without a purchase. */
export interface QuintileScores {
  r: Uint8Array
  f: Uint8Array
  m: Uint8Array
}

/**
 * Scores 1 to 5 for recency (5 the most recent), frequency (purchases) and monetary value (revenue), and the named
 * segment they make. Cut points are type-7 quantiles of the buyers plus one unit (day, purchase, major unit of
 * money); a bin holds lower ≤ value < upper. Cuts given by the user replace the shop's own.
 */
export function quintileScheme(inputs: ProfileInputs, given: Partial<SegmentCuts>): Segmentation & QuintileScores {
  const own = inputs.population && populationCuts(inputs.population, inputs)
  const who = buyers(inputs)
  const recency = valuesOf(who, (index) => inputs.asOf - (inputs.last_day[index] as number))
  const frequency = valuesOf(who, (index) => inputs.orders[index] as number)
  const monetary = valuesOf(who, (index) => toMajor(inputs.revenue[index] as number, inputs.digits))
  const cuts: SegmentCuts = {
    recency: given.recency ?? own?.recency ?? quintileCuts(recency),
    frequency: given.frequency ?? own?.frequency ?? quintileCuts(frequency),
    monetary: given.monetary ?? own?.monetary ?? quintileCuts(monetary),
  }
  const size = inputs.ids.length
  const r = scores(size, {who, values: recency, cuts: cuts.recency}).map((score) => (score === 0 ? 0 : 6 - score))
  const f = scores(size, {who, values: frequency, cuts: cuts.frequency})
  const m = scores(size, {who, values: monetary, cuts: cuts.monetary})
  const names = new Map<number, string>()
  const segment = (index: number): string => {
    const scored = [r[index], f[index], m[index]] as [number, number, number]
    const cell = scored[0] * 100 + scored[1] * 10 + scored[2]
    let name = names.get(cell)
    if (name === undefined) names.set(cell, (name = namedSegment(...scored)))
    return name
  }
  return {scheme: 'quintile', segments: [...NAMED_SEGMENTS.map((rule) => rule.segment), OTHERS], cuts, segment, r, f, m}
}

/** The named segment of three scores. */
export function namedSegment(r: number, f: number, m: number): string {
  const rule = NAMED_SEGMENTS.find(
    (candidate) => within(r, candidate.r) && within(f, candidate.f) && within(m, candidate.m),
  )
  return rule?.segment ?? OTHERS
}

function within(score: number, [low, high]: readonly [number, number]): boolean {
  return score >= low && score <= high
}

function quintileCuts(values: Float64Array): number[] {
  return values.length === 0 ? [] : quantilesOf(values, SHARES).map((cut) => cut + 1)
}

/** The same cuts from what is kept of all buyers. */
function populationCuts(
  {buyers: count, last_days, orders, revenue}: Population,
  {asOf, digits}: ProfileInputs,
): SegmentCuts {
  const cuts = (ranks: readonly Neighbours[], convert: (value: number) => number): number[] =>
    ranks.map(([low, high], at) => quantileBetween([convert(low), convert(high)], count, SHARES[at] as number) + 1)
  return {
    recency: cuts(last_days, (day) => asOf - day),
    frequency: cuts(orders.fifths, (value) => value),
    monetary: cuts(revenue.fifths, (value) => toMajor(value, digits)),
  }
}

function scores(
  size: number,
  {who, values, cuts}: {who: readonly number[]; values: Float64Array; cuts: readonly number[]},
): Uint8Array {
  const result = new Uint8Array(size)
  for (let place = 0; place < who.length; place++) {
    result[who[place] as number] = scoreOf(values[place] as number, cuts)
  }
  return result
}

/** The bin of a value, from 1: lower ≤ value < upper. */
export function scoreOf(value: number, cuts: readonly number[]): number {
  let bin = 1
  for (let at = 0; at < cuts.length; at++) if (value >= (cuts[at] as number)) bin++
  return bin
}
