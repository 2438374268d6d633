import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {histogramOf} from '../profile/population.ts'
import {median, quantile} from '../profile/quantile.ts'
import {type Loss, lossesOf, ownLost, shopLost} from './losses.ts'
import {sortedInts} from '../statistics/sort-range.ts'
import {type Counted, countedFrom, countedLength, countedQuantile, countedShareBelow} from '../statistics/counted.ts'

export const CHURN_RISKS = ['low', 'medium', 'high'] as const
export type ChurnRisk = (typeof CHURN_RISKS)[number]

export const CHURN_STAGES = ['active', 'slowing', 'sleeping', 'lost'] as const
export type ChurnStage = (typeof CHURN_STAGES)[number]

/** What the rule judges by. */
export type RhythmInputs = Pick<
  ProfileInputs,
  'asOf' | 'settings' | 'population' | 'gaps' | 'gaps_by_length' | 'gap_start' | 'first_day' | 'last_day' | 'revenue'
>

/**
 * Days of silence that a customer without a rhythm is measured on: from the shop's own gaps between purchases, or the
 * setting grid.recency_days where those are too few; then there is no median.
 */
export interface ShopRhythm {
  gaps: number
  basis: 'gaps' | 'setting'
  median: number | undefined
  medium: number
  high: number
  lost: number
}

export interface ChurnJudgement {
  shop: ShopRhythm
  risk: (index: number) => ChurnRisk
  stage: (index: number) => ChurnStage
  /**
   * The gap that is usual for the customer, in days, and whether it is their own or the shop's; by `setting` the days up to
   * which anybody counts as active.
   */
  usualGap: (index: number) => UsualGap
  /** Share of the gaps on which the silence is measured that are shorter than it, 0 to 1; not a number by a setting. */
  unusual: (index: number) => number
  /** The stage if the silence were so many days. */
  stageAfter: (index: number, silence: number) => ChurnStage
  /** The stage that the silence before a purchase had reached, by the gaps before it: gap 0 lies before the second purchase day. */
  stageOfGap: (index: number, gap: number) => ChurnStage
  /** The same of the latest purchase; undefined without a gap. */
  cameBackFrom: (index: number) => ChurnStage | undefined
  /** Whether that was a silence that counted as sleeping or lost. */
  isBack: (index: number) => boolean
  /** The silences of a customer that came to count as lost, by the gaps before each; the one that lasts is the last. */
  losses: (index: number) => Loss[]
  /** Days of silence after which each stage begins. */
  limits: (index: number) => {stage: Exclude<ChurnStage, 'active'>; days: number}[]
  /** How many gaps of their own the customer has. */
  ownGapCount: (index: number) => number
  /** Minor units: revenue, scaled to a year where the history is longer. */
  valueAtStake: (index: number) => number
}

export interface UsualGap {
  days: number
  basis: 'own' | 'shop' | 'setting'
}

/** Shop quantiles above which the silence of a customer without an own rhythm is a medium or high risk, or lost. */
const SHOP_SHARES = {medium: 0.9, high: 0.95, lost: 0.99}

/**
 * Whose silence is long for their rhythm. A customer with enough own gaps (settings `churn.own_gaps`) is at medium
 * risk when silent for `churn.medium_ratio` usual (median) gaps and longer than nine of ten of the own gaps, at
 * high risk for `churn.high_ratio` and longer than ever; lost for `churn.lost_ratio` and longer than ever. Others
 * are measured on the 90th, 95th and 99th percentile of the shop's gaps; where these are fewer than
 * `churn.shop_gaps_least`, on the days of `grid.recency_days`.
 */
