import type {RowOf} from '../store/columns.ts'

/** Open until somebody did it (`done`), set it aside for good (`skipped`), or its reason went away (`closed`). */
export const TASK_STATES = ['open', 'done', 'skipped', 'closed'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** What a contact came to. */
export const TASK_OUTCOMES = [
  'reached',
  'no-answer',
  'interested',
  'not-interested',
  'ordered',
  'promised',
  'wrong-number',
  'other',
] as const
export type TaskOutcome = (typeof TASK_OUTCOMES)[number]

/** The rule of tasks that people write themselves. */
export const BY_HAND = 'by-hand'

/**
 * One thing that wants a person: of a customer, a lead or a ticket (with its customer). `key` names the occasion, so that
 * a rule asks once for each: `win-back:C12:2025-03-01`. `rep` does it; nobody's where it is blank. `value` is what is at
 * stake in minor units, `chance` that acting helps, `weight` how pressing the rule is beside others. `figures` are the
 * profile's fields, as they were, that the rule's words are filled with; `title` is what a person wrote instead.
 * `ended_because` says why a closed one went (`CLOSING_REASONS` of the queue).
 */
export const TASK_COLUMNS = {
  id: 'text',
  key: 'text',
  rule: 'text',
  customer_id: 'text?',
  lead_id: 'text?',
  ticket_id: 'text?',
  rep: 'text?',
  state: 'text',
  created_at: 'instant',
  due_at: 'instant',
  snoozed_until: 'day?',
  value: 'integer',
  chance: 'real',
  weight: 'real',
  figures: 'json?',
  title: 'text?',
  ended_at: 'instant?',
  ended_by: 'text?',
  ended_because: 'text?',
  outcome: 'text?',
  note: 'text?',
} as const

type TaskRow = RowOf<typeof TASK_COLUMNS>
export type TaskFigures = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>
export type Task = Omit<TaskRow, 'state' | 'outcome' | 'figures'> & {
  state: TaskState
  outcome?: TaskOutcome | undefined
  figures?: TaskFigures | undefined
}
