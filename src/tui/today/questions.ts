import type {Composed} from '../../core/compose/compose-text.ts'
import type {CustomerPage, PageTicket} from '../../core/customer/customer-page.ts'
import type {LeadPage} from '../../core/lead/show-lead.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import type {QueueList, QueueRow} from '../../core/queue/queue-list.ts'
import type {SubjectTask} from '../../core/queue/tasks-of.ts'
import type {TaskFigures} from '../../core/task/task.ts'
import type {Language} from '../../present/language.ts'
import type {Question} from '../office/question.ts'

/** Which tasks: what `patron today` would list. */
export interface TodayQuery {
  /** A rep by id, `all`, or blank for who is acting. */
  whose: string
  /** Also what is more than a day's work. */
  beyond: boolean
  /** What was typed into the filter: words, `!words`, or `=condition`. */
  filter: string
  /** The words that are filtered by are those that are read. */
  language: Language
}

/** Some rows of the queue, with how many there are of it. */
export interface TodayPage extends Omit<QueueList, 'rows' | 'run'> {
  /** Those that the filter lets through: how many, and which, in their order. */
  total: number
  ids: readonly string[]
  /** The place of the first row. */
  from: number
  rows: readonly QueueRow[]
}

/** What one wants to know of a customer before speaking with them. */
export const SHORT_FIELDS = [
  ...['segment', 'quadrant', 'orders', 'revenue', 'average_order_value', 'last_order', 'recency_days', 'churn_risk'],
] as const

/** The parts of a customer's page that a look in passing needs. */
export interface TodayCustomer extends Pick<
  CustomerPage,
  'customer' | 'identities' | 'consent' | 'tags' | 'profile' | 'tickets' | 'orders' | 'timeline'
> {
  columns: readonly ListColumn[]
}

/** Whom a task is about: a customer, a lead, or a ticket of somebody unknown; and all that is to be done for them. */
export interface TodaySubject {
  customer: TodayCustomer | undefined
  lead: LeadPage | undefined
  ticket: PageTicket | undefined
  tasks: readonly SubjectTask[]
}

/** Who there is to do tasks, those who have most first, and who of them is acting. */
export interface TodayReps {
  acting: string | undefined
  reps: readonly {id: string; name: string | undefined; open: number}[]
}

/** A text that goes with a task; `masked` where others look at the screen. */
export interface TextAsked {
  customer: string
  rule: string
  figures: TaskFigures | undefined
  language: Language
  masked: boolean
}

export interface TodayQuestions {
  today: Question<TodayQuery & {from: number; count: number}, TodayPage>
  'today-subject': Question<{subject_id: string}, TodaySubject>
  /** Without a text where the rule has no template. */
  'today-text': Question<TextAsked, {composed: Composed | undefined}>
  'today-reps': Question<Record<string, never>, TodayReps>
}
