import type {Change} from '../history/change.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf} from '../time/day.ts'

/** What the journal calls a run of the queue. */
export const QUEUE_RUN = 'queue run'

/** More changes than this since the last run, and one of them is taken to matter. */
const MOST_CHANGES = 200

/**
 * Whether the queue was worked out for a day and nothing has changed since but tasks that came to no contact: then working it
 * out again would change nothing.
 */
export async function isCurrent(book: Pick<Book, 'get' | 'changes'>, day: Day): Promise<boolean> {
  const run = await book.get('queue_run', 'last')
  if (!run || dayOf(run.day) !== day) return false
  const latest = await book.changes(MOST_CHANGES)
  const since = latest.filter(({id}) => id > run.run_change)
  return since.length < latest.length && since.every((change) => change.command === QUEUE_RUN || isOfTasks(change))
}

/** A task that came to a contact changes what rules see: of a lead something else is asked, a customer was spoken with. */
function isOfTasks({command, counts}: Change): boolean {
  return command.startsWith('task ') && counts['contacts'] === undefined
}
