import {shoppingSecond} from './clock-time.ts'
import {type DemoCustomer, demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import type {DemoTouch} from './demo-touch.ts'
import type {Random} from './random.ts'
import {pickWeighted, runningSums} from './sampling.ts'
import {CALL_OUTCOMES, OFFERS, QUESTIONS, SEARCH_TERMS, VISIT_OUTCOMES} from './touch-words.ts'

const KINDS = ['browse', 'search', 'cart', 'message', 'open', 'click', 'inquiry', 'call'] as const
const kindSums = runningSums([60, 11, 7, 11, 6, 2.4, 2, 0.6])

/** What happens between orders: looking around, messages and what followed them, questions, calls of the guide. */
export function otherTouch(
  shop: DemoShop,
  random: Random,
  {customer, month}: {customer: DemoCustomer | undefined; month: string},
): DemoTouch {
  const second = shoppingSecond(random)
  const kind = KINDS[pickWeighted(random, kindSums)] ?? 'browse'
  const place = random.below(1_000_000)
  const online = {second, channel: place % 10 < 7 ? 'mini-program' : 'web', customer}
  const product = pick(shop.range.products, place)
  if (customer === undefined || kind === 'browse')
    return {...online, kind: 'browse', detail: product.name, product_id: product.id}
  if (kind === 'search') return {...online, kind, detail: pick(SEARCH_TERMS, place)}
  if (kind === 'cart') return {...online, kind, product_id: product.id}
  if (kind === 'inquiry') return {second, kind, channel: 'wechat', detail: pick(QUESTIONS, place), customer}
  if (kind === 'call')
    return {second, kind, channel: 'phone', outcome: pick(CALL_OUTCOMES, place), rep: customer.guide, customer}
  const channel = customer.email === '' ? 'sms' : 'email'
  const campaign = `member-day-${month}`
  return kind === 'message'
    ? {second, kind, channel, detail: pick(OFFERS, place), campaign, customer}
    : {second, kind, channel, campaign, customer}
}

/** How a guide won somebody who came from a lead: a call three days before the first order, a visit the day before. */
export function leadTouch(
  shop: DemoShop,
  random: Random,
  {index, kind}: {index: number; kind: 'call' | 'visit'},
): DemoTouch | undefined {
  const customer = demoCustomer(shop, random, index)
  if (!customer.from_lead) return undefined
  const second = shoppingSecond(random)
  const outcome = pick(kind === 'call' ? CALL_OUTCOMES : VISIT_OUTCOMES, random.below(1000))
  const channel = kind === 'call' ? 'phone' : 'visit'
  return {second, kind, channel, outcome, rep: customer.guide, customer}
}

function pick<T>(list: readonly T[], place: number): T {
  return list[place % list.length] as T
}
