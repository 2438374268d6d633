import {letFall} from '../lead/sweep-pool.ts'
import type {Context} from '../store/context.ts'
import type {Book, Draft} from '../store/store.ts'
import {type Day, dayOf, type Instant, textOfDay} from '../time/day.ts'
import {momentOf} from '../time/moment-of.ts'
import {closingReason} from './closing-reason.ts'
import {type Asked, type KnownProfile, loadCandidates} from './load-candidates.ts'
import {QUEUE_RUN} from './is-current.ts'
import {keysBefore, knownTasks} from './known-tasks.ts'
import {type ClosingReason, type KnownTask, planQueue, type QueuePlan} from './plan-queue.ts'
import {refuseEarlier} from './refuse-earlier.ts'
import type {Limits} from './room.ts'
import {carryOut, isEmpty} from './carry-out.ts'

/** What a run of the queue did, or would do. */
export interface QueueRunResult {
  as_of: string
  made: number
  closed: number
  closed_because: Partial<Record<ClosingReason, number>>
  /** Open tasks that stay. */
  kept: number
  held_back: number
  /** Leads that fell back into the public pool, because nobody touched them for too long. */
  fallen: number
  rules: {rule: string; made: number; closed: number}[]
  dry_run: boolean
  /** Absent where nothing had to change. */
  change_id: number | undefined
}

interface RunRequest {
  asOf?: Day | undefined
  dryRun?: boolean | undefined
  /** A profile that was worked out before; it is looked at where nothing was changed since. */
  known?: KnownProfile | undefined
}

/**
 * Works the queue out as of a day, today unless given: makes the tasks that the rules ask for and closes those whose reason
 * has gone, in one change; leads that nobody touched for too long fall back into the public pool. Running it again
 * changes nothing. A day that is over is judged by its end. Throws REFUSED for a day
 * before the last one that it was worked out for, unless nothing is kept.
 */
export async function runQueue(
  {store, now, who}: Context,
  {asOf, dryRun = false, known}: RunRequest,
): Promise<QueueRunResult> {
  const header = {command: QUEUE_RUN, who, at: now()}
  const at = momentOf(asOf, header.at)
  const ask = async (book: Book): Promise<Asked> => loadCandidates(book, at, {before: await keysBefore(book), known})
  const [seen, asked] = await store.read(async (book) => [await lastChange(book), await ask(book)] as const)
  const work = async (draft: Draft): Promise<QueueRunResult> => {
    if (asOf !== undefined && !dryRun) await refuseEarlier(draft, dayOf(at), dayOf(header.at))
    // Others wait for a change, not for the reading before it: what they did meanwhile has to be looked at again.
    const isSame = (await lastChange(draft)) === seen
    const plan = planFor(isSame ? asked : await ask(draft), {known: await knownTasks(draft), now: at})
    await carryOut(draft, plan, at)
    const fallen = at === header.at ? (await letFall(draft, at)).rows.length : 0
    if (fallen > 0) draft.describe('', {leads_pooled: fallen})
    const changed = !isEmpty(plan) || fallen > 0
    return {...runResult(plan, at), fallen, dry_run: dryRun, change_id: changed && !dryRun ? draft.changeId : undefined}
  }
  return dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function lastChange(book: Book): Promise<number | undefined> {
  const [last] = await book.changes(1)
  return last?.id
}

interface PlanningRequest {
  known: readonly KnownTask[]
  now: Instant
  /** As the settings and the reps' capacities have them unless given. */
  limits?: Limits | undefined
}

/** The plan for what was asked for, given the tasks that there are. */
export function planFor(asked: Asked, {known, now, limits}: PlanningRequest): QueuePlan {
  const {keys, fresh, settings} = asked
  return planQueue({
    ...{keys, fresh},
    known,
    now,
    ...(limits ?? limitsOf(asked)),
    halfLife: settings['queue.half_life_days'],
    because: closingReason(asked),
  })
}

/** How many tasks may be open: of a customer, and of a rep what they can do in some days. */
function limitsOf({settings, reps}: Asked): Limits {
  const days = settings['queue.backlog_days']
  const capacity = new Map(reps.map(({id, capacity: own}) => [id, own]))
  return {
    perCustomer: settings['queue.per_customer'],
    perRep: (rep) => days * (capacity.get(rep ?? '') ?? settings['queue.capacity']),
  }
}

/** What a plan comes to, in numbers. */
export function runResult(
  {make, close, kept, held_back}: QueuePlan,
  at: Instant,
): Omit<QueueRunResult, 'dry_run' | 'change_id' | 'fallen'> {
  const closed_because: Partial<Record<ClosingReason, number>> = {}
  const rules = new Map<string, {rule: string; made: number; closed: number}>()
  const tally = (rule: string): {made: number; closed: number} => {
    const own = rules.get(rule) ?? {rule, made: 0, closed: 0}
    rules.set(rule, own)
    return own
  }
  for (const {rule} of make) tally(rule.id).made++
  for (const {task, because} of close) {
    tally(task.rule).closed++
    closed_because[because] = (closed_because[because] ?? 0) + 1
  }
  const as_of = textOfDay(dayOf(at))
  return {as_of, made: make.length, closed: close.length, closed_because, kept, held_back, rules: [...rules.values()]}
}
