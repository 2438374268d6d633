import type {TableQuery} from '../store/order-tables.ts'
import {compareText} from '../text/compare-text.ts'
import {dayOf} from '../time/day.ts'
import {Growing} from './growing.ts'
import {ANONYMOUS, type Order} from './order.ts'

const FLOATS: readonly string[] = ['revenue', 'refund', 'discount', 'items', 'quantity', 'amount']

type Column = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** An array of zeros of the type that a column of a table has. */
export function tableColumn(field: string, rows: number): Column {
  return FLOATS.includes(field) ? new Float64Array(rows) : new Int32Array(rows)
}

/** The same, empty and growing; `capacity` as {@link Growing} has it. */
export function growingColumn(field: string, capacity: number): Growing<Column> {
  return new Growing<Column>(FLOATS.includes(field) ? Float64Array : Int32Array, capacity)
}

/** The orders that a table holds, in its order. */
export function tableOrders(orders: Iterable<Order>, query: TableQuery): Order[] {
  const picked: Order[] = []
  for (const order of orders) if (isAsked(order, query)) picked.push(order)
  return picked.sort(
    (left, right) =>
      compareText(left.customer_id, right.customer_id) ||
      compareText(left.at, right.at) ||
      compareText(left.id, right.id),
  )
}

/** Names of a table in ascending order, and the code of each. */
export interface Dictionary {
  names: string[]
  /** -1 where there is no name. */
  codeOf(name: string | undefined): number
}

/** The distinct names among values; the anonymous customer and absent values have none. */
export function dictionaryOf(values: Iterable<string | undefined>): Dictionary {
  const names = [...new Set(values)].filter((name): name is string => name !== undefined && name !== ANONYMOUS)
  names.sort(compareText)
  const codes = new Map<string | undefined, number>(names.map((name, code) => [name, code]))
  return {names, codeOf: (name) => codes.get(name) ?? -1}
}

function isAsked({at, customer_id, purchase}: Order, {from, until, known, purchases}: TableQuery): boolean {
  if ((known && customer_id === ANONYMOUS) || (purchases && !purchase)) return false
  if (from === undefined && until === undefined) return true
  const day = dayOf(at)
  return (from === undefined || day >= from) && (until === undefined || day <= until)
}
