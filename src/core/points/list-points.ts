import {findCustomer} from '../customer/find-customer.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {PointsEntry} from './points.ts'

export const BALANCE_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'customer_id', type: 'text'},
  {key: 'customer_name', type: 'text'},
  {key: 'balance', type: 'integer'},
  {key: 'movements', type: 'integer'},
  {key: 'last_day', type: 'day'},
]

export const MOVEMENT_COLUMNS: readonly ListColumn[] = [
  {key: 'at', type: 'instant'},
  {key: 'points', type: 'integer'},
  {key: 'balance', type: 'integer'},
  {key: 'reason', type: 'text'},
  {key: 'shop', type: 'text'},
  {key: 'order_number', type: 'text'},
]

/** The balance of everybody who has an account of points, as of a day, by customer id. */
export async function listBalances({store}: Context, asOf: Day): Promise<ListRow[]> {
  return store.read(async (book) => {
    const {ids, count, last_day, sum} = await book.facts('points').tally({until: asOf, sum: 'points'})
    const {id, name} = await book.columns('customer', ['id', 'name'])
    const names = new Map(id.map((customer, row) => [customer, name[row]]))
    return ids.map((customer_id, index) => ({
      customer_id,
      customer_name: names.get(customer_id),
      balance: sum[index],
      movements: count[index],
      last_day: textOfDay(last_day[index] as Day),
    }))
  })
}

/** One customer's account: what there is, and every movement with the balance after it, the newest first. */
export interface PointsPage {
  customer_id: string
  customer_name: string | undefined
  balance: number
  movements: ListRow[]
}

/** A customer's account of points as of a day. Throws NOT_FOUND or AMBIGUOUS. */
export async function showPoints(
  {store}: Context,
  {reference, asOf}: {reference: string; asOf: Day},
): Promise<PointsPage> {
  return store.read(async (book) => {
    const {country} = await loadSettings(book)
    const {id, name} = await findCustomer(book, reference, country)
    const entries = await book.facts('points').find({customer_id: id, until: asOf})
    const movements = withBalances(entries)
    return {customer_id: id, customer_name: name, balance: movements[0]?.balance ?? 0, movements}
  })
}

/** Entries, newest first, each with the sum of itself and all before it. */
function withBalances(entries: readonly PointsEntry[]): (ListRow & {balance: number})[] {
  let balance = 0
  return entries
    .toReversed()
    .map(({id, at, points, reason, shop, order_number}) => {
      balance += points
      return {id, at, points, balance, reason, shop, order_number}
    })
    .toReversed()
}
