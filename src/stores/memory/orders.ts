import {ANONYMOUS, type Order} from '../../core/order/order.ts'
import type {FavouriteDimension} from '../../core/order/favourite.ts'
import {
  type BuyerColumns,
  type FactTotals,
  type FavouriteColumns,
  type GapColumns,
  type HistoryColumns,
  noTotals,
  type OrderFacts,
  type OrderQuery,
} from '../../core/store/facts.ts'
import {dayOf, type Day} from '../../core/time/day.ts'
import {buyersAmong} from './buyers.ts'
import {favouritesOf} from './favourites.ts'
import {compareText, copyOf} from './rows.ts'
import type {StoredRow, Tables} from './tables.ts'

const BATCH = 5000

/** Reads and aggregates orders held in memory: every question is one pass over them. */
export class MemoryOrders implements OrderFacts {
  protected readonly tables: Tables

  constructor(tables: Tables) {
    this.tables = tables
  }

  async histories(until: Day): Promise<HistoryColumns> {
    const tallies = tallyCustomers(this.rows(), until)
    const ids = [...tallies.keys()].sort(compareText)
    const sorted = ids.map((id) => tallies.get(id) as Tally)
    return {
      ids,
      first_day: Int32Array.from(sorted, ({days}) => days[0] ?? -1),
      last_day: Int32Array.from(sorted, ({days}) => days.at(-1) ?? -1),
      purchase_days: Int32Array.from(sorted, ({days}) => days.length),
      orders: Int32Array.from(sorted, ({orders}) => orders),
      other_orders: Int32Array.from(sorted, ({others}) => others),
      revenue: Float64Array.from(sorted, ({revenue}) => revenue),
      refunds: Float64Array.from(sorted, ({refunds}) => refunds),
      discount: Float64Array.from(sorted, ({discount}) => discount),
      items: Float64Array.from(sorted, ({items}) => items),
    }
  }

  async gaps(until: Day): Promise<GapColumns> {
    const tallies = tallyCustomers(this.rows(), until)
    const ids = [...tallies.keys()].sort(compareText)
    const start = new Int32Array(ids.length + 1)
    const gaps: number[] = []
    ids.forEach((id, index) => {
      const days = (tallies.get(id) as Tally).days
      for (let i = 1; i < days.length; i++) gaps.push((days[i] as Day) - (days[i - 1] as Day))
      start[index + 1] = gaps.length
    })
    return {ids, start, gaps: Int32Array.from(gaps)}
  }

  async favourites(until: Day, dimension: FavouriteDimension): Promise<FavouriteColumns> {
    return favouritesOf(this.rows(), {until, dimension, products: this.tables.rows('product')})
  }

  async buyersOf(products: readonly string[], until: Day): Promise<BuyerColumns> {
    return buyersAmong(this.rows(), {products: new Set(products), until})
  }

  async totals(): Promise<FactTotals> {
    const totals = noTotals()
    for (const order of this.rows()) addToTotals(totals, order)
    return totals
  }

  async find(query: OrderQuery): Promise<Order[]> {
    const ids = query.ids && new Set(query.ids)
    const numbers = query.numbers && new Set(query.numbers)
    const found = [...this.rows()].filter((order) => {
      const day = dayOf(order.at)
      return (
        (query.customer_id === undefined || order.customer_id === query.customer_id) &&
        (!ids || ids.has(order.id)) &&
        (query.number === undefined || order.number === query.number) &&
        (!numbers || (order.number !== undefined && numbers.has(order.number))) &&
        (query.from === undefined || day >= query.from) &&
        (query.until === undefined || day <= query.until)
      )
    })
    found.sort((left, right) => compareText(right.at, left.at) || compareText(left.id, right.id))
    return found.slice(0, query.limit).map((order) => copyOf<Order>(order as unknown as StoredRow))
  }

  async *stream(): AsyncIterable<Order[]> {
    const sorted = [...this.rows()].sort(
      (left, right) => compareText(left.customer_id, right.customer_id) || compareText(left.id, right.id),
    )
    for (let from = 0; from < sorted.length; from += BATCH) {
      yield sorted.slice(from, from + BATCH).map((order) => copyOf<Order>(order as unknown as StoredRow))
    }
  }

  async orphans(): Promise<{count: number; samples: string[]}> {
    const customers = this.tables.rows('customer')
    const orphans = [...this.rows()].filter(({customer_id}) => customer_id !== ANONYMOUS && !customers.has(customer_id))
    const samples = orphans.map(({id}) => id).sort(compareText)
    return {count: orphans.length, samples: samples.slice(0, 10)}
  }

  protected rows(): Iterable<Order> {
    return this.tables.rows('order').values() as unknown as Iterable<Order>
  }
}

interface Tally {
  days: Day[]
  orders: number
  others: number
  revenue: number
  refunds: number
  discount: number
  items: number
}

function tallyCustomers(orders: Iterable<Order>, until: Day): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const order of orders) {
    if (order.customer_id === ANONYMOUS) continue
    const day = dayOf(order.at)
    if (day > until) continue
    let tally = tallies.get(order.customer_id)
    if (!tally) {
      tally = {days: [], orders: 0, others: 0, revenue: 0, refunds: 0, discount: 0, items: 0}
      tallies.set(order.customer_id, tally)
    }
    addToTally(tally, order, day)
  }
  for (const tally of tallies.values()) tally.days = distinctDays(tally.days)
  return tallies
}

function addToTally(tally: Tally, order: Order, day: Day): void {
  tally.revenue += order.revenue
  tally.refunds += refundOf(order)
  if (!order.purchase) {
    tally.others++
    return
  }
  tally.orders++
  tally.discount += order.discount
  tally.items += order.items
  tally.days.push(day)
}

function distinctDays(days: Day[]): Day[] {
  const sorted = days.toSorted((left, right) => left - right)
  return sorted.filter((day, index) => index === 0 || day !== sorted[index - 1])
}

function refundOf(order: Order): number {
  return order.status === 'returned' ? -order.amount : order.refunded
}

function addToTotals(totals: FactTotals, order: Order): void {
  totals.orders++
  if (order.purchase) totals.purchases++
  if (order.customer_id === ANONYMOUS) totals.anonymous_orders++
  totals.lines += order.lines.length
  totals.revenue += order.revenue
  totals.refunded += refundOf(order)
  if (totals.first_at === undefined || order.at < totals.first_at) totals.first_at = order.at
  if (totals.last_at === undefined || order.at > totals.last_at) totals.last_at = order.at
}
