import type {LineTable, OrderTable} from '../store/order-tables.ts'
import type {Day} from '../time/day.ts'

/**
 * What each customer bought: customer k has the entries `start[k]` up to, not including, `start[k + 1]`, one a product,
 * products as places on the shelf.
 */
export interface Owned {
  customers: string[]
  start: Int32Array
  /** Days on which each customer bought. */
  purchase_days: Int32Array
  product: Int32Array
  /** Days on which the customer bought the product; 0 for what was only given back. */
  days: Int32Array
  first_day: Int32Array
  last_day: Int32Array
  /** Minor units and units, where lines say both. */
  amount: Float64Array
  units: Float64Array
  /** 1 for what the customer gave back. */
  returned: Uint8Array
}

export type OwnedLines = LineTable<'order' | 'customer' | 'day' | 'purchase' | 'product' | 'quantity' | 'amount'>

export interface OwnedOptions {
  /** Place on the shelf of each product of the lines. */
  place: Int32Array
  /** Products on the shelf. */
  products: number
  /** 1 for orders that were given back entirely, by their place in the table of orders. */
  returned: Uint8Array
  /** For each customer the day from which on nothing counts; everything does unless said. */
  before?: Int32Array | undefined
}

/** Which orders were given back: those that are no purchase because the money was returned. A part given back tells not what. */
export function returnedOrders({rows, purchase, refund}: OrderTable<'purchase' | 'refund'>): Uint8Array {
  const returned = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) if (purchase[row] === 0 && (refund[row] as number) > 0) returned[row] = 1
  return returned
}

/** Gathers lines of known customers, in one pass. */
export function gatherOwned(lines: OwnedLines, options: OwnedOptions): Owned {
  const owned = emptyOwned(lines)
  const slot = new Int32Array(options.products).fill(-1)
  const bought = new Int32Array(lines.customers.length).fill(-1)
  let size = 0
  let who = -1
  for (let row = 0; row < lines.rows; row++) {
    const customer = lines.customer[row] as number
    while (who < customer) owned.start[++who] = size
    const product = countedProduct(lines, row, options)
    if (product < 0) continue
    if ((slot[product] as number) < (owned.start[who] as number)) {
      slot[product] = size
      owned.product[size++] = product
    }
    const entry = slot[product] as number
    if (lines.purchase[row] === 0) owned.returned[entry] = 1
    else addLine(owned, entry, {lines, row, bought})
  }
  while (who < lines.customers.length) owned.start[++who] = size
  return cutTo(owned, size)
}

/** The product of a line that counts: of a purchase or of an order given back, by a known customer; -1 for others. */
function countedProduct(lines: OwnedLines, row: number, {place, returned, before}: OwnedOptions): number {
  const customer = lines.customer[row] as number
  if (customer < 0 || (before && (lines.day[row] as number) >= (before[customer] as number))) return -1
  const counts = lines.purchase[row] === 1 || returned[lines.order[row] as number] === 1
  return counts ? (place[lines.product[row] as number] as number) : -1
}

/** The last day on which each customer bought, -1 for none. */
export function lastDays({rows, customer, day, purchase, customers}: OwnedLines): Int32Array {
  const last = new Int32Array(customers.length).fill(-1)
  for (let row = 0; row < rows; row++) {
    const who = customer[row] as number
    if (who >= 0 && purchase[row] === 1 && (day[row] as number) > (last[who] as number)) last[who] = day[row] as number
  }
  return last
}

/** `bought` is the day on which each customer bought last, so far. */
function addLine(
  owned: Owned,
  entry: number,
  {lines, row, bought}: {lines: OwnedLines; row: number; bought: Int32Array},
): void {
  const [day, who] = [lines.day[row], lines.customer[row]] as [Day, number]
  const days = owned.days[entry] as number
  if (days === 0) owned.first_day[entry] = day
  if (days === 0 || day > (owned.last_day[entry] as number)) {
    owned.days[entry] = days + 1
    owned.last_day[entry] = day
  }
  if (day > (bought[who] as number)) owned.purchase_days[who] = (owned.purchase_days[who] as number) + 1
  bought[who] = day
  const [units, amount] = [lines.quantity[row], lines.amount[row]] as [number, number]
  if (Number.isNaN(amount) || !(units > 0)) return
  owned.amount[entry] = (owned.amount[entry] as number) + amount
  owned.units[entry] = (owned.units[entry] as number) + units
}

function emptyOwned({rows, customers}: OwnedLines): Owned {
  return {
    customers,
    start: new Int32Array(customers.length + 1),
    purchase_days: new Int32Array(customers.length),
    product: new Int32Array(rows),
    days: new Int32Array(rows),
    first_day: new Int32Array(rows),
    last_day: new Int32Array(rows),
    amount: new Float64Array(rows),
    units: new Float64Array(rows),
    returned: new Uint8Array(rows),
  }
}

function cutTo(owned: Owned, size: number): Owned {
  const {product, days, first_day, last_day, amount, units, returned} = owned
  return {
    ...owned,
    product: product.slice(0, size),
    days: days.slice(0, size),
    first_day: first_day.slice(0, size),
    last_day: last_day.slice(0, size),
    amount: amount.slice(0, size),
    units: units.slice(0, size),
    returned: returned.slice(0, size),
  }
}
