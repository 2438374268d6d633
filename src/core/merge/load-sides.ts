import type {Book} from '../store/store.ts'
import type {MergeSide} from './merge-plan.ts'

/** A day after all orders. */
const FOREVER = 1_000_000

/** The customers that exist among these ids, with their figures; however many, in one pass over the orders. */
export async function loadSides(book: Book, ids: readonly string[]): Promise<Map<string, MergeSide>> {
  const customers = await book.getMany('customer', ids)
  const sides = new Map(
    customers.map((customer): [string, MergeSide] => [customer.id, {customer, orders: 0, last_day: -1}]),
  )
  const histories = await book.orders.histories(FOREVER)
  histories.ids.forEach((id, index) => {
    const side = sides.get(id)
    if (!side) return
    side.orders = (histories.orders[index] ?? 0) + (histories.other_orders[index] ?? 0)
    side.last_day = histories.last_day[index] ?? -1
  })
  return sides
}
