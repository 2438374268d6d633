import type {GapColumns, HistoryColumns, SpendColumns} from '../store/order-aggregates.ts'
import type {Day} from '../time/day.ts'
import {arranged, groupRows} from './grouped-rows.ts'
import {Growing} from './growing.ts'
import {indexesWhere, picked, startsAt} from './picked-columns.ts'
import {purchaseDays} from './purchase-days.ts'
import {spendsOf} from './purchase-spends.ts'
import {codeOf, putCodes} from './put-codes.ts'

/** Days up to and including the last one whose revenue is a year's. */
const YEAR = 365

/** What is added up of each customer. */
const SUMS = ['revenue', 'year_revenue', 'refunds', 'discount', 'items', 'orders', 'other_orders'] as const
const [REVENUE, YEAR_REVENUE, REFUNDS, DISCOUNT, ITEMS, ORDERS, OTHER_ORDERS] = [0, 1, 2, 3, 4, 5, 6]
/** Room for one more, so that a row is what a processor reads of memory at once. */
const ROW = 8

/** Some orders as columns, in any order; `customer` is a number from 0 on for each, money is in minor units. */
export interface OrderPiece {
  rows: number
  customer: ArrayLike<number>
  day: ArrayLike<number>
  /** -1 where the order is no purchase; otherwise a code of where it was made, or 0. */
  place: ArrayLike<number>
  revenue: ArrayLike<number>
  refund: ArrayLike<number>
  discount: ArrayLike<number>
  items: ArrayLike<number>
}

/** Purchases by customer: k has the entries `start[k]` up to, not including, `start[k + 1]`; money in minor units. */
export interface Purchases {
  ids: string[]
  start: Int32Array
  revenue: Float64Array
  /** The codes that came with them; empty where they were not to be kept. */
  place: Int32Array
}

/** What the orders of each customer come to. */
export interface TalliedOrders {
  histories: HistoryColumns
  gaps: GapColumns
  spends: SpendColumns
  purchases: Purchases
}

/**
 * Adds up orders per customer in one pass over pieces of them, each order by an anonymous customer left out before. Time
 * and memory are linear: of each order only its day and what a purchase brought are kept until the end.
 */
export class OrderTally {
  /** A row of sums a customer, side by side: what one order adds to lies in one place of memory. */
  readonly #sums: Float64Array
  readonly #yearFrom: Day
  /** One entry a purchase. */
  readonly #customer: Growing<Int32Array<ArrayBuffer>>
  readonly #day: Growing<Int32Array<ArrayBuffer>>
  readonly #revenue: Growing<Float64Array<ArrayBuffer>>
  readonly #place: Growing<Int32Array<ArrayBuffer>> | undefined

  /**
   * `customers` is how many numbers there are for them. Orders after `until` must not be added. `capacity` is how many
   * orders there will be, as far as that is known; the codes of places are kept if asked for.
   */
  constructor(customers: number, until: Day, {capacity, places}: {capacity?: number; places?: boolean} = {}) {
    const ints = (): Growing<Int32Array<ArrayBuffer>> => new Growing(Int32Array, capacity)
    this.#sums = new Float64Array(customers * ROW)
    this.#yearFrom = until - YEAR + 1
    this.#customer = ints()
    this.#day = ints()
    this.#revenue = new Growing(Float64Array, capacity)
    this.#place = places ? ints() : undefined
  }

  add(piece: OrderPiece): void {
    this.#addUp(piece)
    this.#keepPurchases(piece)
  }

  #addUp({rows, customer, day, place, revenue, refund, discount, items}: OrderPiece): void {
    const sums = this.#sums
    const yearFrom = this.#yearFrom
    for (let row = 0; row < rows; row++) {
      const at = (customer[row] as number) * ROW
      const brought = revenue[row] as number
      sums[at + REVENUE] = (sums[at + REVENUE] as number) + brought
      if ((day[row] as number) >= yearFrom) sums[at + YEAR_REVENUE] = (sums[at + YEAR_REVENUE] as number) + brought
      sums[at + REFUNDS] = (sums[at + REFUNDS] as number) + (refund[row] as number)
      if ((place[row] as number) < 0) {
        sums[at + OTHER_ORDERS] = (sums[at + OTHER_ORDERS] as number) + 1
        continue
      }
      sums[at + ORDERS] = (sums[at + ORDERS] as number) + 1
      sums[at + DISCOUNT] = (sums[at + DISCOUNT] as number) + (discount[row] as number)
      sums[at + ITEMS] = (sums[at + ITEMS] as number) + (items[row] as number)
    }
  }

  #keepPurchases(piece: OrderPiece): void {
    keep(this.#customer, piece.customer, piece)
    keep(this.#day, piece.day, piece)
    keep(this.#revenue, piece.revenue, piece)
    if (this.#place) keep(this.#place, piece.place, piece)
  }

  /**
   * What was added, of customers with an order; `ids` are all of them in ascending order of code units, `codes` says which
   * of them each number stands for, -1 for none. Throws where an order is of none.
   */
  finish(ids: string[], codes: Int32Array): TalliedOrders {
    const customer = this.#customer.release()
    putCodes(customer, codes)
    const grouped = groupRows(customer, ids.length)
    const day = arranged(this.#day.release(), grouped)
    const revenue = arranged(this.#revenue.release(), grouped)
    const place = this.#place ? arranged(this.#place.release(), grouped) : new Int32Array(0)
    const {start} = grouped
    const spends = spendsOf({start, day, revenue})
    const {start: gap_start, gaps, ...days} = purchaseDays(start, day)
    const all = {ids, ...this.#columns(ids.length, codes), ...days}
    const bought = indexesWhere(all.orders, (orders) => orders > 0)
    const known = indexesWhere(all.orders, (orders, who) => orders > 0 || (all.other_orders[who] as number) > 0)
    const histories = picked(all, known)
    return {
      histories,
      // Who has no order has no gap either, and no purchase.
      gaps: {ids: histories.ids, start: startsAt(gap_start, known), gaps},
      spends: picked({ids, ...spends}, bought),
      purchases: {ids: histories.ids, start: startsAt(start, known), revenue, place},
    }
  }

  #columns(customers: number, codes: Int32Array): Pick<HistoryColumns, (typeof SUMS)[number]> {
    const column = <A extends Int32Array | Float64Array>(result: A, sum: number): A => {
      for (let number = 0; number < codes.length; number++) {
        const own = this.#sums[number * ROW + sum] as number
        if (own !== 0) result[codeOf(number, codes)] = own
      }
      return result
    }
    const ints = (sum: number): Int32Array => column(new Int32Array(customers), sum)
    const floats = (sum: number): Float64Array => column(new Float64Array(customers), sum)
    return {
      ...{orders: ints(ORDERS), other_orders: ints(OTHER_ORDERS)},
      ...{revenue: floats(REVENUE), year_revenue: floats(YEAR_REVENUE), refunds: floats(REFUNDS)},
      ...{discount: floats(DISCOUNT), items: floats(ITEMS)},
    }
  }
}

/** Adds the entries of purchases. */
function keep<A extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  growing: Growing<A>,
  column: ArrayLike<number>,
  {rows, place}: Pick<OrderPiece, 'rows' | 'place'>,
): void {
  const room = growing.room(rows)
  let kept = 0
  for (let row = 0; row < rows; row++) if ((place[row] as number) >= 0) room[kept++] = column[row] as number
  growing.take(kept)
}
