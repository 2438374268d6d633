import {loadCalendar} from '../calendar/load-calendar.ts'
import type {WorkCalendar} from '../calendar/work-calendar.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import type {Rep} from '../rep/rep.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Task} from '../task/task.ts'
import {dayOf, hoursBetween, type Instant, textOfDay} from '../time/day.ts'
import {loadRules, type KnownRule} from './known-rules.ts'
import {type OpenTask, openTasks} from './open-tasks.ts'
import type {QueueRunResult} from './run-queue.ts'
import {subjectNames} from './subject-names.ts'
import type {QueueList, QueueRow, TodayRequest} from './queue-list.ts'

/** A look at a queue: who asks for what, and the run that came before it. */
export interface Listing {
  context: Context
  request: TodayRequest
  at: Instant
  run: QueueRunResult | undefined
}

/** The tasks of a queue as they are asked for, the most worthwhile first. */
export async function queueOf(book: Book, {context, request, at, run}: Listing): Promise<QueueList> {
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
    const {figures, title, ticket_id} = records.get(id) as Task
    const {subject_id, who} = names.get(id) ?? {subject_id: '', who: ''}
    const {value, chance, weight, urgency, worth: expected} = worth
    return {
      ...{rank: index + 1, id, due_at, overdue_hours: hoursBetween(due_at, view.at), who, subject_id},
      ...{ticket_id, rule, rep},
      ...{value: toMajor(value, digits), chance, weight, urgency, worth: toMajor(expected, digits)},
      rep_name: rep === undefined ? undefined : (view.reps.get(rep) ?? rep),
      escalated: isEscalated({rule, due_at}, view),
      figures,
      title,
    }
  })
}
