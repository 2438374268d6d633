import {contribution, logisticProbabilities, type LogisticTerm} from '../statistics/logistic.ts'
import {encodeColumn} from './column-encoding.ts'
import {type Cell, type KnownLeads, leadColumn} from './lead-columns.ts'
import type {LeadWeights} from './lead-model.ts'

type Sample = Omit<KnownLeads, 'touchDays'>

/** The learned probability that each lead is won. */
export function leadProbabilities({intercept, columns, touch_days}: LeadWeights, sample: Sample): Float64Array {
  const known = {...sample, touchDays: touch_days}
  const arrays = columns.flatMap(({encoding}) => encodeColumn(encoding, leadColumn(encoding.name, known).cells))
  return logisticProbabilities({intercept, terms: columns.flatMap(({terms}) => terms)}, arrays)
}

/** What one column adds to the log-odds of a lead, beside the average lead. */
export interface LeadEffect {
  column: string
  /** What the lead has there; `undefined` where its list left it blank, `null` where nobody asked. */
  value: Cell
  effect: number
}

/** What each column adds to the log-odds of one lead, the largest first. */
export function leadEffects({columns, touch_days}: LeadWeights, sample: Sample): LeadEffect[] {
  const known = {...sample, touchDays: touch_days}
  return columns
    .map(({encoding, terms}) => {
      const {cells} = leadColumn(encoding.name, known)
      const parts = encodeColumn(encoding, cells)
      const effect = parts.reduce(
        (sum, part, at) => sum + contribution(terms[at] as LogisticTerm, part[0] as number),
        0,
      )
      return {column: encoding.name, value: cells[0], effect}
    })
    .sort((left, right) => Math.abs(right.effect) - Math.abs(left.effect))
}
