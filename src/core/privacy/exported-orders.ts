import {orderRow} from '../customer/order-row.ts'
import type {ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import type {Book} from '../store/store.ts'

/** Orders as rows with their lines, which say what was bought by name. Money in major units. */
export async function exportedOrders(book: Book, orders: readonly Order[], digits: number): Promise<ListRow[]> {
  const ids = orders.flatMap(({lines}) => lines.map(({product_id}) => product_id))
  const names = new Map((await book.getMany('product', ids)).map(({id, name}) => [id, name]))
  return orders.map((order) => ({
    ...orderRow(order, digits),
    lines: order.lines.map(({product_id, quantity, amount}) => ({
      product_id,
      product: names.get(product_id),
      quantity,
      amount: amount === undefined ? undefined : toMajor(amount, digits),
    })),
  }))
}
