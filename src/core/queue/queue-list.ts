import type {CustomField} from '../field/custom-field.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Task} from '../task/task.ts'
import type {Day, Instant} from '../time/day.ts'
import type {KnownRule} from './known-rules.ts'
import type {QueueRunResult} from './run-queue.ts'

/** One task of the queue. Money in major units; `overdue_hours` is negative while there is time left. */
export interface QueueRow extends Record<string, unknown> {
  rank: number
  id: string
  due_at: Instant
  overdue_hours: number
  /** The customer, lead or ticket; `subject_id` is its id. */
  who: string
  subject_id: string
  /** Where it is about a ticket. */
  ticket_id: string | undefined
  rule: string
  rep: string | undefined
  rep_name: string | undefined
  value: number
  chance: number
  weight: number
  urgency: number
  worth: number
  /** Overdue for so long that the manager sees it too. */
  escalated: boolean
  figures: Task['figures']
  title: string | undefined
}

export const QUEUE_COLUMNS: readonly ListColumn[] = [
  {key: 'rank', type: 'integer'},
  {key: 'id', type: 'text'},
  {key: 'due_at', type: 'instant'},
  {key: 'who', type: 'text'},
  {key: 'subject_id', type: 'text', extra: true},
  {key: 'ticket_id', type: 'text', extra: true},
  {key: 'rule', type: 'text', codes: 'queue_rule', extra: true},
  {key: 'why', type: 'text'},
  {key: 'say', type: 'text'},
  {key: 'value', type: 'money'},
  {key: 'rep', type: 'text', extra: true},
  {key: 'rep_name', type: 'text'},
  {key: 'overdue_hours', type: 'number', extra: true},
  {key: 'escalated', type: 'boolean', extra: true},
  {key: 'chance', type: 'share', extra: true},
  {key: 'weight', type: 'number', extra: true},
  {key: 'urgency', type: 'number', extra: true},
  {key: 'worth', type: 'money', extra: true},
]

/** What there is to do today, the most worthwhile first, and how much more waits. */
export interface QueueList {
  as_of: string
  rep: string | undefined
  open: number
  overdue: number
  /** Due before the day ends, overdue ones included. */
  due: number
  snoozed: number
  /** Beyond what the reps can do in a day. */
  beyond_capacity: number
  /** What working the queue out changed just now. */
  run: QueueRunResult | undefined
  rules: readonly KnownRule[]
  custom: readonly CustomField[]
  rows: QueueRow[]
}

export interface TodayRequest {
  asOf?: Day | undefined
  /** Whose: a rep by id or name, or `all`; who is acting unless given. */
  rep?: string | undefined
  limit?: number | undefined
  /** Also what is beyond the capacity of a day. */
  beyond?: boolean | undefined
  /** Only what this run made. */
  fresh?: boolean | undefined
}
