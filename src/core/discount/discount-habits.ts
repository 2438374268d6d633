import {ascending, median, quantile} from '../profile/quantile.ts'
import type {OrderTable} from '../store/order-tables.ts'
import {discountDepth} from './depth.ts'

/**
 * What discounts are to a customer, exclusive and exhaustive: too few purchases to tell; none, who buys without an
 * offer; sometimes; and who needs one, by how deep it usually is.
 */
export const DISCOUNT_HABITS = ['none', 'sometimes', 'light', 'middle', 'deep', 'too-few'] as const
export type DiscountHabit = (typeof DISCOUNT_HABITS)[number]

/** Where the usual basket value of a customer lies among those of the buyers. */
export const BASKETS = ['large', 'middle', 'small'] as const
export type Basket = (typeof BASKETS)[number]

export const DISCOUNT_ORDER_FIELDS = ['customer', 'purchase', 'revenue', 'refund', 'discount'] as const
export type DiscountOrders = OrderTable<(typeof DISCOUNT_ORDER_FIELDS)[number]>

export interface DiscountRules {
  /** Share of the list price from which on a discount counts as one. */
  least_depth: number
  /** Shares of purchases at a discount: up to the first no offer is needed, from the second on one is. */
  rarely: number
  mostly: number
  /** Usual depths up to which an offer is light, middle. */
  depths: readonly number[]
  /** Purchases below which no habit is told. */
  least_orders: number
  /** Shares of the buyers at which usual basket values are cut. */
  baskets: readonly number[]
}

/** Every buyer of the days read, as columns by customer id. Money in minor units. */
export interface DiscountBuyers {
  ids: string[]
  orders: Int32Array
  /** Orders at a discount. */
  discounted: Int32Array
  /** Paid less refunded; and what was taken off the list price. */
  revenue: Float64Array
  discount: Float64Array
  /** Median of what was paid for an order, later refunds not taken off, and of what it would have cost without a discount. */
  basket_value: Float64Array
  usual_list: Float64Array
  /** Median depth of the orders at a discount; not a number without one. */
  usual_depth: Float64Array
  habit: DiscountHabit[]
  basket: Basket[]
  /** Usual basket values at which a basket becomes middle, and large. */
  basket_cuts: readonly number[]
  left_out: DiscountLeftOut
}

export interface DiscountLeftOut {
  anonymous_orders: number
  /** Cancelled, refunded, not paid. */
  no_purchases: number
  /** Orders that cost nothing. */
  free_orders: number
}

/** Judges what discounts are to each buyer, in one pass over the orders. */
export function discountHabits(table: DiscountOrders, rules: DiscountRules): DiscountBuyers {
  const left_out = {anonymous_orders: 0, no_purchases: 0, free_orders: 0}
  const rows = table.customer.map((_, row) => row).filter((row) => isKept(table, row, left_out))
  const columns = blankColumns(table, rows)
  let who = 0
  for (let from = 0; from < rows.length; who++) {
    const code = table.customer[rows[from] as number]
    let to = from
    while (to < rows.length && table.customer[rows[to] as number] === code) to++
    sumBuyer(columns, who, {table, rows: rows.subarray(from, to), least: rules.least_depth})
    from = to
  }
  const basket_cuts = cutsOf(columns.basket_value, rules.baskets)
  return {
    ...columns,
    habit: columns.ids.map((_, index) => habitOf(columns, index, rules)),
    basket: Array.from(columns.basket_value, (value) => basketOf(value, basket_cuts)),
    basket_cuts,
    left_out,
  }
}

function isKept(table: DiscountOrders, row: number, leftOut: DiscountLeftOut): boolean {
  if (table.purchase[row] !== 1) leftOut.no_purchases++
  else if ((table.customer[row] as number) < 0) leftOut.anonymous_orders++
  else if (listValue(table, row) <= 0) leftOut.free_orders++
  else return true
  return false
}

function paidFor({revenue, refund}: DiscountOrders, row: number): number {
  return (revenue[row] as number) + (refund[row] as number)
}

function listValue(table: DiscountOrders, row: number): number {
  return paidFor(table, row) + (table.discount[row] as number)
}

type Columns = Omit<DiscountBuyers, 'habit' | 'basket' | 'basket_cuts' | 'left_out'>

function blankColumns({customer, customers}: DiscountOrders, rows: Int32Array): Columns {
  const codes = rows.map((row) => customer[row] as number).filter((code, at, all) => at === 0 || all[at - 1] !== code)
  const [count, numbers] = [codes.length, (): Float64Array => new Float64Array(codes.length)]
  return {
    ids: Array.from(codes, (code) => customers[code] as string),
    ...{orders: new Int32Array(count), discounted: new Int32Array(count), revenue: numbers(), discount: numbers()},
    ...{basket_value: numbers(), usual_list: numbers(), usual_depth: numbers()},
  }
}

function sumBuyer(
  columns: Columns,
  who: number,
  {table, rows, least}: {table: DiscountOrders; rows: Int32Array; least: number},
): void {
  const paid = Float64Array.from(rows, (row) => paidFor(table, row))
  const list = Float64Array.from(rows, (row) => listValue(table, row))
  const depths = Float64Array.from(rows, (row, at) => discountDepth(paid[at] as number, table.discount[row] as number))
  const discounted = depths.filter((depth) => depth >= least)
  columns.orders[who] = rows.length
  columns.discounted[who] = discounted.length
  columns.revenue[who] = rows.reduce((sum, row) => sum + (table.revenue[row] as number), 0)
  columns.discount[who] = rows.reduce((sum, row) => sum + (table.discount[row] as number), 0)
  columns.basket_value[who] = Math.round(median(paid.sort()))
  columns.usual_list[who] = median(list.sort())
  columns.usual_depth[who] = discounted.length > 0 ? median(discounted.sort()) : Number.NaN
}

function cutsOf(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = ascending(values)
  return sorted.length === 0 ? [] : shares.map((share) => quantile(sorted, share))
}

function basketOf(value: number, [middle = 0, large = 0]: readonly number[]): Basket {
  if (value >= large) return 'large'
  return value >= middle ? 'middle' : 'small'
}

function habitOf({orders, discounted, usual_depth}: Columns, who: number, rules: DiscountRules): DiscountHabit {
  const count = orders[who] as number
  if (count < rules.least_orders) return 'too-few'
  const share = (discounted[who] as number) / count
  if (share <= rules.rarely) return 'none'
  if (share < rules.mostly) return 'sometimes'
  const [light = 0, middle = 0] = rules.depths
  // Tills round what they take off to whole cents: a tenth off 19.99 is a little more than a tenth.
  const depth = Math.round((usual_depth[who] as number) * 1000) / 1000
  return depth <= light ? 'light' : depth <= middle ? 'middle' : 'deep'
}
