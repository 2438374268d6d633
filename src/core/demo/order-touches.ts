import type {DemoOrder} from './demo-orders.ts'
import type {DemoShop} from './demo-shop.ts'
import type {DemoTouch} from './demo-touch.ts'
import {secondOf} from './order-days.ts'
import type {Random} from './random.ts'
import {REVIEWS} from './touch-words.ts'
import {moodOf} from './trouble.ts'

const CHANCES = {search: 0.35, cart: 0.6, storeVisit: 0.35, onlineReview: 0.12, tillReview: 0.04, survey: 0.03}
const MOST_DAYS_LATER = 5

/** What leads up to an order on its day: looking, searching and the cart before one from the web, coming to the shop before one at the till. */
export function touchesBefore(order: DemoOrder, random: Random): DemoTouch[] {
  const {customer, channel, shop, rep} = order
  const second = secondOf(order)
  if (channel === 'till') {
    const came = {second: second - 120 - random.below(1500), kind: 'store-visit', channel: 'till', shop, rep} as const
    return random.unit() < CHANCES.storeVisit ? [{...came, customer}] : []
  }
  const touches: DemoTouch[] = []
  let at = second - 60
  for (const {product} of order.lines.slice(0, 3)) {
    at -= 20 + random.below(400)
    const seen = {channel, product_id: product.id, customer}
    touches.push({...seen, second: at, kind: 'browse', detail: product.name})
    if (random.unit() < CHANCES.cart) touches.push({...seen, second: at + 15, kind: 'cart'})
  }
  const wanted = order.lines[0]?.product.category
  if (random.unit() < CHANCES.search && wanted !== undefined)
    touches.push({second: at - 30, kind: 'search', channel, detail: wanted, customer})
  return touches
}

/** What is said of an order days after, as it went: how many days later, and what. */
export function touchesAfter({seed}: DemoShop, order: DemoOrder, random: Random): {later: number; touch: DemoTouch}[] {
  const {customer, channel, shop} = order
  const mood = moodOf(order, seed)
  const said: {later: number; touch: DemoTouch}[] = []
  const second = 9 * 3600 + random.below(12 * 3600)
  const later = 1 + random.below(MOST_DAYS_LATER)
  const stars = starsOf(mood)
  const words = REVIEWS[stars - 1] as readonly string[]
  const detail = words[random.below(words.length)] as string
  const product_id = order.lines[0]?.product.id ?? ''
  if (random.unit() < (channel === 'till' ? CHANCES.tillReview : CHANCES.onlineReview))
    said.push({later, touch: {second, kind: 'review', channel, detail, score: stars, product_id, shop, customer}})
  if (random.unit() < CHANCES.survey)
    said.push({later, touch: {second, kind: 'survey', channel: 'sms', score: stars * 2, shop, customer}})
  return said
}

/** Bad orders get one star or two, most get five. */
function starsOf(mood: number): number {
  if (mood < 0.008) return 1
  if (mood < 0.03) return 2
  if (mood < 0.12) return 3
  return mood < 0.4 ? 4 : 5
}
