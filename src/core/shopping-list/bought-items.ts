import type {Day} from '../time/day.ts'
import type {ListLines} from './product-figures.ts'

/** What one customer bought of one product. */
export interface BoughtItem {
  product: number
  /** Days on which it was bought, ascending. */
  days: Day[]
  units: number
  /** Minor units; lines without an amount add nothing. */
  spend: number
}

/** First line of each customer, by their codes, and one entry more: customer k owns those from `start[k]`. */
export function linesByCustomer({rows, customer, customers}: ListLines): Int32Array {
  const start = new Int32Array(customers.length + 1)
  for (let line = 0; line < rows; line++) {
    const code = customer[line] as number
    if (code >= 0) start[code + 1] = line + 1
    else start[0] = line + 1
  }
  for (let code = 1; code < start.length; code++)
    start[code] = Math.max(start[code] as number, start[code - 1] as number)
  return start
}

/** The products of the purchases among some lines of one customer, in the order of the first purchase. */
export function boughtItems(
  lines: ListLines,
  codes: Int32Array,
  [from, to]: readonly [number, number],
): Map<number, BoughtItem> {
  const items = new Map<number, BoughtItem>()
  for (let line = from; line < to; line++) {
    const product = codes[lines.product[line] as number] as number
    if (product < 0 || lines.purchase[line] !== 1) continue
    let item = items.get(product)
    if (!item) items.set(product, (item = {product, days: [], units: 0, spend: 0}))
    const day = lines.day[line] as number
    if (item.days.at(-1) !== day) item.days.push(day)
    item.units += lines.quantity[line] as number
    item.spend += (lines.amount[line] as number) || 0
  }
  return items
}
