import {currencyDigits} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {taskInMajor} from '../task/task-in-major.ts'
import {stateOn} from '../task/task-state.ts'
import type {Task} from '../task/task.ts'
import {dayOf, hoursBetween, type Instant} from '../time/day.ts'
import {firstToDo} from './open-tasks.ts'
import {type Worth, worthOf} from './rank.ts'

/**
 * An open task of somebody as the queue ranks it: money in major units, `overdue_hours` negative while there is time left.
 * A snoozed one is open too.
 */
export interface SubjectTask
  extends
    Worth,
    Pick<Task, 'id' | 'rule' | 'ticket_id' | 'rep' | 'created_at' | 'due_at' | 'snoozed_until' | 'title' | 'figures'> {
  overdue_hours: number
}

/** The tasks of a customer or a lead that were open and known at a time, in the order of the queue. */
export async function tasksOf(
  book: Pick<Book, 'find'>,
  whose: {customer_id: string} | {lead_id: string},
  {at, settings}: {at: Instant; settings: Settings},
): Promise<SubjectTask[]> {
  const found =
    'customer_id' in whose
      ? await book.find('task', 'customer_id', [whose.customer_id])
      : await book.find('task', 'lead_id', [whose.lead_id])
  const digits = currencyDigits(settings.currency)
  return found
    .filter((task) => stateOn(task, dayOf(at)) === 'open' && task.created_at <= at)
    .map((task) => rankedTask(taskInMajor(task, digits), {at, settings}))
    .sort((left, right) => firstToDo(placed(left), placed(right)))
}

function rankedTask(task: Task, {at, settings}: {at: Instant; settings: Settings}): SubjectTask {
  const {id, rule, ticket_id, rep, created_at, due_at, snoozed_until, title, figures} = task
  return {
    ...{id, rule, ticket_id, rep, created_at, due_at, snoozed_until, title, figures},
    ...worthOf(task, at, settings['queue.half_life_days']),
    overdue_hours: hoursBetween(due_at, at),
  }
}

function placed(task: SubjectTask): Parameters<typeof firstToDo>[0] {
  return {...task, of_ticket: task.ticket_id !== undefined}
}