export function judgeChurn(inputs: RhythmInputs): ChurnJudgement {
  const {gap_days, gap_counts} = inputs.population ?? histogramOf(inputs.gaps)
  const shopGaps = countedFrom(gap_days, gap_counts)
  const shop = shopRhythm(shopGaps, inputs)
  const silence = (index: number): number => inputs.asOf - (inputs.last_day[index] as number)
  const {gaps, gap_start, gaps_by_length = gaps} = inputs
  const least = inputs.settings['churn.own_gaps']
  const ownGapCount = (index: number): number => (gap_start[index + 1] as number) - (gap_start[index] as number)
  const enough = (among: Int32Array, index: number, count: number): Int32Array | undefined => {
    const start = gap_start[index] as number
    return count < least ? undefined : sortedInts(among.subarray(start, start + count))
  }
  const ownGaps = (index: number): Int32Array | undefined => enough(gaps_by_length, index, ownGapCount(index))
  const stageOf = (days: number, own: Int32Array | undefined): ChurnStage =>
    own ? ownStage(days, own, inputs) : shopStage(days, shop)
  const stageAfter = (index: number, days: number): ChurnStage => stageOf(days, ownGaps(index))
  const stage = remembered(inputs.last_day.length, (index) => stageAfter(index, silence(index)))
  const stageOfGap = (index: number, gap: number): ChurnStage => {
    return stageOf(gaps[(gap_start[index] as number) + gap] as number, enough(gaps, index, gap))
  }
  const cameBackFrom = (index: number): ChurnStage | undefined => {
    const last = ownGapCount(index) - 1
    return last < 0 ? undefined : stageOfGap(index, last)
  }
  /** Whether one before was as long as the last gap: who has a rhythm sleeps only where a silence is longer than ever. */
  const isUsual = (index: number): boolean => {
    const end = gap_start[index + 1] as number
    const count = ownGapCount(index)
    return count > least && (gaps[end - 1] as number) <= longestOf(gaps, end - count, end - 1)
  }
  return {
    shop,
    stage,
    stageAfter,
    stageOfGap,
    cameBackFrom,
    isBack: (index) => !isUsual(index) && isBackFrom(cameBackFrom(index)),
    losses: (index) => lossesOf(inputs, index, shop),
    limits: (index) => limitsOf(ownGaps(index), shop, inputs),
    ownGapCount,
    risk: (index) => RISK_OF_STAGE[stage(index)],
    usualGap: (index) => {
      const own = ownGaps(index)
      if (own) return {days: median(own), basis: 'own'}
      return shop.median === undefined ? {days: shop.medium, basis: 'setting'} : {days: shop.median, basis: 'shop'}
    },
    unusual: (index) => {
      const own = ownGaps(index)
      if (own) return shareBelow(own, silence(index))
      return shop.basis === 'gaps' ? countedShareBelow(shopGaps, silence(index)) : Number.NaN
    },
    valueAtStake: (index) => {
      const days = (inputs.last_day[index] as number) - (inputs.first_day[index] as number) + 1
      return (inputs.revenue[index] as number) * Math.min(1, 365 / days)
    },
  }
}

/** The stage of each customer, worked out once: much that is said of them rests on it. */
function remembered(customers: number, stageOf: (index: number) => ChurnStage): (index: number) => ChurnStage {
  const known = new Uint8Array(customers)
  return (index) => {
    const place = known[index] as number
    if (place > 0) return CHURN_STAGES[place - 1] as ChurnStage
    const stage = stageOf(index)
    known[index] = CHURN_STAGES.indexOf(stage) + 1
    return stage
  }
}

/** Whether a purchase after a silence that had reached a stage wins the customer back. */
export function isBackFrom(stage: ChurnStage | undefined): boolean {
  return stage === 'sleeping' || stage === 'lost'
}

const RISK_OF_STAGE: Readonly<Record<ChurnStage, ChurnRisk>> = {
  active: 'low',
  slowing: 'medium',
  sleeping: 'high',
  lost: 'high',
}

function ownStage(silence: number, own: Int32Array, {settings}: RhythmInputs): ChurnStage {
  const usual = Math.max(median(own), 1)
  const longest = own[own.length - 1] as number
  if (silence >= ownLost(own, {settings})) return 'lost'
  if (silence > longest && silence >= settings['churn.high_ratio'] * usual) return 'sleeping'
  return silence > quantile(own, 0.9) && silence >= settings['churn.medium_ratio'] * usual ? 'slowing' : 'active'
}

function shopStage(silence: number, shop: ShopRhythm): ChurnStage {
  if (silence >= shopLost(shop)) return 'lost'
  if (silence > shop.high) return 'sleeping'
  return silence > shop.medium ? 'slowing' : 'active'
}

function limitsOf(
  own: Int32Array | undefined,
  shop: ShopRhythm,
  {settings}: RhythmInputs,
): {stage: Exclude<ChurnStage, 'active'>; days: number}[] {
  if (!own) {
    const {medium, high, lost} = shop
    return [
      {stage: 'slowing', days: medium},
      {stage: 'sleeping', days: high},
      {stage: 'lost', days: lost},
    ]
  }
  const usual = Math.max(median(own), 1)
  const longest = own[own.length - 1] as number
  return [
    {stage: 'slowing', days: Math.max(quantile(own, 0.9), settings['churn.medium_ratio'] * usual)},
    {stage: 'sleeping', days: Math.max(longest, settings['churn.high_ratio'] * usual)},
    {stage: 'lost', days: Math.max(longest, settings['churn.lost_ratio'] * usual)},
  ]
}

function shopRhythm(gaps: Counted, {settings}: RhythmInputs): ShopRhythm {
  const count = countedLength(gaps)
  if (count < settings['churn.shop_gaps_least']) {
    const [medium, high, lost] = settings['grid.recency_days'] as readonly [number, number, number]
    return {gaps: count, basis: 'setting', median: undefined, medium, high, lost}
  }
  return {
    gaps: count,
    basis: 'gaps',
    median: countedQuantile(gaps, 0.5),
    medium: countedQuantile(gaps, SHOP_SHARES.medium),
    high: countedQuantile(gaps, SHOP_SHARES.high),
    lost: countedQuantile(gaps, SHOP_SHARES.lost),
  }
}

function longestOf(gaps: Int32Array, begin: number, end: number): number {
  let longest = 0
  for (let at = begin; at < end; at++) if ((gaps[at] as number) > longest) longest = gaps[at] as number
  return longest
}

function shareBelow(sorted: Int32Array, value: number): number {
  return sorted.filter((gap) => gap < value).length / sorted.length
}
