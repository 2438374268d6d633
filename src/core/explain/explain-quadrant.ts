import {toMajor} from '../money/money.ts'
import type {Judgements} from '../profile/judgements.ts'
import type {ExplainedCondition, Explanation, Otherwise} from './explanation.ts'

/** Why a buyer is in their quadrant, and what would lift each side above its cut. */
export function explainQuadrant(judgements: Judgements, index: number): Explanation {
  const {inputs} = judgements
  const {cut, value_cut, orders_cut, quadrant} = judgements.quadrants()
  const orders = inputs.orders[index] as number
  const value = toMajor((inputs.revenue[index] as number) / orders, inputs.digits)
  const verdict = quadrant(index)
  const [value_side, orders_side] = verdict.split('-') as [Side, Side]
  const onValue = condition('average_order_value', value_side, value_cut)
  const onOrders = condition('orders', orders_side, orders_cut)
  return {
    topic: 'quadrant',
    verdict,
    inputs: [
      {name: 'average_order_value', value, type: 'money'},
      {name: 'orders', value: orders, type: 'integer'},
    ],
    thresholds: [
      {name: 'average_order_value', value: value_cut, type: 'money', source: 'shop', setting: `quadrant.cut ${cut}`},
      {name: 'orders', value: orders_cut, type: 'number', source: 'shop', setting: `quadrant.cut ${cut}`},
    ],
    rule: [onValue, onOrders],
    otherwise: [
      other(`${value_side === 'high' ? 'low' : 'high'}-${orders_side}`, onValue),
      ...(orders_side === 'high' ? [] : [other(`${value_side}-high`, {...onOrders, value: Math.ceil(orders_cut)})]),
    ],
    sample: [{name: 'buyers', value: judgements.buyers(), type: 'integer'}],
  }
}

type Side = 'high' | 'low'

/** What puts somebody on a side of a cut. */
function condition(field: 'average_order_value' | 'orders', side: Side, value: number): ExplainedCondition {
  return {field, operator: side === 'high' ? '>=' : '<', value, type: field === 'orders' ? 'number' : 'money'}
}

/** On the other side of a condition. */
function other(verdict: string, {operator, ...rest}: ExplainedCondition): Otherwise {
  return {verdict, event: 'figures', conditions: [{...rest, operator: operator === '<' ? '>=' : '<'}]}
}
