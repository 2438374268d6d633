import type {Judgements} from '../profile/judgements.ts'
import {textOfDay} from '../time/day.ts'
import type {Explanation, Otherwise} from './explanation.ts'

/** Why a buyer is in their cell of the grid of sixteen, and when silence or a purchase moves them. */
export function explainGrid(judgements: Judgements, index: number): Explanation {
  const {inputs} = judgements
  const {cuts, segment, cell} = judgements.grid()
  const recency = inputs.asOf - (inputs.last_day[index] as number)
  const orders = inputs.orders[index] as number
  const verdict = segment(index)
  const bought = cell(0, orders + 1)
  const afterPurchase: Otherwise[] = bought === verdict ? [] : [{verdict: bought, event: 'purchase', conditions: []}]
  return {
    topic: 'grid',
    verdict,
    inputs: [
      {name: 'recency_days', value: recency, type: 'integer'},
      {name: 'orders', value: orders, type: 'integer'},
    ],
    thresholds: [
      {name: 'recency_days', value: cuts.recency, type: 'integer', source: 'setting', setting: 'grid.recency_days'},
      {name: 'orders', value: cuts.frequency, type: 'integer', source: 'setting', setting: 'grid.orders'},
    ],
    rule: [],
    otherwise: [...afterPurchase, ...afterSilence(judgements, {recency, orders})],
    sample: [],
  }
}

/** The cell of the first day on which they are silent beyond the next cut. */
function afterSilence(judgements: Judgements, {recency, orders}: {recency: number; orders: number}): Otherwise[] {
  const {cuts, cell} = judgements.grid()
  const later = cuts.recency.find((days) => days >= recency)
  if (later === undefined) return []
  const day = textOfDay(judgements.inputs.asOf + later + 1 - recency)
  return [{verdict: cell(later + 1, orders), event: 'silence', day, conditions: []}]
}
