import {loadRules} from '../queue/known-rules.ts'
import {tasksOf} from '../queue/tasks-of.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {explainTasks} from './explain-tasks.ts'
import type {Explanation} from './explanation.ts'

/** What the queue, as it was last worked out, asks of a customer or a lead. */
export async function explainQueue(
  book: Book,
  whose: Parameters<typeof tasksOf>[1],
  {at, settings}: {at: Instant; settings: Settings},
): Promise<Explanation[]> {
  const run = await book.get('queue_run', 'last')
  const tasks = await tasksOf(book, whose, {at, settings})
  return explainTasks({tasks, rules: await loadRules(book), settings, at, worked_out_at: run?.at})
}
