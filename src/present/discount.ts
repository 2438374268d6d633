import {type Basket, BASKETS, DISCOUNT_HABITS, type DiscountHabit} from '../core/discount/discount-habits.ts'
import type {DiscountReport} from '../core/discount/segment-discount.ts'
import {crossTable} from './chart/cross-table.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {moneyText, percentText} from './values.ts'

type Texts = Readonly<{en: string; zh: string}>

/** Buyers by habit and basket as a picture. */
export function presentDiscountMap({classes}: DiscountReport, look: Look): string {
  if (classes.length === 0) return ''
  const title = sentence(look, {en: 'Buyers by discount and usual basket:', zh: '按优惠习惯与通常客单的购买客户数：'})
  const count = (habit: DiscountHabit, basket: Basket): number =>
    classes.find((one) => one.habit === habit && one.basket === basket)?.customers ?? 0
  const cross = {rows: {set: 'habit', codes: DISCOUNT_HABITS}, columns: {set: 'basket', codes: BASKETS}, count} as const
  return `${title}\n${crossTable(cross, look)}\n`
}

/** The period, the definitions of the classes, and what was left out. */
export function presentDiscountNotes(report: DiscountReport, look: Look): string {
  if (report.discounted_orders === 0) return sentence(look, report.buyers === 0 ? NOBODY : NOTHING_OFF, said(report))
  return [
    head(report, look),
    definitions(report, look),
    baskets(report, look),
    sentence(look, ALLOWANCE),
    leftOut(report, look),
  ].join('\n')
}

function said({from, as_of, orders, buyers, thresholds}: DiscountReport): Record<string, string | number> {
  return {from, as_of, orders, buyers, least: percentText(thresholds.least_depth)}
}

const NOBODY: Texts = {
  en: 'Nobody known bought anything from {from} to {as_of}. Look further back with --from.',
  zh: '{from} 至 {as_of} 没有已知客户购买。可用 --from 看更早的订单。',
}
const NOTHING_OFF: Texts = {
  en: 'None of the {orders} {orders:order|orders} from {from} to {as_of} has a discount of {least} or more, so nothing can be said. Where the file has one, map it: patron order import FILE --map discount=HEADER.',
  zh: '{from} 至 {as_of} 的 {orders} 单都没有 {least} 及以上的优惠，无法判断。若文件中有优惠列，请映射：patron order import 文件 --map discount=列名。',
}
const ALLOWANCE: Texts = {
  en: 'Allowance: the usual discount on the usual order at list price, median of the buyers. It is what they do, not what they would do without: try it against a control group (patron campaign plan).',
  zh: '适合额度：通常优惠幅度 × 通常订单原价，取购买客户中位数。这是已有行为，不代表没有优惠时的行为：请用对照组验证（patron campaign plan）。',
}

function head(report: DiscountReport, look: Look): string {
  const texts = {
    en: '{buyers} buyers with {orders} orders from {from} to {as_of}; {share} of the orders had {least} or more of the list price off.',
    zh: '{from} 至 {as_of}：{buyers} 位购买客户，{orders} 单；其中 {share} 的订单优惠达原价 {least} 及以上。',
  }
  return sentence(look, texts, {...said(report), share: percentText(report.discounted_orders / report.orders)})
}

function definitions({thresholds}: DiscountReport, look: Look): string {
  const [light = 0, middle = 0] = thresholds.depths
  const texts = {
    en: 'Buys without: at most {rarely} of the own orders discounted. Needs one: {mostly} or more; light up to {light} off, middling up to {middle}, deep above. Sometimes: in between. Fewer than {orders} orders: too few to tell.',
    zh: '无需优惠：本人打折订单不超过 {rarely}。需优惠：{mostly} 及以上；幅度 {light} 以内为小，{middle} 以内为中，以上为大。介于两者之间为偶尔。不足 {orders} 单不判断。',
  }
  const {rarely, mostly, least_orders} = thresholds
  const values = {rarely, mostly, light, middle}
  const shares = Object.fromEntries(Object.entries(values).map(([key, share]) => [key, percentText(share)]))
  return sentence(look, texts, {...shares, orders: least_orders})
}

function baskets({thresholds: {basket_cuts, baskets: shares}}: DiscountReport, look: Look): string {
  const [middle = 0, large = 0] = basket_cuts
  const [low = 0, high = 0] = shares
  const texts = {
    en: 'Usual basket: median of what an order cost; middling from {middle}, large from {large} ({low} and {high} of the buyers lie below).',
    zh: '通常客单：本人订单实付中位数；{middle} 起为中，{large} 起为大（{low} 与 {high} 的购买客户在其下）。',
  }
  const values = {middle: moneyText(middle, look), large: moneyText(large, look)}
  return sentence(look, texts, {...values, low: percentText(low), high: percentText(high)})
}

function leftOut({left_out: {anonymous_orders, no_purchases, free_orders}}: DiscountReport, look: Look): string {
  const texts = {
    en: 'Left out: {anonymous} orders of nobody known, {none} that are no purchase, {free} that cost nothing. A basket is what was paid, before refunds of part of it.',
    zh: '未计入：散客订单 {anonymous} 单，未成交 {none} 单，零元订单 {free} 单。客单为实付，未扣减部分退款。',
  }
  return sentence(look, texts, {anonymous: anonymous_orders, none: no_purchases, free: free_orders})
}
