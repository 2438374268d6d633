import type {Task} from '../task/task.ts'
import {BY_HAND} from '../task/task.ts'
import {compareText} from '../text/compare-text.ts'
import type {Instant} from '../time/day.ts'
import type {AskedFor, Candidate} from './candidate.ts'
import {type Ranked, worthOf} from './rank.ts'
import {type Limits, roomBeside} from './room.ts'

/** What of the tasks that there are a plan looks at. */
export type KnownTask = Pick<
  Task,
  | ('id' | 'key' | 'rule' | 'state' | 'customer_id' | 'lead_id' | 'ticket_id' | 'rep')
  | ('created_at' | 'due_at' | 'value' | 'chance' | 'weight')
>

export const CLOSING_REASONS = ['bought', 'reason-gone', 'lead-closed', 'ticket-closed', 'rule-off'] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/** What a run does: tasks to make, tasks to close with the reason, and how many there is no room for. */
export interface QueuePlan {
  make: Candidate[]
  /** By occasion: the task that closed by itself and is open once more, where its reason came back. */
  closed: ReadonlyMap<string, string>
  close: {task: KnownTask; because: ClosingReason}[]
  kept: number
  /** Held back because the customer, or who would do it, has enough. */
  held_back: number
}

export interface PlanRequest extends AskedFor, Limits {
  known: readonly KnownTask[]
  now: Instant
  halfLife: number
  /** Why the reason of an open task has gone. */
  because: (task: KnownTask) => ClosingReason
}

/**
 * What has to change so that the open tasks are those that the rules ask for: an occasion whose task is open, done or set
 * aside is not asked for again; a task whose reason has gone closes, and opens where the reason comes back; one that is
 * asked for each month stays while it is not done; tasks written by hand stay. Of the new ones those are made that there is room for, the most worthwhile first. The same state gives
 * an empty plan.
 */
export function planQueue({keys, fresh, known, now, halfLife, because, ...limits}: PlanRequest): QueuePlan {
  const before = new Set(known.filter(({state}) => state !== 'closed').map(({key}) => key))
  const open = known.filter(({state}) => state === 'open')
  const waiting = waitingSince(open, {keys, fresh})
  const gone = open.filter(({id, key, rule}) => rule !== BY_HAND && !keys.has(key) && !waiting.tasks.has(id))
  const close = gone.map((task) => ({task, because: because(task)}))
  const going = new Set(gone.map(({id}) => id))
  const kept = open.filter(({id}) => !going.has(id))
  const worth = (ranked: Ranked): number => worthOf(ranked, now, halfLife).worth
  const news = fresh
    .filter(({key}) => !before.has(key) && !waiting.keys.has(key))
    .map((candidate) => ({candidate, worth: worth({...candidate, weight: candidate.rule.weight})}))
    .sort((left, right) => right.worth - left.worth || compareText(left.candidate.key, right.candidate.key))
  const hasRoom = roomBeside(
    kept.map((task) => ({...task, worth: worth(task)})),
    limits,
  )
  const make = news.filter((one) => hasRoom(one.candidate, one.worth)).map(({candidate}) => candidate)
  const closed = new Map(known.filter(({state}) => state === 'closed').map(({key, id}) => [key, id]))
  return {make, closed, close, kept: kept.length, held_back: news.length - make.length}
}

/** The open tasks of a month before that are still asked for, and the occasions of this month that they stand for. */
function waitingSince(
  open: readonly KnownTask[],
  {keys, fresh}: AskedFor,
): {tasks: ReadonlySet<string>; keys: ReadonlySet<string>} {
  const monthly = fresh.filter(({rule: {occasion}}) => occasion.length === 1 && occasion[0] === 'month')
  const asked = new Map(monthly.map(({rule, subject, key}) => [`${rule.id}:${subject.customer_id}`, key]))
  const waiting = {tasks: new Set<string>(), keys: new Set<string>()}
  if (asked.size === 0) return waiting
  for (const {id, key, rule, customer_id} of open) {
    const now = asked.get(`${rule}:${customer_id}`)
    if (now === undefined || keys.has(key)) continue
    waiting.tasks.add(id)
    waiting.keys.add(now)
  }
  return waiting
}
