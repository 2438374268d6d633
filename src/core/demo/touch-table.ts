import {textOfDay} from '../time/day.ts'
import {timeText} from './clock-time.ts'
import {type DemoCustomer, demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import type {DemoTouch} from './demo-touch.ts'
import {isKept, type OrderDay, orderDays} from './order-days.ts'
import {touchesAfter, touchesBefore} from './order-touches.ts'
import {leadTouch, otherTouch} from './other-touches.ts'
import {demoProcess} from './process.ts'
import {createRandom, type Random} from './random.ts'
import {STREAMS} from './streams.ts'

const HEADERS = [
  ...['at', 'kind', 'channel', 'detail', 'outcome', 'score', 'product_id', 'shop', 'rep', 'campaign'],
  ...['phone', 'email', 'card'],
]

/** Most of a day's touches that lead up to or follow an order; the others are by the way. */
const ORDERS_SHARE = 0.6
/** Touches of an order, roughly. */
const AN_ORDER = 2.5
const NOBODY_KNOWN = 0.04
const DAYS_BEFORE = {call: 3, visit: 1} as const

/**
 * touches.csv: so many touches spread evenly over the days, in the order of time. Streamed: what is held is a day's
 * touches, those that follow its orders within a week, and eight bytes a customer.
 */
export function touchTable(shop: DemoShop, count: number): DemoTable {
  return {headers: HEADERS, groups: touchRows(shop, count)}
}

function* touchRows(shop: DemoShop, count: number): Iterable<RowGroup> {
  const random = createRandom()
  const arrivals = arrivalsOf(shop)
  const later = new Map<number, DemoTouch[]>()
  for (const {day, orders} of orderDays(shop)) {
    const quota = Math.floor(((day + 1) * count) / shop.days) - Math.floor((day * count) / shop.days)
    random.seed(shop.seed, day, STREAMS.touch)
    const touches = later.get(day) ?? []
    later.delete(day)
    addLeadTouches({shop, random, touches}, arrivals, day)
    addOrderTouches({shop, random, touches}, {day, orders}, {later, most: quota * ORDERS_SHARE})
    touches.splice(quota)
    const month = textOfDay(shop.firstDay + day).slice(0, 7)
    for (let left = quota - touches.length; left > 0; left--) {
      const customer = somebody(shop, random, arrivals.until(day))
      touches.push(otherTouch(shop, random, {customer, month}))
    }
    touches.sort((left, right) => left.second - right.second)
    for (const touch of touches) yield {head: cellsOf(shop.firstDay + day, touch), tails: ONE_ROW}
  }
}

interface Filling {
  shop: DemoShop
  random: Random
  touches: DemoTouch[]
}

function addLeadTouches({shop, random, touches}: Filling, arrivals: Arrivals, day: number): void {
  for (const kind of ['call', 'visit'] as const) {
    for (const index of arrivals.on(day + DAYS_BEFORE[kind])) {
      random.seed(shop.seed, index, STREAMS.touch)
      const touch = leadTouch(shop, random, {index, kind})
      if (touch) touches.push(touch)
    }
  }
  random.seed(shop.seed, day, STREAMS.touch)
}

function addOrderTouches(
  {shop, random, touches}: Filling,
  {day, orders}: OrderDay,
  {later, most}: {later: Map<number, DemoTouch[]>; most: number},
): void {
  const share = most / (AN_ORDER * Math.max(1, orders.length))
  for (const order of orders) {
    if (order.customer === undefined || !isKept(order) || random.unit() >= share) continue
    touches.push(...touchesBefore(order, random))
    for (const {later: days, touch} of touchesAfter(shop, order, random)) {
      const then = later.get(day + days)
      if (then) then.push(touch)
      else later.set(day + days, [touch])
    }
  }
}

/** Somebody who has bought before; now and then one who does not say who they are. */
function somebody(shop: DemoShop, random: Random, arrived: Int32Array): DemoCustomer | undefined {
  const place = random.below(Math.max(1, arrived.length))
  const index = arrived[place]
  const hidden = random.unit() < NOBODY_KNOWN
  const [one, two, three] = [random.below(0x7fffffff), random.below(0x7fffffff), random.below(0x7fffffff)]
  const customer = index === undefined || hidden ? undefined : demoCustomer(shop, random, index)
  random.seed(one, two, three)
  return customer
}

/** Customers by the day of their first order. */
interface Arrivals {
  on(day: number): Int32Array
  until(day: number): Int32Array
}

function arrivalsOf(shop: DemoShop): Arrivals {
  const random = createRandom()
  const days = Int32Array.from({length: shop.customers}, (_, index) =>
    Math.floor(demoProcess(shop, random, index).joined),
  )
  const ends = new Int32Array(shop.days + 1)
  for (const day of days) ends[day + 1] = (ends[day + 1] as number) + 1
  for (let day = 0; day < shop.days; day++) ends[day + 1] = (ends[day + 1] as number) + (ends[day] as number)
  const next = ends.slice()
  const indices = new Int32Array(shop.customers)
  days.forEach((day, index) => {
    indices[next[day] as number] = index
    next[day] = (next[day] as number) + 1
  })
  return {
    on: (day) => (day < shop.days ? indices.subarray(ends[day], ends[day + 1]) : indices.subarray(0, 0)),
    until: (day) => indices.subarray(0, ends[day + 1]),
  }
}

function cellsOf(day: number, touch: DemoTouch): string[] {
  const {second, kind, channel, detail, outcome, score, product_id, shop, rep, campaign, customer} = touch
  return [
    timeText(day, Math.max(0, second)),
    kind,
    channel,
    detail ?? '',
    outcome ?? '',
    score === undefined ? '' : String(score),
    product_id ?? '',
    shop ?? '',
    rep ?? '',
    campaign ?? '',
    ...identityOf(channel, customer),
  ]
}

/** Each system knows people by one thing: e-mail by the address, tills by the card, the others by the phone. */
function identityOf(channel: string, customer: DemoCustomer | undefined): [phone: string, email: string, card: string] {
  if (!customer) return ['', '', '']
  const {phone, email, card} = customer
  if (channel === 'till' && card !== '') return ['', '', card]
  if (phone === '' || (channel === 'email' && email !== '')) return ['', email, '']
  return [phone, '', '']
}
