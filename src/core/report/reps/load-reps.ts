import type {Lead} from '../../lead/lead.ts'
import {places} from '../../profile/places.ts'
import type {Rep} from '../../rep/rep.ts'
import type {Book} from '../../store/store.ts'
import {type Day, endOfDay} from '../../time/day.ts'
import type {Touch} from '../../touch/touch.ts'
import {loadContacts} from './rep-contacts.ts'
import {guideFinder} from '../../rep/guide-of.ts'
import {repFinder, type RepOf} from '../../rep/rep-of.ts'
import type {RepOrders} from './rep-sales.ts'
import {loadTasks, type TaskColumns} from './rep-tasks.ts'

/** Everything that the figures of reps are made of, each read once. */
export interface LoadedReps {
  reps: Rep[]
  repOf: RepOf
  /** All orders up to the day judged from: what is usual for a customer lies before the period. */
  orders: RepOrders
  /** By customer of the orders, the rep who looks after them today. */
  guides: (string | undefined)[]
  /** Customers whom a rep looks after today, known by the end of the period. */
  own: ReadonlyMap<string, number>
  tasks: TaskColumns
  leads: Lead[]
  touches: Touch[]
}

/** `since` is the first day that touches are asked for. */
export async function loadReps(
  book: Book,
  {since, until, asOf}: {since: Day; until: Day; asOf: Day},
): Promise<LoadedReps> {
  const reps = await book.all('rep')
  const repOf = repFinder(reps)
  const orders = await book.orders.columns(['customer', 'day', 'second', 'purchase', 'revenue', 'rep'], {until: asOf})
  const customers = await book.columns('customer', ['id', 'guide', 'home_shop', 'registered_at'])
  const {id, guide, home_shop, registered_at} = customers
  const guideOf = guideFinder(reps)
  const theirs = id.map((one, row) => repOf(guideOf(one, {guide: guide[row], home_shop: home_shop[row]})))
  const own = new Map<string, number>()
  for (const [row, rep] of theirs.entries()) {
    const isKnown = (registered_at[row] ?? '') <= endOfDay(until)
    if (rep !== undefined && isKnown) own.set(rep, (own.get(rep) ?? 0) + 1)
  }
  return {
    ...{reps, repOf, orders, own},
    guides: Array.from(places(orders.customers, id), (place) => theirs[place]),
    tasks: await loadTasks(book),
    leads: await book.all('lead'),
    touches: await loadContacts(book, {from: since, until}),
  }
}
