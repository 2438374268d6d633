import type {OrderStatus} from '../order/order.ts'
import {textOfDay} from '../time/day.ts'
import {agenda, type Visit} from './agenda.ts'
import {basketFiller, type BasketFiller, type BasketHabits, type DemoLine} from './basket.ts'
import {timeText} from './clock-time.ts'
import {demoCustomer, type DemoCustomer} from './customers.ts'
import {REPS_PER_SHOP, type DemoShop} from './demo-shop.ts'
import {DEMO_SHARES} from './parameters.ts'
import {WEB_SHOP} from './places.ts'
import {createRandom, type Random} from './random.ts'
import {orderStream, STREAMS} from './streams.ts'

export type DemoChannel = 'till' | 'web' | 'mini-program'

/** An order of the demo shop; money in fen, `amount` is the sum of its lines. */
export interface DemoOrder {
  order_number: string
  /** `2025-06-30 18:04:59`. */
  date: string
  status: OrderStatus
  amount: number
  refunded: number
  discount: number
  shop: string
  rep: string
  channel: DemoChannel
  /** Undefined for an anonymous sale. */
  customer: DemoCustomer | undefined
  /** The phone given with this order. */
  phone: string
  lines: DemoLine[]
}

const ANONYMOUS_STREAM_END = 1_000_000_000
const NUMBER_LETTERS = {till: 'T', web: 'W', 'mini-program': 'M'} as const

/** All orders in the order of time. Streamed: what is held is a few numbers per customer and one day's visits. */
export function* demoOrders(shop: DemoShop): Iterable<DemoOrder> {
  const random = createRandom()
  const filler = basketFiller(shop, random)
  let day = shop.firstDay
  for (const visits of agenda(shop)) {
    filler.startDay(day)
    const prefix = textOfDay(day).slice(2).replaceAll('-', '')
    let number = 0
    for (const visit of visits) {
      const order = orderOf({shop, random, filler}, visit, day)
      order.order_number = `${NUMBER_LETTERS[order.channel]}${prefix}-${String(++number).padStart(5, '0')}`
      yield order
    }
    day++
  }
}

interface Tools {
  shop: DemoShop
  random: Random
  filler: BasketFiller
}

function orderOf(tools: Tools, visit: Visit, day: number): DemoOrder {
  const {shop, random, filler} = tools
  const customer = visit.kind === 'anonymous' ? undefined : demoCustomer(shop, random, visit.index)
  random.seed(shop.seed, visit.index, orderStream(streamOf(visit), visit.ordinal))
  const channel = customer ? channelOf(customer, random.unit()) : 'till'
  const place = placeOf(tools, customer, channel)
  const lines = filler.fill(customer ?? passerBy(random))
  let amount = 0
  let listed = 0
  for (const line of lines) {
    amount += line.amount
    listed += line.product.price * line.quantity
  }
  return {
    order_number: '',
    date: timeText(day, visit.second),
    status: statusOf(visit, channel, shop.firstDay + shop.days - day),
    amount,
    refunded: refundOf(visit, random, {amount, lines}),
    discount: listed - amount,
    ...place,
    channel,
    customer,
    phone: customer ? phoneOf(customer, channel, random) : '',
    lines,
  }
}

function streamOf({kind}: Visit): number {
  if (kind === 'purchase') return STREAMS.order
  if (kind === 'refunded') return STREAMS.refunded
  return kind === 'anonymous' ? STREAMS.anonymous : STREAMS.failed
}

/** People known by e-mail only come from the web, the others mostly pay at the till. */
function channelOf({phone}: DemoCustomer, draw: number): DemoChannel {
  if (phone === '') return draw < 0.8 ? 'web' : 'till'
  if (draw < 0.72) return 'till'
  return draw < 0.92 ? 'mini-program' : 'web'
}

/** Shop and rep. Orders from the mini-program are fetched at the home shop; half of them came through the guide. */
function placeOf(
  {shop, random}: Tools,
  customer: DemoCustomer | undefined,
  channel: DemoChannel,
): {shop: string; rep: string} {
  const wanders = random.unit() < 0.12
  const away = random.below(shop.shops.length)
  const helped = random.unit()
  const anyRep = random.below(REPS_PER_SHOP)
  if (channel === 'web') return {shop: WEB_SHOP.id, rep: ''}
  const home = channel === 'till' && (wanders || !customer) ? away : (customer?.home ?? away)
  const id = shop.shops[home]?.id ?? ''
  if (channel === 'mini-program') return {shop: id, rep: helped < 0.5 ? (customer?.guide ?? '') : ''}
  const guided = customer?.home === home && helped < 0.6
  return {shop: id, rep: guided ? customer.guide : (shop.reps[home * REPS_PER_SHOP + anyRep]?.id ?? '')}
}

function passerBy(random: Random): BasketHabits {
  return {index: random.below(ANONYMOUS_STREAM_END), basket: 0.7, units: 1, loyalty: 0.5, deal_seeker: false}
}

/** An order from the web is on its way for some days; `age` is 1 on the last day. */
function statusOf({kind}: Visit, channel: DemoChannel, age: number): OrderStatus {
  if (kind !== 'purchase' && kind !== 'anonymous') return kind
  if (channel === 'till' || age > 5) return 'completed'
  return age > 2 ? 'shipped' : 'paid'
}

/** What was given back: everything, nothing, or one line of an order that has others. */
function refundOf({kind}: Visit, random: Random, {amount, lines}: Pick<DemoOrder, 'amount' | 'lines'>): number {
  if (kind === 'refunded') return amount
  const given = random.unit() < DEMO_SHARES.partly_refunded
  const line = lines[random.below(lines.length)] as DemoLine
  const mayRefund = kind === 'purchase' || kind === 'anonymous'
  return given && mayRefund && lines.length > 1 ? line.amount : 0
}

function phoneOf({phone, second_phone}: DemoCustomer, channel: DemoChannel, random: Random): string {
  return second_phone !== '' && channel === 'mini-program' && random.unit() < 0.7 ? second_phone : phone
}
