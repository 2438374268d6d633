import {toMajor} from '../money/money.ts'
import type {Judgements} from '../profile/judgements.ts'
import type {ValueClass, ValueCuts} from '../segment/value-class.ts'
import type {ExplainedCondition, Explanation, Otherwise} from './explanation.ts'
import {nextStage} from './next-stage.ts'

/**
 * Why a buyer is in their class of RFM × expected value, and where further silence would put them. Undefined where too
 * little is known of all customers to tell.
 */
export function explainValue(judgements: Judgements, index: number): Explanation | undefined {
  const classes = judgements.valueClasses()
  if (!classes) return undefined
  const {cuts} = classes
  const verdict = classes.valueClass(index)
  const figures = figuresOf(judgements, index)
  const setting = 'value.top_share'
  return {
    topic: 'value',
    verdict,
    inputs: [
      {name: 'churn_stage', value: figures.stage, type: 'text'},
      {name: 'm_score', value: figures.score, type: 'integer'},
      {name: 'purchase_days', value: judgements.inputs.purchase_days[index], type: 'integer'},
      {name: 'revenue', value: figures.revenue, type: 'money'},
      {name: 'expected_value_12m', value: figures.expected, type: 'money'},
    ],
    thresholds: [
      {name: 'revenue', value: cuts.revenue_from, type: 'money', source: 'setting', setting},
      {name: 'expected_value_12m', value: cuts.expected_from, type: 'money', source: 'setting', setting},
      {name: 'expected_middle', value: cuts.expected_middle, type: 'money', source: 'shop'},
    ],
    rule: ruleOf(verdict, figures, cuts),
    otherwise: afterSilence(judgements, index, {verdict, figures, cuts}),
    sample: [{name: 'buyers', value: judgements.buyers(), type: 'integer'}],
  }
}

interface Figures {
  stage: string
  /** Monetary score. */
  score: number
  /** Major units: paid so far, and expected of the next 365 days. */
  revenue: number
  expected: number
}

function figuresOf(judgements: Judgements, index: number): Figures {
  const {revenue, digits} = judgements.inputs
  return {
    stage: judgements.churn().stage(index),
    score: judgements.rfm().m[index] as number,
    revenue: toMajor(revenue[index] as number, digits),
    expected: judgements.forecast()?.expected_value_12m[index] as number,
  }
}

function ruleOf(verdict: ValueClass, {stage, revenue}: Figures, cuts: ValueCuts): ExplainedCondition[] {
  const score = (operator: '>=' | '<'): ExplainedCondition => ({
    ...{field: 'm_score', operator, value: cuts.win_back_score, type: 'integer'},
  })
  const expected = (operator: '>=' | '<', value: number): ExplainedCondition => ({
    ...{field: 'expected_value_12m', operator, value, type: 'money'},
  })
  const high: ExplainedCondition =
    revenue >= cuts.revenue_from
      ? {field: 'revenue', operator: '>=', value: cuts.revenue_from, type: 'money'}
      : expected('>=', cuts.expected_from)
  const once: ExplainedCondition = {field: 'purchase_days', operator: '=', value: 1, type: 'integer'}
  const is: ExplainedCondition = {field: 'churn_stage', operator: '=', value: stage, type: 'text'}
  if (verdict === 'sleeping-to-win-back') return [is, score('>=')]
  if (verdict === 'high-value-at-risk' || verdict === 'high-value-active') return [is, high]
  if (verdict === 'promising-new') return [is, once, expected('>=', cuts.expected_middle)]
  if (verdict === 'steady') return [is, expected('>=', cuts.expected_middle)]
  return isAsleep(stage) ? [is, score('<')] : [is, expected('<', cuts.expected_middle)]
}

function isAsleep(stage: string): boolean {
  return stage === 'sleeping' || stage === 'lost'
}

/** Only what silence surely does: what is expected of them falls meanwhile, and with it other classes may. */
function afterSilence(
  judgements: Judgements,
  index: number,
  {verdict, figures, cuts}: {verdict: ValueClass; figures: Figures; cuts: ValueCuts},
): Otherwise[] {
  const next = nextStage(judgements, index)
  if (!next) return []
  const slows = next.stage === 'slowing' && figures.revenue >= cuts.revenue_from
  const asleep = figures.score >= cuts.win_back_score ? 'sleeping-to-win-back' : 'low-value'
  const then: ValueClass | undefined = isAsleep(next.stage) ? asleep : slows ? 'high-value-at-risk' : undefined
  return then === undefined || then === verdict
    ? []
    : [{verdict: then, event: 'silence', day: next.day, conditions: []}]
}
