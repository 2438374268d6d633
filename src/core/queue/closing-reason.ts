import {OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {type Day, dayOf} from '../time/day.ts'
import type {Asked} from './load-candidates.ts'
import type {ClosingReason, KnownTask} from './plan-queue.ts'
import type {QueueRule} from './queue-rule.ts'

/** Why the reason of a task has gone, as far as it can be told: who bought since needs no reminder. */
export function closingReason({profile, leads, rules}: Asked): (task: KnownTask) => ClosingReason {
  const {ids, last_day} = profile.inputs
  let place: ReadonlyMap<string, number> | undefined
  const openLeads = new Set(leads.filter(({stage}) => OPEN_LEAD_STAGES.includes(stage)).map(({id}) => id))
  return (task) => {
    const {customer_id, lead_id, ticket_id} = task
    const rule = rules.get(task.rule)
    if (!rule) return 'rule-off'
    if (lead_id !== undefined) return openLeads.has(lead_id) ? 'reason-gone' : 'lead-closed'
    if (ticket_id !== undefined) return 'ticket-closed'
    place ??= new Map(ids.map((id, index) => [id, index]))
    const last = last_day[place.get(customer_id ?? '') ?? -1] ?? -1
    return last > purchaseBefore(task, rule) ? 'bought' : 'reason-gone'
  }
}

/** The purchase that a task is about, where its rule asks once for each; else the day on which it was made. */
function purchaseBefore({key, created_at}: KnownTask, {occasion}: Pick<QueueRule, 'occasion'>): Day {
  const [field, ...more] = occasion
  const isPurchase = (field === 'last_order' || field === 'first_order') && more.length === 0
  return dayOf(isPurchase ? key.slice(-DAY_LENGTH) : created_at)
}

const DAY_LENGTH = 'YYYY-MM-DD'.length
