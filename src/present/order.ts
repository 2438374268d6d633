import {ORDER_LINE_COLUMNS, ORDER_LIST_COLUMNS, type OrderPage} from '../core/order/list-orders.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {tableText} from './table.ts'

/** One order: its facts, then its lines. */
export function presentOrder({order, customer_name, lines}: OrderPage, look: Look): string {
  const columns = [
    ...ORDER_LIST_COLUMNS.filter(({key}) => key !== 'lines'),
    {key: 'customer_name', type: 'text'} as const,
  ]
  const facts = factsText({...order, customer_name}, columns, look)
  return lines.length === 0 ? facts : `${facts}\n\n${tableText(lines, ORDER_LINE_COLUMNS, look)}`
}
