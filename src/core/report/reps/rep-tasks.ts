import type {Book} from '../../store/store.ts'
import {dayOf, type Instant} from '../../time/day.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import {doneBy} from '../done-by.ts'
import {figuresBy} from './figures-by.ts'
import {NOBODY, type Span} from './rep-sales.ts'

const FIELDS = ['rep', 'state', 'created_at', 'due_at', 'snoozed_until', 'ended_at', 'ended_by'] as const
export type TaskColumns = Awaited<ReturnType<typeof loadTasks>>

export function loadTasks(book: Book): ReturnType<typeof book.columns<'task', (typeof FIELDS)[number]>> {
  return book.columns('task', FIELDS)
}

export interface RepTasks {
  tasks_done: number
  tasks_on_time: number
}

/** Tasks done in a period, by who did them; where that is no rep, by whose they were. On time is by the due time. */
export function tasksByRep(tasks: TaskColumns, {from, until}: Span, repOf: RepOf): ReadonlyMap<string, RepTasks> {
  const done = figuresBy((): RepTasks => ({tasks_done: 0, tasks_on_time: 0}))
  for (const [row, state] of tasks.state.entries()) {
    const ended = tasks.ended_at[row]
    if (state !== 'done' || ended === undefined) continue
    const day = dayOf(ended)
    if (day < from || day > until) continue
    const own = done.of(doneBy({ended_by: tasks.ended_by[row], rep: tasks.rep[row]}, repOf) ?? NOBODY)
    own.tasks_done++
    own.tasks_on_time += Number(ended <= (tasks.due_at[row] as Instant))
  }
  return done.all
}

/** Tasks past their due time at a moment that nobody had ended by then, by whose they are; those put off are not. */
export function overdueByRep(tasks: TaskColumns, now: Instant, repOf: RepOf): ReadonlyMap<string, number> {
  const overdue = new Map<string, number>()
  for (const [row, created] of tasks.created_at.entries()) {
    const [ended, due, asleep] = [tasks.ended_at[row], tasks.due_at[row] as Instant, tasks.snoozed_until[row]]
    const isOpen = (created as Instant) <= now && (ended === undefined || ended > now)
    if (!isOpen || due >= now || (asleep !== undefined && asleep > now.slice(0, 10))) continue
    const rep = repOf(tasks.rep[row]) ?? NOBODY
    overdue.set(rep, (overdue.get(rep) ?? 0) + 1)
  }
  return overdue
}
