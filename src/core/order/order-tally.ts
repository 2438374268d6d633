import type {GapColumns, HistoryColumns, SpendColumns} from '../store/facts.ts'
import type {Day} from '../time/day.ts'
import {Growing} from './growing.ts'
import {purchaseDays} from './purchase-days.ts'

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
      first_day: new Int32Array(0),
      last_day: new Int32Array(0),
      purchase_days: new Int32Array(0),
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
    const {start, gaps, ...days} = purchaseDays(this.#customer.values(), this.#day.values(), ids.length)
    Object.assign(this.#histories, days)
    this.#addSpends()
    const bought = Int32Array.from(ids.keys()).filter((who) => (orders[who] as number) > 0)
    const among = ({first, all}: {first: Float64Array; all: Float64Array}): SpendColumns => ({
      ids: Array.from(bought, (who) => ids[who] as string),
      first_revenue: Float64Array.from(bought, (who) => first[who] as number),
      purchase_revenue: Float64Array.from(bought, (who) => all[who] as number),
    })
    return {histories: this.#histories, gaps: {ids, start, gaps}, spends: among(this.#spends)}
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
