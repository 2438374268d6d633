import {secondOfOrder, shoppingSecond} from './clock-time.ts'
import type {DemoShop} from './demo-shop.ts'
import {ANONYMOUS_A_DAY, DEMO_SHARES} from './parameters.ts'
import {demoProcess, gapAfter} from './process.ts'
import {createRandom} from './random.ts'
import {poisson} from './sampling.ts'
import {orderStream, STREAMS} from './streams.ts'

export type VisitKind = 'purchase' | 'cancelled' | 'unpaid' | 'refunded' | 'anonymous'

/** Somebody at the till: the `ordinal`th purchase of customer `index`, or the `ordinal`th anonymous sale of day `index`. */
export interface Visit {
  kind: VisitKind
  index: number
  ordinal: number
  /** Second of the day. */
  second: number
}

const NOBODY = -1

/**
 * The visits of each day in the order of time, day after day from 0. What is kept is one row of numbers per
 * customer (next purchase, rate, drop-out chance, count: 28 bytes), chained into a list per day, so the memory does
 * not grow with the number of orders.
 */
export function* agenda(shop: DemoShop): Iterable<Visit[]> {
  const random = createRandom()
  const {days, customers} = shop
  const firstOfDay = new Int32Array(days).fill(NOBODY)
  const nextOfDay = new Int32Array(customers)
  const due = new Float64Array(customers)
  const rates = new Float64Array(customers)
  const dropouts = new Float32Array(customers)
  const counts = new Int32Array(customers)

  function remember(index: number): void {
    const day = Math.floor(due[index] as number)
    nextOfDay[index] = firstOfDay[day] as number
    firstOfDay[day] = index
  }

  function visitsOfCustomer(index: number, day: number, visits: Visit[]): void {
    const process = {rate: rates[index] as number, dropout: dropouts[index] as number}
    while ((due[index] as number) < day + 1) {
      const ordinal = counts[index] as number
      addPurchase({index, ordinal}, visits)
      due[index] = (due[index] as number) + gapAfter({seed: shop.seed, random}, {index, ordinal}, process)
      counts[index] = ordinal + 1
    }
    if ((due[index] as number) < days) remember(index)
  }

  /**
   * A purchase, and now and then an order shortly before it that came to nothing. Such orders are always extra, so
   * that they do not touch the process of purchases.
   */
  function addPurchase({index, ordinal}: {index: number; ordinal: number}, visits: Visit[]): void {
    const second = secondOfOrder(shop, random, {index, ordinal})
    const kind = failureOf(random.unit())
    if (kind) visits.push({kind, index, ordinal, second: second - 120 - random.below(1500)})
    visits.push({kind: 'purchase', index, ordinal, second})
  }

  function addAnonymous(day: number, visits: Visit[]): void {
    random.seed(shop.seed, day, STREAMS.anonymous)
    const count = poisson(random, customers * ANONYMOUS_A_DAY * weekdayFactor(shop.firstDay + day))
    for (let ordinal = 1; ordinal <= count; ordinal++) {
      random.seed(shop.seed, day, orderStream(STREAMS.anonymous, ordinal))
      visits.push({kind: 'anonymous', index: day, ordinal, second: shoppingSecond(random)})
    }
  }

  for (let index = 0; index < customers; index++) {
    const {joined, rate, dropout} = demoProcess(shop, random, index)
    due[index] = joined
    rates[index] = rate
    dropouts[index] = dropout
    remember(index)
  }
  for (let day = 0; day < days; day++) {
    const visits: Visit[] = []
    for (let index = firstOfDay[day] as number, next = NOBODY; index !== NOBODY; index = next) {
      next = nextOfDay[index] as number
      visitsOfCustomer(index, day, visits)
    }
    addAnonymous(day, visits)
    yield visits.sort((left, right) => left.second - right.second)
  }
}

function failureOf(draw: number): VisitKind | undefined {
  const {cancelled, unpaid, wholly_refunded} = DEMO_SHARES
  if (draw < cancelled) return 'cancelled'
  if (draw < cancelled + unpaid) return 'unpaid'
  return draw < cancelled + unpaid + wholly_refunded ? 'refunded' : undefined
}

/** Saturday and Sunday are busier at the till; 1970-01-01 was a Thursday. */
function weekdayFactor(day: number): number {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6 ? 1.4 : 0.84
}
