import {isBackFrom} from '../churn/judge-churn.ts'
import type {LifecycleStage} from '../lifecycle/judge-lifecycle.ts'
import {toMajor} from '../money/money.ts'
import type {Judgements} from '../profile/judgements.ts'
import {silenceThresholds} from './explain-churn.ts'
import type {ExplainedCondition, ExplainedThreshold, Explanation, Otherwise} from './explanation.ts'
import {nextStage} from './next-stage.ts'

/**
 * Why a customer is in their stage of the lifecycle, and what a purchase today or further silence would make of it.
 * Undefined where too little is known of all customers to tell.
 */
export function explainLifecycle(judgements: Judgements, index: number): Explanation | undefined {
  const verdict = judgements.lifecycle().stage(index)
  if (verdict === undefined) return undefined
  const {inputs} = judgements
  const days = inputs.purchase_days[index] as number
  const bought = days > 0
  return {
    topic: 'lifecycle',
    verdict,
    inputs: [
      {name: 'purchase_days', value: days, type: 'integer'},
      {name: 'revenue', value: toMajor(inputs.revenue[index] as number, inputs.digits), type: 'money'},
      ...(bought ? silenceFigures(judgements, index) : []),
    ],
    thresholds: bought ? [...thresholdsOf(judgements), ...silenceThresholds(judgements, index)] : [],
    rule: ruleOf(judgements, verdict),
    otherwise: [...afterPurchase(judgements, index, verdict), ...(bought ? afterSilence(judgements, index) : [])],
    sample: bought ? [{name: 'buyers', value: judgements.buyers(), type: 'integer'}] : [],
  }
}

function silenceFigures(judgements: Judgements, index: number): Explanation['inputs'] {
  const {asOf, last_day} = judgements.inputs
  const churn = judgements.churn()
  const before = churn.cameBackFrom(index)
  return [
    {name: 'recency_days', value: asOf - (last_day[index] as number), type: 'integer'},
    {name: 'churn_stage', value: churn.stage(index), type: 'text'},
    {name: 'came_back_from', value: isBackFrom(before) ? before : undefined, type: 'text'},
  ]
}

function thresholdsOf(judgements: Judgements): ExplainedThreshold[] {
  const {digits, settings} = judgements.inputs
  const {stable_orders, high_value} = judgements.lifecycle()
  const setting = settings['lifecycle.stable_orders'] > 0 ? 'lifecycle.stable_orders' : undefined
  return [
    {
      ...{name: 'purchase_days', value: stable_orders, type: 'integer'},
      ...(setting === undefined ? {source: 'shop'} : {source: 'setting', setting}),
    },
    {name: 'revenue', value: toMajor(high_value, digits), type: 'money', source: 'setting', setting: 'value.top_share'},
  ].filter(({value}) => value !== undefined) as ExplainedThreshold[]
}

/** The conditions of a stage, of which the first stage that meets its own is the customer's. */
function ruleOf(judgements: Judgements, verdict: LifecycleStage): ExplainedCondition[] {
  const {stable_orders, high_value} = judgements.lifecycle()
  const revenue = toMajor(high_value, judgements.inputs.digits)
  const isActive = condition('churn_stage', '=', 'active')
  const below = condition('revenue', '<', revenue)
  if (verdict === 'registered') return [condition('purchase_days', '=', 0)]
  if (verdict === 'won-back') return [isActive, condition('came_back_from', 'in', ['sleeping', 'lost'])]
  if (verdict === 'first-order') return [isActive, condition('purchase_days', '=', 1)]
  if (verdict === 'high-value') return [isActive, condition('revenue', '>=', revenue)]
  if (verdict !== 'stable' && verdict !== 'developing') return [condition('churn_stage', '=', verdict)]
  if (stable_orders === undefined) return [isActive, below]
  return [isActive, below, condition('purchase_days', verdict === 'stable' ? '>=' : '<', stable_orders)]
}

function condition(
  field: 'churn_stage' | 'came_back_from' | 'purchase_days' | 'revenue',
  operator: ExplainedCondition['operator'],
  value: ExplainedCondition['value'],
): ExplainedCondition {
  const type = field === 'revenue' ? 'money' : field === 'purchase_days' ? 'integer' : 'text'
  return {field, operator, value, type}
}

/** One more order of the usual value, today; nothing on a day of a purchase, which counts once. */
function afterPurchase(judgements: Judgements, index: number, verdict: LifecycleStage): Otherwise[] {
  const {asOf, last_day, purchase_days, orders, revenue} = judgements.inputs
  const days = purchase_days[index] as number
  if (days === 0) return [{verdict: 'first-order', event: 'purchase', conditions: []}]
  if (last_day[index] === asOf) return []
  const own = revenue[index] as number
  const next = isBackFrom(judgements.churn().stage(index))
    ? 'won-back'
    : judgements.lifecycle().settled(days + 1, own + own / (orders[index] as number))
  return next === undefined || next === verdict ? [] : [{verdict: next, event: 'purchase', conditions: []}]
}

function afterSilence(judgements: Judgements, index: number): Otherwise[] {
  const next = nextStage(judgements, index)
  return next ? [{verdict: next.stage, event: 'silence', day: next.day, conditions: []}] : []
}
