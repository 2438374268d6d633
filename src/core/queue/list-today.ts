import type {Context} from '../store/context.ts'
import {type Day, dayOf, endOfDay} from '../time/day.ts'
import {momentOf} from '../time/moment-of.ts'
import {isCurrent, QUEUE_RUN} from './is-current.ts'
import {keysBefore, knownTasks} from './known-tasks.ts'
import {type KnownProfile, loadCandidates} from './load-candidates.ts'
import {carryOut} from './carry-out.ts'
import {planFor, runQueue, runResult} from './run-queue.ts'
import type {QueueList, TodayRequest} from './queue-list.ts'
import {type Listing, queueOf} from './queue-of.ts'

/**
 * The queue of a day, today unless given, worked out afresh where something has changed since it last was; for a day that
 * is not today, as it would be then, and nothing is kept. Each rep has as many tasks as they can do in a day; who
 * manages (setting `queue.manager`) also has what is overdue for long.
 */
export async function listToday(given: Context, request: TodayRequest): Promise<QueueList> {
  // One moment for all of it: what the run makes a second later would not be known yet.
  const moment = given.now()
  const context = {...given, now: () => moment}
  const {store} = context
  const at = momentOf(request.asOf, moment)
  const day = dayOf(at)
  if (await store.read((book) => isCurrent(book, day))) {
    return store.read((book) => queueOf(book, {context, request, at, run: undefined}))
  }
  if (day !== dayOf(moment)) return rehearseQueue(context, {request, at})
  const run = await runQueue(context, {})
  return store.read((book) => queueOf(book, {context, request, at, run}))
}

/** The tasks that a run on a day to come would make, as things are. */
export async function planAhead(context: Context, asOf: Day): Promise<QueueList> {
  return rehearseQueue(context, {request: {rep: 'all', beyond: true, fresh: true}, at: endOfDay(asOf)})
}

/** A look at a queue that is not kept; a profile of that day that is at hand need not be worked out again. */
interface Rehearsal extends Pick<Listing, 'request' | 'at'> {
  known?: KnownProfile | undefined
}

/** The queue as it would be at a time, were it worked out then; nothing is kept. */
export async function rehearseQueue(context: Context, {request, at, known}: Rehearsal): Promise<QueueList> {
  const {store, now, who} = context
  const asked = await store.read(async (book) =>
    loadCandidates(book, at, {before: await keysBefore(book, dayOf(at)), known}),
  )
  return store.rehearse({command: QUEUE_RUN, who, at: now()}, async (draft) => {
    const plan = planFor(asked, {known: await knownTasks(draft, dayOf(at)), now: at})
    await carryOut(draft, plan, at)
    return queueOf(draft, {
      context,
      request,
      at,
      run: {...runResult(plan, at), fallen: 0, dry_run: true, change_id: undefined},
    })
  })
}
