import {toMajor} from '../money/money.ts'
import type {Judgements} from '../profile/judgements.ts'
import {type NamedRule, namedSegment, NAMED_SEGMENTS, scoreOf} from '../segment/quintile.ts'
import {textOfDay} from '../time/day.ts'
import type {ExplainedCondition, Explanation, Otherwise} from './explanation.ts'

/** Why a buyer is in their named RFM segment, and where a purchase today or further silence would put them. */
export function explainSegment(judgements: Judgements, index: number): Explanation {
  const {inputs} = judgements
  const {cuts, r, f, m, segment} = judgements.rfm()
  const recency = inputs.asOf - (inputs.last_day[index] as number)
  const orders = inputs.orders[index] as number
  const revenue = toMajor(inputs.revenue[index] as number, inputs.digits)
  const verdict = segment(index)
  const scores = {r: r[index] as number, f: f[index] as number, m: m[index] as number}
  return {
    topic: 'segment',
    verdict,
    inputs: [
      {name: 'recency_days', value: recency, type: 'integer'},
      {name: 'orders', value: orders, type: 'integer'},
      {name: 'revenue', value: revenue, type: 'money'},
      {name: 'r_score', value: scores.r, type: 'integer'},
      {name: 'f_score', value: scores.f, type: 'integer'},
      {name: 'm_score', value: scores.m, type: 'integer'},
    ],
    thresholds: [
      {name: 'recency_days', value: cuts.recency, type: 'number', source: 'shop'},
      {name: 'orders', value: cuts.frequency, type: 'number', source: 'shop'},
      {name: 'revenue', value: cuts.monetary, type: 'money', source: 'shop'},
    ],
    rule: ruleOf(NAMED_SEGMENTS.find((rule) => rule.segment === verdict)),
    otherwise: [
      afterPurchase({cuts, orders, revenue}, verdict),
      ...afterSilence({cuts, recency, scores, asOf: inputs.asOf}, verdict),
    ].filter((other) => other !== undefined),
    sample: [{name: 'buyers', value: judgements.buyers(), type: 'integer'}],
  }
}

function ruleOf(rule: NamedRule | undefined): ExplainedCondition[] {
  if (!rule) return []
  const range = (field: string, [low, high]: readonly [number, number]): ExplainedCondition[] => [
    ...(low > 1 ? [condition(field, '>=', low)] : []),
    ...(high < 5 ? [condition(field, '<=', high)] : []),
  ]
  return [...range('r_score', rule.r), ...range('f_score', rule.f), ...range('m_score', rule.m)]
}

function condition(field: string, operator: ExplainedCondition['operator'], value: number): ExplainedCondition {
  return {field, operator, value, type: 'integer'}
}

type Cuts = ReturnType<Judgements['rfm']>['cuts']

/** One more order of the usual value, today. */
function afterPurchase(
  {cuts, orders, revenue}: {cuts: Cuts; orders: number; revenue: number},
  verdict: string,
): Otherwise | undefined {
  const next = namedSegment(
    6 - scoreOf(0, cuts.recency),
    scoreOf(orders + 1, cuts.frequency),
    scoreOf(revenue + revenue / orders, cuts.monetary),
  )
  return next === verdict ? undefined : {verdict: next, event: 'purchase', conditions: []}
}

/** The first day on which silence alone puts them into another segment. */
function afterSilence(
  {cuts, recency, scores, asOf}: {cuts: Cuts; recency: number; scores: {r: number; f: number; m: number}; asOf: number},
  verdict: string,
): Otherwise[] {
  for (const cut of cuts.recency) {
    const days = Math.ceil(cut)
    if (days <= recency) continue
    const next = namedSegment(6 - scoreOf(days, cuts.recency), scores.f, scores.m)
    if (next === verdict) continue
    return [{verdict: next, event: 'silence', day: textOfDay(asOf + days - recency), conditions: []}]
  }
  return []
}
