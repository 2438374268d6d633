import type {ListColumn} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {ascending, median} from '../profile/quantile.ts'
import {type Basket, BASKETS, DISCOUNT_HABITS, type DiscountBuyers, type DiscountHabit} from './discount-habits.ts'

/** What to do for a class: give no offer, hold it back until it is needed, give one, or wait for more purchases. */
export const OFFER_ADVICES = ['none', 'hold-back', 'offer', 'wait'] as const
export type OfferAdvice = (typeof OFFER_ADVICES)[number]

/** Buyers of one habit and one basket. Money in major units, medians over the buyers, shares of all buyers. */
export interface DiscountClass {
  class: string
  habit: DiscountHabit
  basket: Basket
  customers: number
  share: number
  orders: number
  revenue: number
  revenue_share: number
  /** Taken off in the period. */
  discount: number
  basket_value: number
  /** Share of their orders at a discount. */
  at_discount: number
  /** Absent where nobody had a discount. */
  usual_depth: number | undefined
  advice: OfferAdvice
  /** What fits: the usual discount on the usual list value; absent where no offer is to be given. */
  allowance: number | undefined
}

export const DISCOUNT_CLASSES = DISCOUNT_HABITS.flatMap((habit) => BASKETS.map((basket) => `${habit}-${basket}`))

/** What to do comes first: a narrow terminal leaves out the last. */
export const DISCOUNT_CLASS_COLUMNS: readonly ListColumn[] = [
  {key: 'class', type: 'text', codes: 'discount_class'},
  {key: 'customers', type: 'integer'},
  {key: 'advice', type: 'text'},
  {key: 'allowance', type: 'money'},
  {key: 'share', type: 'share'},
  {key: 'orders', type: 'integer', extra: true},
  {key: 'revenue', type: 'money', extra: true},
  {key: 'revenue_share', type: 'share'},
  {key: 'discount', type: 'money', extra: true},
  {key: 'basket_value', type: 'money'},
  {key: 'at_discount', type: 'share'},
  {key: 'usual_depth', type: 'share'},
]

/** The classes that have buyers, in the order of their names. */
export function classesOf(buyers: DiscountBuyers, digits: number): DiscountClass[] {
  const members = new Map<string, number[]>(DISCOUNT_CLASSES.map((name) => [name, []]))
  buyers.habit.forEach((habit, who) => members.get(`${habit}-${buyers.basket[who]}`)?.push(who))
  const revenue = sumOf(buyers.revenue, buyers.ids.keys())
  return [...members.values()]
    .filter(([first]) => first !== undefined)
    .map((own) => summarise(own, buyers, {digits, revenue}))
}

/** What the habit asks for. */
export function adviceFor(habit: DiscountHabit): OfferAdvice {
  if (habit === 'too-few') return 'wait'
  if (habit === 'none') return 'none'
  return habit === 'sometimes' ? 'hold-back' : 'offer'
}

/** The allowance that fits a buyer, in minor units: the usual discount on the usual list value; not a number where none is to be given. */
export function allowanceOf({habit, usual_depth, usual_list}: DiscountBuyers, who: number): number {
  const advice = adviceFor(habit[who] as DiscountHabit)
  if (advice !== 'offer' && advice !== 'hold-back') return Number.NaN
  return Math.round((usual_depth[who] as number) * (usual_list[who] as number))
}

function summarise(
  own: readonly number[],
  buyers: DiscountBuyers,
  {digits, revenue}: {digits: number; revenue: number},
): DiscountClass {
  const [first = 0] = own
  const [habit, basket] = [buyers.habit[first] as DiscountHabit, buyers.basket[first] as Basket]
  const [orders, brought] = [sumOf(buyers.orders, own), sumOf(buyers.revenue, own)]
  const money = (minor: number | undefined): number | undefined =>
    minor === undefined ? undefined : toMajor(Math.round(minor), digits)
  return {
    ...{class: `${habit}-${basket}`, habit, basket},
    ...{customers: own.length, share: own.length / buyers.ids.length, orders},
    revenue: toMajor(brought, digits),
    revenue_share: revenue > 0 ? brought / revenue : 0,
    discount: toMajor(sumOf(buyers.discount, own), digits),
    basket_value: money(middleOf(own, (who) => buyers.basket_value[who] as number)) ?? 0,
    at_discount: sumOf(buyers.discounted, own) / orders,
    usual_depth: middleOf(own, (who) => buyers.usual_depth[who] as number),
    advice: adviceFor(habit),
    allowance: money(middleOf(own, (who) => allowanceOf(buyers, who))),
  }
}

/** The median of what is known of some buyers. */
function middleOf(own: readonly number[], value: (who: number) => number): number | undefined {
  const known = own.map(value).filter((one) => !Number.isNaN(one))
  return known.length === 0 ? undefined : median(ascending(known))
}

/** The sum of some rows of a column. */
export function sumOf(column: Int32Array | Float64Array, rows: Iterable<number>): number {
  let total = 0
  for (const row of rows) total += column[row] as number
  return total
}
