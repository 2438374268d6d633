import type {GapColumns, HistoryColumns, SpendColumns} from '../store/facts.ts'
import type {Day} from '../time/day.ts'
import {arranged, groupRows} from './grouped-rows.ts'
import {Growing} from './growing.ts'
import {indexesWhere, picked, startsAt} from './picked-columns.ts'
import {purchaseDays} from './purchase-days.ts'
import {spendsOf} from './purchase-spends.ts'

/** Days up to and including the last one whose revenue is a year's. */
const YEAR = 365

/** Some orders as columns, in any order; `customer` counts the customers from 0, money is in minor units. */
export interface OrderPiece {
  rows: number
  customer: ArrayLike<number>
  day: ArrayLike<number>
  /** Not 0 for a purchase. */
  purchase: ArrayLike<number>
  revenue: ArrayLike<number>
  refund: ArrayLike<number>
  discount: ArrayLike<number>
  items: ArrayLike<number>
  /** What else is to be kept of each purchase, such as a code of its shop. */
  more?: readonly ArrayLike<number>[]
}

/** Purchases by customer: k has the entries `start[k]` up to, not including, `start[k + 1]`; money in minor units. */
export interface Purchases {
  ids: string[]
  start: Int32Array
  revenue: Float64Array
  more: Int32Array[]
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
  readonly #histories: HistoryColumns
  readonly #yearFrom: Day
  /** One entry a purchase. */
  readonly #customer: Growing<Int32Array<ArrayBuffer>>
  readonly #day: Growing<Int32Array<ArrayBuffer>>
  readonly #revenue: Growing<Float64Array<ArrayBuffer>>
  readonly #more: Growing<Int32Array<ArrayBuffer>>[]

  /**
   * `ids`: the customers in ascending order of code units; orders after `until` must not be added. `capacity` is how many
   * orders there will be, as far as that is known, and `more` how many further columns come with each.
   */
  constructor(ids: string[], until: Day, {capacity, more = 0}: {capacity?: number; more?: number} = {}) {
    const ints = (): Growing<Int32Array<ArrayBuffer>> => new Growing(Int32Array, capacity)
    this.#yearFrom = until - YEAR + 1
    this.#histories = noHistories(ids)
    this.#customer = ints()
    this.#day = ints()
    this.#revenue = new Growing(Float64Array, capacity)
    this.#more = Array.from({length: more}, ints)
  }

  add(piece: OrderPiece): void {
    const {rows, customer, day, purchase, revenue, refund} = piece
    const sums = this.#histories
    const {revenue: revenues, year_revenue, refunds} = sums
    for (let row = 0; row < rows; row++) {
      const who = customer[row] as number
      const brought = revenue[row] as number
      revenues[who] = (revenues[who] as number) + brought
      if ((day[row] as number) >= this.#yearFrom) year_revenue[who] = (year_revenue[who] as number) + brought
      if (refund[row] !== 0) refunds[who] = (refunds[who] as number) + (refund[row] as number)
      if (purchase[row] === 0) sums.other_orders[who] = (sums.other_orders[who] as number) + 1
    }
    this.#addPurchases(piece)
  }

  #addPurchases({rows, customer, day, purchase, revenue, discount: taken, items: units, more = []}: OrderPiece): void {
    const {orders, discount, items} = this.#histories
    const [customers, days, revenues] = [this.#customer.room(rows), this.#day.room(rows), this.#revenue.room(rows)]
    let kept = 0
    for (let row = 0; row < rows; row++) {
      if (purchase[row] === 0) continue
      const who = customer[row] as number
      orders[who] = (orders[who] as number) + 1
      if (taken[row] !== 0) discount[who] = (discount[who] as number) + (taken[row] as number)
      items[who] = (items[who] as number) + (units[row] as number)
      customers[kept] = who
      days[kept] = day[row] as number
      revenues[kept++] = revenue[row] as number
    }
    for (const column of [this.#customer, this.#day, this.#revenue]) column.take(kept)
    for (const [at, column] of this.#more.entries()) {
      const own = more[at] as ArrayLike<number>
      const room = column.room(rows)
      let place = 0
      for (let row = 0; row < rows; row++) if (purchase[row] !== 0) room[place++] = own[row] as number
      column.take(place)
    }
  }

  /** What was added, of customers with an order. */
  finish(): TalliedOrders {
    const {ids} = this.#histories
    const {start, place} = groupRows(this.#customer.values(), ids.length)
    const day = arranged(this.#day.values(), place)
    const revenue = arranged(this.#revenue.values(), place)
    const more = this.#more.map((column) => arranged(column.values(), place))
    const spends = spendsOf({start, day, revenue})
    const {start: gap_start, gaps, ...days} = purchaseDays(start, day)
    const all = {...this.#histories, ...days}
    const bought = indexesWhere(all.orders, (orders) => orders > 0)
    const known = indexesWhere(all.orders, (orders, who) => orders > 0 || (all.other_orders[who] as number) > 0)
    const histories = picked(all, known)
    return {
      histories,
      // Who has no order has no gap either, and no purchase.
      gaps: {ids: histories.ids, start: startsAt(gap_start, known), gaps},
      spends: picked({ids, ...spends}, bought),
      purchases: {ids: histories.ids, start: startsAt(start, known), revenue, more},
    }
  }
}

function noHistories(ids: string[]): HistoryColumns {
  const ints = (): Int32Array => new Int32Array(ids.length)
  const floats = (): Float64Array => new Float64Array(ids.length)
  return {
    ids,
    ...{first_day: ints(), last_day: ints(), purchase_days: ints(), orders: ints(), other_orders: ints()},
    ...{revenue: floats(), year_revenue: floats(), refunds: floats(), discount: floats(), items: floats()},
  }
}
