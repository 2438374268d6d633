import type {LineTable, OrderTable} from '../../store/order-tables.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {orderRegions} from '../order-region.ts'
import {productCategories} from '../product-category.ts'
import {purchaseOrdinals} from './purchase-ordinals.ts'
import type {SalesDimension} from './sales-by.ts'
import type {SaleOrders, SaleRows} from './tally-sales.ts'

/** Orders with what is summed of them, and the value of the dimension for each row. */
export interface Sales {
  orders: SaleOrders & {day: Int32Array; customers: string[]}
  rows: Omit<SaleRows, 'cell'>
  /** By row: the value of the dimension, then one for none, then one for what is on no line; zeros without dimension. */
  group: Int32Array
  names: string[]
}

const FIELDS = ['customer', 'day', 'purchase', 'revenue', 'refund', 'items'] as const
type SalesTable = OrderTable<(typeof FIELDS)[number]>

/** Reads all orders up to a day. `level` is how much of a category's path counts. */
export async function loadSales(
  book: Book,
  {until, dimension, level}: {until: Day; dimension: SalesDimension | undefined; level: number},
): Promise<Sales> {
  if (dimension === undefined) return wholeOrders(await book.orders.columns(FIELDS, {until}))
  if (dimension === 'category') return loadCategories(book, until, level)
  if (dimension === 'region') {
    const table = await book.orders.columns([...FIELDS, 'shop'], {until})
    const {group, names} = await orderRegions(book, table)
    return {...wholeOrders(table), group: withNone(group, names.length), names}
  }
  const table = await book.orders.columns([...FIELDS, dimension], {until})
  const names = {shop: table.shops, channel: table.channels, rep: table.reps}[dimension]
  return {...wholeOrders(table), group: withNone(table[dimension], names.length), names}
}

function wholeOrders(table: SalesTable): Sales {
  const {rows: count, customer, customers, day, purchase, revenue, refund, items} = table
  const order = Int32Array.from({length: count}, (_, row) => row)
  return {
    orders: {customer, customers, day, purchase, ordinal: purchaseOrdinals(table)},
    rows: {order, revenue, refund, items},
    group: new Int32Array(count),
    names: [],
  }
}

function withNone(group: Int32Array, none: number): Int32Array {
  return group.map((code) => (code < 0 ? none : code))
}

async function loadCategories(book: Book, until: Day, level: number): Promise<Sales> {
  const table = await book.orders.columns(FIELDS, {until})
  const lines = await book.orders.lineColumns(['order', 'product', 'quantity', 'amount'], {until})
  const {category, names} = await productCategories(book, lines.products, level)
  const none = names.length
  const codes = lines.product.map((product) => {
    const code = category[product] as number
    return code < 0 ? none : code
  })
  return {...wholeOrders(table), ...partsOf(table, lines, {codes, rest: none + 1}), names}
}

/** A row a line, and one more for what an order's revenue has beyond its lines (refunds, discounts, lines without amount). */
function partsOf(
  table: SalesTable,
  lines: LineTable<'order' | 'quantity' | 'amount'>,
  {codes, rest}: {codes: Int32Array; rest: number},
): Pick<Sales, 'rows' | 'group'> {
  const parts = saleParts(lines.rows + table.rows)
  let line = 0
  for (let row = 0; row < table.rows; row++) {
    let left = table.revenue[row] as number
    for (; line < lines.rows && lines.order[line] === row; line++) {
      if (table.purchase[row] === 0) continue
      const amount = lines.amount[line] || 0
      const part = parts.add(row, codes[line] as number, amount)
      parts.items[part] = lines.quantity[line] as number
      left -= amount
    }
    if (left !== 0 || table.refund[row] !== 0) {
      parts.refund[parts.add(row, rest, left)] = table.refund[row] as number
    }
  }
  return parts.taken()
}

interface SaleParts {
  items: Float64Array
  refund: Float64Array
  /** Adds a part of an order to a group, and says in which row. */
  add: (order: number, group: number, revenue: number) => number
  /** The rows added. */
  taken: () => Pick<Sales, 'rows' | 'group'>
}

function saleParts(most: number): SaleParts {
  const [order, group] = [new Int32Array(most), new Int32Array(most)]
  const [revenue, items, refund] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)]
  let count = 0
  const cut = <T extends Int32Array | Float64Array>(column: T): T => column.subarray(0, count) as T
  return {
    ...{items, refund},
    add(row, code, amount) {
      order[count] = row
      group[count] = code
      revenue[count] = amount
      return count++
    },
    taken: () => ({
      rows: {order: cut(order), revenue: cut(revenue), items: cut(items), refund: cut(refund)},
      group: cut(group),
    }),
  }
}
