import {compareText} from '../../text/compare-text.ts'
import {dayOf, type Day, type Instant} from '../../time/day.ts'
import type {LeadScope} from '../lead-scope.ts'

/** A customer who was a lead: the source, and the day of the first order. */
export interface Winner {
  group: string
  first: Day
}

/** Customers whom these leads became, each with the source of the lead that came in first. */
export function winnersOf({leads, now}: LeadScope): {winners: Map<string, Winner>; shared: number} {
  const winners = new Map<string, Winner>()
  let shared = 0
  const won = leads.filter(({customer_id, converted_at}) => customer_id !== undefined && (converted_at ?? '~') <= now)
  won.sort((one, other) => compareText(one.created_at, other.created_at) || compareText(one.id, other.id))
  for (const {customer_id, converted_at, source} of won) {
    const known = winners.get(customer_id as string)
    if (known === undefined) winners.set(customer_id as string, {group: source, first: dayOf(converted_at as Instant)})
    else if (known.group !== source) shared++
  }
  return {winners, shared}
}
