import {OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {dayOf} from '../time/day.ts'
import type {Asked} from './load-candidates.ts'
import type {ClosingReason, KnownTask} from './plan-queue.ts'

/** Why the reason of a task has gone, as far as it can be told: who bought since needs no reminder. */
export function closingReason({profile, leads, rules}: Asked): (task: KnownTask) => ClosingReason {
  const {ids, last_day} = profile.inputs
  let place: ReadonlyMap<string, number> | undefined
  const openLeads = new Set(leads.filter(({stage}) => OPEN_LEAD_STAGES.includes(stage)).map(({id}) => id))
  return ({rule, customer_id, lead_id, ticket_id, created_at}) => {
    if (!rules.has(rule)) return 'rule-off'
    if (lead_id !== undefined) return openLeads.has(lead_id) ? 'reason-gone' : 'lead-closed'
    if (ticket_id !== undefined) return 'ticket-closed'
    place ??= new Map(ids.map((id, index) => [id, index]))
    const last = last_day[place.get(customer_id ?? '') ?? -1] ?? -1
    return last > dayOf(created_at) ? 'bought' : 'reason-gone'
  }
}
