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
  const [high, often] = verdict.split('-').map((word) => word === 'high') as [boolean, boolean]
  const onValue: ExplainedCondition = {
    field: 'average_order_value',
    operator: high ? '>=' : '<',
    value: value_cut,
    type: 'money',
  }
  const onOrders: ExplainedCondition = {
    field: 'orders',
    operator: often ? '>=' : '<',
    value: orders_cut,
    type: 'number',
  }
  const other = (name: string, condition: ExplainedCondition): Otherwise => ({
    verdict: name,
    event: 'figures',
    conditions: [{...condition, operator: condition.operator === '<' ? '>=' : '<'}],
  })
  const word = (is: boolean): string => (is ? 'high' : 'low')
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
      other(`${word(!high)}-${word(often)}`, onValue),
      ...(often ? [] : [other(`${word(high)}-high`, {...onOrders, value: Math.ceil(orders_cut)})]),
    ],
    sample: [{name: 'buyers', value: judgements.buyers(), type: 'integer'}],
  }
}
