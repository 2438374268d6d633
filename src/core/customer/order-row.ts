import type {ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'

/** An order as a row of a list. */
export function orderRow({lines, digest: _, ...order}: Order, digits: number): ListRow {
  const {amount, refunded, discount, revenue} = order
  return {
    ...order,
    amount: toMajor(amount, digits),
    refunded: toMajor(refunded, digits),
    discount: toMajor(discount, digits),
    revenue: toMajor(revenue, digits),
    lines: lines.length,
  }
}
