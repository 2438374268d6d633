import {loadCalendar} from '../calendar/load-calendar.ts'
import type {WorkCalendar} from '../calendar/work-calendar.ts'
import type {CustomField} from '../field/custom-field.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import type {Rep} from '../rep/rep.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Task} from '../task/task.ts'
import {type Day, dayOf, endOfDay, hoursBetween, type Instant, textOfDay} from '../time/day.ts'
import {isCurrent, QUEUE_RUN} from './is-current.ts'
import {keysBefore, knownTasks} from './known-tasks.ts'
import {loadCandidates} from './load-candidates.ts'
import {loadRules, type KnownRule} from './known-rules.ts'
import {type OpenTask, openTasks} from './open-tasks.ts'
import {carryOut, momentOf, planFor, type QueueRunResult, runQueue, runResult} from './run-queue.ts'
import {subjectNames} from './subject-names.ts'

/** One task of the queue. Money in major units; `overdue_hours` is negative while there is time left. */
export interface QueueRow extends Record<string, unknown> {
  rank: number
  id: string
  due_at: Instant
  overdue_hours: number
  /** The customer, lead or ticket; `subject_id` is its id. */
  who: string
  subject_id: string
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
  if (day !== dayOf(moment)) return rehearsedQueue(context, {request, at})
  const run = await runQueue(context, {})
  return store.read((book) => queueOf(book, {context, request, at, run}))
}

interface Listing {
  context: Context
  request: TodayRequest
  at: Instant
  run: QueueRunResult | undefined
}

/** The tasks that a run on a day to come would make, as things are. */
export async function planAhead(context: Context, asOf: Day): Promise<QueueList> {
  return rehearsedQueue(context, {request: {rep: 'all', beyond: true, fresh: true}, at: endOfDay(asOf)})
}

async function rehearsedQueue(context: Context, {request, at}: Pick<Listing, 'request' | 'at'>): Promise<QueueList> {
  const {store, now, who} = context
  const asked = await store.read(async (book) => loadCandidates(book, at, await keysBefore(book, dayOf(at))))
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

async function queueOf(book: Book, {context, request, at, run}: Listing): Promise<QueueList> {
  const settings = await loadSettings(book)
  const rep = await repAskedFor(book, context, request.rep)
  const calendar = await loadCalendar(settings, {from: dayOf(at) - 30, until: dayOf(at)})
  const rules = await loadRules(book)
  const reps = await book.all('rep')
  const view: View = {
    ...{at, settings, calendar},
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    reps: new Map(reps.map(({id, name}) => [id, name ?? id])),
  }
  const all = await openTasks(book, {now: at, halfLife: settings['queue.half_life_days']})
  const own = all.filter((task) => rep === undefined || isOf(rep, task, view))
  const awake = own.filter(({snoozed, created_at}) => !snoozed && (request.fresh !== true || created_at === at))
  const able = request.beyond === true ? awake : withinCapacity(awake, {reps, settings})
  return {
    as_of: textOfDay(dayOf(at)),
    rep: rep?.id,
    open: own.length,
    overdue: awake.filter(({due_at}) => due_at < at).length,
    due: awake.filter(({due_at}) => due_at.slice(0, 10) <= at.slice(0, 10)).length,
    snoozed: own.length - awake.length,
    beyond_capacity: awake.length - able.length,
    run,
    rules,
    custom: await book.all('field'),
    rows: await rowsOf(book, able.slice(0, request.limit ?? able.length), view),
  }
}

interface View {
  at: Instant
  settings: Settings
  calendar: WorkCalendar
  rules: ReadonlyMap<string, KnownRule>
  /** Names by id. */
  reps: ReadonlyMap<string, string>
}

function isOf(rep: Rep, task: OpenTask, view: View): boolean {
  const manages = isTheirs(rep, view.settings['queue.manager'])
  return (
    isTheirs(rep, task.rep) || (manages && (isEscalated(task, view) || view.rules.get(task.rule)?.owner === 'manager'))
  )
}

function isEscalated(
  {rule, due_at}: Pick<OpenTask, 'rule' | 'due_at'>,
  {at, settings, calendar, rules}: View,
): boolean {
  return rules.get(rule)?.escalates === true && calendar.dueAfter(due_at, settings['queue.escalate_hours']) < at
}

/** The first of each rep, as many as they can do in a day; what is nobody's stays. */
function withinCapacity(
  tasks: readonly OpenTask[],
  {reps, settings}: {reps: readonly Rep[]; settings: Settings},
): OpenTask[] {
  const capacity = new Map(reps.map(({id, capacity: own}) => [id, own ?? settings['queue.capacity']]))
  const taken = new Map<string, number>()
  return tasks.filter(({rep}) => {
    if (rep === undefined) return true
    const count = (taken.get(rep) ?? 0) + 1
    taken.set(rep, count)
    return count <= (capacity.get(rep) ?? settings['queue.capacity'])
  })
}

async function rowsOf(book: Book, tasks: readonly OpenTask[], view: View): Promise<QueueRow[]> {
  const records = new Map(
    (
      await book.getMany(
        'task',
        tasks.map(({id}) => id),
      )
    ).map((task) => [task.id, task]),
  )
  const names = await subjectNames(book, [...records.values()])
  const digits = currencyDigits(view.settings.currency)
  return tasks.map(({id, rule, rep, due_at, ...worth}, index) => {
    const {figures, title} = records.get(id) as Task
    const {subject_id, who} = names.get(id) ?? {subject_id: '', who: ''}
    const {value, chance, weight, urgency, worth: expected} = worth
    return {
      ...{rank: index + 1, id, due_at, overdue_hours: hoursBetween(due_at, view.at), who, subject_id, rule, rep},
      ...{value: toMajor(value, digits), chance, weight, urgency, worth: toMajor(expected, digits)},
      rep_name: rep === undefined ? undefined : (view.reps.get(rep) ?? rep),
      escalated: isEscalated({rule, due_at}, view),
      figures,
      title,
    }
  })
}
