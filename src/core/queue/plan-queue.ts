import type {Task} from '../task/task.ts'
import {BY_HAND} from '../task/task.ts'
import {compareText} from '../text/compare-text.ts'
import type {Instant} from '../time/day.ts'
import type {AskedFor, Candidate} from './candidate.ts'
import {worthOf} from './rank.ts'

/** What of the tasks that there are a plan looks at. */
export type KnownTask = Pick<
  Task,
  'id' | 'key' | 'rule' | 'state' | 'customer_id' | 'lead_id' | 'ticket_id' | 'created_at'
>

export const CLOSING_REASONS = ['bought', 'reason-gone', 'lead-closed', 'ticket-closed', 'rule-off'] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/** What a run does: tasks to make, tasks to close with the reason, and how many of whom a customer had enough. */
export interface QueuePlan {
  make: Candidate[]
  close: {task: KnownTask; because: ClosingReason}[]
  kept: number
  /** Held back because the customer has as many open tasks as may be. */
  held_back: number
}

export interface PlanRequest extends AskedFor {
  known: readonly KnownTask[]
  now: Instant
  perCustomer: number
  halfLife: number
  /** Why the reason of an open task has gone. */
  because: (task: KnownTask) => ClosingReason
}

/**
 * What has to change so that the open tasks are those that the rules ask for: an occasion that was asked for before, done
 * or not, is not asked for again; a task whose reason has gone closes; tasks written by hand stay. Of a customer's new
 * ones the most worthwhile are made, up to the number that may be open. The same state gives an empty plan.
 */
export function planQueue({keys, fresh, known, now, perCustomer, halfLife, because}: PlanRequest): QueuePlan {
  const before = new Set(known.map(({key}) => key))
  const open = known.filter(({state}) => state === 'open')
  const gone = open.filter(({key, rule}) => rule !== BY_HAND && !keys.has(key))
  const close = gone.map((task) => ({task, because: because(task)}))
  const going = new Set(gone.map(({id}) => id))
  const kept = open.filter(({id}) => !going.has(id))
  const worth = (candidate: Candidate): number =>
    worthOf({...candidate, weight: candidate.rule.weight}, now, halfLife).worth
  const ranked = fresh.filter(({key}) => !before.has(key)).map((candidate) => ({candidate, worth: worth(candidate)}))
  ranked.sort((left, right) => right.worth - left.worth || compareText(left.candidate.key, right.candidate.key))
  const make = withinLimit(
    ranked.map(({candidate}) => candidate),
    {kept, perCustomer},
  )
  return {make, close, kept: kept.length, held_back: ranked.length - make.length}
}

/** The first of each customer, until there are as many open ones as may be; leads and complaints are never held back. */
function withinLimit(
  fresh: readonly Candidate[],
  {kept, perCustomer}: {kept: readonly KnownTask[]; perCustomer: number},
): Candidate[] {
  const open = new Map<string, number>()
  const count = (customer: string): number => {
    const now = (open.get(customer) ?? 0) + 1
    open.set(customer, now)
    return now
  }
  for (const {customer_id} of kept) if (customer_id !== undefined) count(customer_id)
  return fresh.filter(({subject: {customer_id, ticket_id}}) => {
    if (customer_id === undefined || ticket_id !== undefined) return true
    if ((open.get(customer_id) ?? 0) >= perCustomer) return false
    return count(customer_id) > 0
  })
}
