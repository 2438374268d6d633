import type {Helper} from '../helper/helper.ts'
import {helped} from '../helper/tasks.ts'
import type {HistoryColumns} from '../store/order-aggregates.ts'
import type {Book} from '../store/store.ts'
import {alignSpends} from './forecast-inputs.ts'
import type {LearnRequest} from './learn.ts'
import {learnedFor} from './learned-for.ts'
import type {Learned} from './learned.ts'

/**
 * Has a helper learn from the histories of all customers what is not kept for the day; undefined where it is kept. Who has
 * no history teaches nothing.
 */
export async function learnBeside(
  helper: Helper,
  book: Pick<Book, 'get'> & {orders: Pick<Book['orders'], 'spends'>},
  {histories, ...request}: LearnRequest & {histories: HistoryColumns},
): Promise<Learned | undefined> {
  if (await learnedFor(book, request)) return undefined
  const {ids, first_day, last_day, purchase_days} = histories
  const spends = alignSpends(ids, await book.orders.spends(request.asOf))
  return helped(helper, 'learn', {figures: {first_day, last_day, purchase_days, ...spends}, request})
}
