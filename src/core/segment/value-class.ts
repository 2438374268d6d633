import type {ChurnJudgement} from '../churn/judge-churn.ts'
import type {ForecastColumns} from '../forecast/forecast-of.ts'
import type {Learned} from '../forecast/learned.ts'
import type {Lifecycle} from '../lifecycle/judge-lifecycle.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {toMajor} from '../money/money.ts'

/** RFM × lifetime value, in the order in which they are tried. */
export const VALUE_CLASSES = [
  'sleeping-to-win-back',
  'high-value-at-risk',
  'high-value-active',
  'promising-new',
  'steady',
  'low-value',
] as const
export type ValueClass = (typeof VALUE_CLASSES)[number]

/** Where the classes are cut, printable. Money in major units. */
export interface ValueCuts {
  /** Share of the buyers who are of high value. */
  top_share: number
  /** Revenue from which on a buyer is of high value, and expected revenue of 12 months from which on too. */
  revenue_from: number
  expected_from: number
  /** Expected revenue of 12 months of the middle buyer. */
  expected_middle: number
  /** Monetary score from which on a sleeping customer is worth winning back. */
  win_back_score: number
}

export interface ValueClasses {
  cuts: ValueCuts
  /** The class of the customer at an index, who must have a purchase. */
  valueClass: (index: number) => ValueClass
}

interface Rest {
  churn: ChurnJudgement
  lifecycle: Pick<Lifecycle, 'high_value'>
  learned: Pick<Learned, 'value_percentiles'>
  forecast: Pick<ForecastColumns, 'expected_value_12m'>
  /** Monetary scores 1 to 5. */
  monetary: ArrayLike<number>
}

const WIN_BACK_SCORE = 3

/**
 * One class for every buyer, the first that holds: sleeping or lost and monetary score 3 or more (sleeping-to-win-back); of
 * high value and slowing (high-value-at-risk) or active (high-value-active); active with one purchase day and at least the
 * middle expected value (promising-new); not sleeping with at least that (steady); everybody else (low-value). High value
 * is revenue or expected revenue among the top share of buyers, setting `value.top_share`. Undefined where nobody is
 * forecast.
 */
export function judgeValue(inputs: ProfileInputs, rest: Rest): ValueClasses | undefined {
  const percentiles = rest.learned.value_percentiles
  if (!percentiles) return undefined
  const top_share = inputs.settings['value.top_share']
  const cuts = {
    top_share,
    revenue_from: toMajor(rest.lifecycle.high_value, inputs.digits),
    expected_from: percentiles[Math.round(100 * (1 - top_share))] as number,
    expected_middle: percentiles[50] as number,
    win_back_score: WIN_BACK_SCORE,
  }
  return {cuts, valueClass: (index) => classOf(inputs, index, {...rest, cuts})}
}

function classOf(
  inputs: ProfileInputs,
  index: number,
  {churn, lifecycle, forecast, monetary, cuts}: Rest & {cuts: ValueCuts},
): ValueClass {
  const stage = churn.stage(index)
  if (stage === 'sleeping' || stage === 'lost') {
    return (monetary[index] as number) >= cuts.win_back_score ? 'sleeping-to-win-back' : 'low-value'
  }
  const expected = forecast.expected_value_12m[index] as number
  if ((inputs.revenue[index] as number) >= lifecycle.high_value || expected >= cuts.expected_from) {
    return stage === 'slowing' ? 'high-value-at-risk' : 'high-value-active'
  }
  if (expected < cuts.expected_middle) return 'low-value'
  return stage === 'active' && inputs.purchase_days[index] === 1 ? 'promising-new' : 'steady'
}
