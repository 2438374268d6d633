import type {ChurnJudgement} from '../churn/judge-churn.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {FIFTHS} from '../profile/population.ts'
import {quantileBetween, quantilesOf} from '../profile/quantile.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {buyers, valuesOf} from '../segment/segmentation.ts'

/** The road of a customer, and the ways off it. A `lead` is nobody's customer yet. */
export const LIFECYCLE_STAGES = [
  'lead',
  'registered',
  'first-order',
  'developing',
  'stable',
  'high-value',
  'won-back',
  'slowing',
  'sleeping',
  'lost',
] as const
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number]

export interface Lifecycle {
  /** Undefined only where not enough is known of all customers to tell developing from stable. */
  stage: (index: number) => LifecycleStage | undefined
  /** The stage of who buys as usual, by purchase days and revenue in minor units. */
  settled: (days: number, revenue: number) => LifecycleStage | undefined
  /** Purchase days from which on a relation is stable; undefined where the ladder shows no such number. */
  stable_orders: number | undefined
  /** Minor units of revenue from which on a buyer is of high value. */
  high_value: number
}

interface Rest {
  churn: ChurnJudgement
  stable: Pick<StableOrder, 'order' | 'why'>
}

/**
 * Where each customer stands. Without a purchase: registered. Silent for long: slowing, sleeping or lost, as churn has it.
 * Otherwise, the first that holds: back by the latest purchase from a silence that counted as sleeping or lost (won-back);
 * one purchase day (first-order); revenue among the top share of buyers, setting `value.top_share` (high-value); as
 * many purchase days as the ladder's stable number (stable); else developing.
 */
export function judgeLifecycle(inputs: ProfileInputs, {churn, stable}: Rest): Lifecycle {
  const high_value = highValueFrom(inputs)
  const settled = (days: number, revenue: number): LifecycleStage | undefined => {
    if (days === 1) return 'first-order'
    if (revenue >= high_value) return 'high-value'
    if (stable.order !== undefined && days >= stable.order) return 'stable'
    return stable.why === 'some-customers' ? undefined : 'developing'
  }
  const stage = (index: number): LifecycleStage | undefined => {
    const days = inputs.purchase_days[index] as number
    if (days === 0) return 'registered'
    const silence = churn.stage(index)
    if (silence !== 'active') return silence
    return churn.isBack(index) ? 'won-back' : settled(days, inputs.revenue[index] as number)
  }
  return {stage, settled, stable_orders: stable.order, high_value}
}

/** Whether high value can be told from what is kept of all buyers, without reading everybody. */
export function keepsHighValue(settings: ProfileInputs['settings']): boolean {
  return fifthOf(settings['value.top_share']) >= 0
}

/** The revenue of a buyer at the edge of the top share; nobody reaches it where there are no buyers. */
function highValueFrom({population, orders, revenue, settings}: ProfileInputs): number {
  const share = 1 - settings['value.top_share']
  if (population) {
    const kept = population.revenue.fifths[fifthOf(settings['value.top_share'])]
    return kept ? quantileBetween(kept, population.buyers, share) : Number.POSITIVE_INFINITY
  }
  const bought = valuesOf(buyers({orders}), (index) => revenue[index] as number)
  return bought.length === 0 ? Number.POSITIVE_INFINITY : (quantilesOf(bought, [share])[0] as number)
}

function fifthOf(topShare: number): number {
  return FIFTHS.findIndex((share) => Math.abs(share - (1 - topShare)) < 1e-9)
}
