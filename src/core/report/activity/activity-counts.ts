import {doneBy} from '../done-by.ts'
import {TOUCH_COUNTS} from '../touch-counts.ts'
import type {OrderTable} from '../../store/order-tables.ts'
import {type Day, dayOf} from '../../time/day.ts'
import type {Touch} from '../../touch/touch.ts'
import {isContact} from '../../touch/touch-rules.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import type {TaskColumns} from '../reps/rep-tasks.ts'

/** What was done in some days; money in minor units. */
export interface ActivityCounts {
  /** Of any kind, those by customers too. */
  touches: number
  /** By which somebody of the shop spoke with somebody. */
  contacts: number
  visits: number
  store_visits: number
  calls: number
  messages: number
  notes: number
  tasks_created: number
  tasks_done: number
  orders: number
  revenue: number
}

export interface ActivitySource {
  touches: readonly Touch[]
  tasks: TaskColumns
  orders: OrderTable<'day' | 'purchase' | 'revenue' | 'rep'>
  repOf: RepOf
  /** Only what this rep did; everybody unless given. */
  rep: string | undefined
}

/** Counts in spans of days: `of` gives that of a day, -1 for none. */
export function countActivity(source: ActivitySource, spans: number, of: (day: Day) => number): ActivityCounts[] {
  const counts = Array.from({length: spans}, nothing)
  const isOurs = (name: string | undefined): boolean => source.rep === undefined || source.repOf(name) === source.rep
  countTouches(
    source.touches.filter(({rep}) => isOurs(rep)),
    (at) => counts[of(dayOf(at))],
  )
  countTasks(source, isOurs, (at) => counts[of(dayOf(at))])
  const {rows, day, purchase, revenue, rep, reps} = source.orders
  const ours = reps.map(isOurs)
  for (let row = 0; row < rows; row++) {
    const own = counts[of(day[row] as number)]
    if (own === undefined || (source.rep !== undefined && ours[rep[row] as number] !== true)) continue
    own.orders += purchase[row] as number
    own.revenue += revenue[row] as number
  }
  return counts
}

/**
 * Tasks past their due time that nobody had ended by each of some moments, which rise; those put off to a later day are not.
 * A task is overdue from one moment on and until it ends, so that each is looked at once.
 */
export function overdueAt({tasks, repOf, rep}: ActivitySource, moments: readonly string[]): number[] {
  const change = new Int32Array(moments.length + 1)
  const first = (holds: (moment: string) => boolean): number => {
    const index = moments.findIndex(holds)
    return index < 0 ? moments.length : index
  }
  for (const [row, created] of tasks.created_at.entries()) {
    if (rep !== undefined && repOf(tasks.rep[row]) !== rep) continue
    const [due, asleep, ended] = [tasks.due_at[row] as string, tasks.snoozed_until[row], tasks.ended_at[row]]
    const late = due > (asleep ?? '') ? due : (asleep as string)
    // One that was late already when it was made is overdue from then on.
    const from = first((moment) => moment > late && moment >= (created as string))
    const until = ended === undefined ? moments.length : first((moment) => moment >= ended)
    if (from >= until) continue
    change[from] = (change[from] as number) + 1
    change[until] = (change[until] as number) - 1
  }
  let open = 0
  return moments.map((_, index) => (open += change[index] as number))
}

function countTouches(touches: readonly Touch[], of: (at: string) => ActivityCounts | undefined): void {
  for (const touch of touches) {
    const own = of(touch.at)
    if (own === undefined) continue
    own.touches++
    own.contacts += Number(isContact(touch))
    const kind = TOUCH_COUNTS[touch.kind as keyof typeof TOUCH_COUNTS]
    if (kind !== undefined) own[kind]++
  }
}

/** A task is made for whose it is, and done by who did it; where that is no rep, by whose it was. */
function countTasks(
  {tasks, repOf}: ActivitySource,
  isOurs: (name: string | undefined) => boolean,
  of: (at: string) => ActivityCounts | undefined,
): void {
  for (const [row, created] of tasks.created_at.entries()) {
    const [state, ended, by, rep] = [tasks.state[row], tasks.ended_at[row], tasks.ended_by[row], tasks.rep[row]]
    const made = isOurs(rep) ? of(created as string) : undefined
    if (made) made.tasks_created++
    if (state !== 'done' || ended === undefined) continue
    const done = isOurs(doneBy({ended_by: by, rep}, repOf)) ? of(ended) : undefined
    if (done) done.tasks_done++
  }
}

function nothing(): ActivityCounts {
  return {
    ...{touches: 0, contacts: 0, visits: 0, store_visits: 0, calls: 0, messages: 0, notes: 0},
    ...{tasks_created: 0, tasks_done: 0, orders: 0, revenue: 0},
  }
}
