import type {GapColumns, HistoryColumns, SpendColumns} from '../store/facts.ts'
import type {Day} from '../time/day.ts'
import {Growing} from './growing.ts'

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
}

/** What the orders of each customer come to. */
export interface TalliedOrders {
  histories: HistoryColumns
  gaps: GapColumns
  spends: SpendColumns
}

/**
 * Adds up orders per customer in one pass over pieces of them, each order by an anonymous customer left out before. Time
 * and memory are linear: of each order only its day and what a purchase brought are kept until the end.
 */
export class OrderTally {
  readonly #histories: HistoryColumns
  readonly #spends: {first: Float64Array; all: Float64Array}
  readonly #yearFrom: Day
  /** One entry a purchase. */
  readonly #customer = new Growing(Int32Array)
  readonly #day = new Growing(Int32Array)
  readonly #revenue = new Growing(Float64Array)

  /** `ids`: the customers in ascending order of code units. Orders after `until` must not be added. */
  constructor(ids: string[], until: Day) {
    const size = ids.length
    const floats = (): Float64Array => new Float64Array(size)
    this.#yearFrom = until - YEAR + 1
    this.#spends = {first: floats(), all: floats()}
    this.#histories = {
      ids,
      first_day: new Int32Array(size).fill(-1),
      last_day: new Int32Array(size).fill(-1),
      purchase_days: new Int32Array(size),
      orders: new Int32Array(size),
      other_orders: new Int32Array(size),
      revenue: floats(),
      year_revenue: floats(),
      refunds: floats(),
      discount: floats(),
      items: floats(),
    }
  }

  add({rows, customer, day, purchase, revenue, refund, discount, items}: OrderPiece): void {
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
    this.#addPurchases({rows, customer, day, purchase, revenue, refund, discount, items})
  }

  #addPurchases({rows, customer, day, purchase, revenue, discount: taken, items: units}: OrderPiece): void {
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
  }

  finish(): TalliedOrders {
    const {ids, orders} = this.#histories
    const {start, days} = daysByCustomer(orders, this.#customer.values(), this.#day.values())
    const gaps = this.#daysToGaps(start, days)
    this.#addSpends()
    const bought = Int32Array.from(ids.keys()).filter((who) => (orders[who] as number) > 0)
    const among = ({first, all}: {first: Float64Array; all: Float64Array}): SpendColumns => ({
      ids: Array.from(bought, (who) => ids[who] as string),
      first_revenue: Float64Array.from(bought, (who) => first[who] as number),
      purchase_revenue: Float64Array.from(bought, (who) => all[who] as number),
    })
    return {histories: this.#histories, gaps, spends: among(this.#spends)}
  }

  /** Sets the days of the histories, and returns the gaps between them; `days` are used up. */
  #daysToGaps(start: Int32Array, days: Int32Array): GapColumns {
    const {ids, first_day, last_day, purchase_days} = this.#histories
    const gap_start = new Int32Array(ids.length + 1)
    let gaps = 0
    for (let who = 0; who < ids.length; who++) {
      const from = start[who] as number
      const to = start[who + 1] as number
      sortRange(days, from, to)
      if (to > from) {
        first_day[who] = days[from] as number
        last_day[who] = days[to - 1] as number
        purchase_days[who] = 1
      }
      let before = days[from] as number
      for (let place = from + 1; place < to; place++) {
        const day = days[place] as number
        if (day === before) continue
        purchase_days[who] = (purchase_days[who] as number) + 1
        // Gaps are never more than the days read so far, so they take the place of those.
        days[gaps++] = day - before
        before = day
      }
      gap_start[who + 1] = gaps
    }
    return {ids, start: gap_start, gaps: days.slice(0, gaps)}
  }

  #addSpends(): void {
    const {first_day} = this.#histories
    const {first, all} = this.#spends
    const [customer, day, revenue] = [this.#customer.values(), this.#day.values(), this.#revenue.values()]
    for (let row = 0; row < customer.length; row++) {
      const who = customer[row] as number
      const brought = revenue[row] as number
      all[who] = (all[who] as number) + brought
      if (day[row] === first_day[who]) first[who] = (first[who] as number) + brought
    }
  }
}

/** Days of purchases, those of each customer together: of customer k from `start[k]` up to `start[k + 1]`. */
function daysByCustomer(
  orders: Int32Array,
  customer: Int32Array,
  day: Int32Array,
): {start: Int32Array; days: Int32Array} {
  const start = new Int32Array(orders.length + 1)
  for (let who = 0; who < orders.length; who++) start[who + 1] = (start[who] as number) + (orders[who] as number)
  const next = start.slice()
  const days = new Int32Array(day.length)
  for (let row = 0; row < day.length; row++) {
    const who = customer[row] as number
    const place = next[who] as number
    days[place] = day[row] as number
    next[who] = place + 1
  }
  return {start, days}
}

/** Sorts a part of an array; most parts are short, or sorted already. */
function sortRange(days: Int32Array, from: number, to: number): void {
  if (to - from > 32) {
    days.subarray(from, to).sort()
    return
  }
  for (let place = from + 1; place < to; place++) {
    const day = days[place] as number
    let before = place - 1
    while (before >= from && (days[before] as number) > day) {
      days[before + 1] = days[before] as number
      before--
    }
    days[before + 1] = day
  }
}
