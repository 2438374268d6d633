import type {ListColumn} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {ascending, median} from '../profile/quantile.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {
  type Basket,
  BASKETS,
  DISCOUNT_HABITS,
  DISCOUNT_ORDER_FIELDS,
  type DiscountBuyers,
  type DiscountHabit,
  discountHabits,
  type DiscountLeftOut,
  type DiscountRules,
} from './discount-habits.ts'

/** What to do for a class: give no offer, hold it back until it is needed, give one, or wait for more purchases. */
export const OFFER_ADVICES = ['none', 'hold-back', 'offer', 'wait'] as const
export type OfferAdvice = (typeof OFFER_ADVICES)[number]

export interface DiscountQuery {
  asOf: Day
  /** First day looked at; the setting `discount.days` back unless given. */
  from?: Day | undefined
  /** Fields of the profile that the list of people will show; no people when undefined. */
  fields?: readonly string[] | undefined
}

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

/** Usual basket value × usual discount. */
export interface DiscountReport {
  from: string
  as_of: string
  /** Basket values in major units. */
  thresholds: DiscountRules & {basket_cuts: readonly number[]}
  buyers: number
  orders: number
  /** Orders at a discount; where there is none, files did not say discounts or there are none, and no class is told. */
  discounted_orders: number
  classes: DiscountClass[]
  left_out: DiscountLeftOut
}

export interface JudgedDiscounts {
  report: DiscountReport
  buyers: DiscountBuyers
  profile: Profile | undefined
  digits: number
}

export const DISCOUNT_CLASSES = DISCOUNT_HABITS.flatMap((habit) => BASKETS.map((basket) => `${habit}-${basket}`))

export const DISCOUNT_CLASS_COLUMNS: readonly ListColumn[] = [
  {key: 'class', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'orders', type: 'integer', extra: true},
  {key: 'revenue', type: 'money', extra: true},
  {key: 'revenue_share', type: 'share'},
  {key: 'discount', type: 'money', extra: true},
  {key: 'basket_value', type: 'money'},
  {key: 'at_discount', type: 'share'},
  {key: 'usual_depth', type: 'share'},
  {key: 'advice', type: 'text'},
  {key: 'allowance', type: 'money'},
]

/** Cuts the buyers by what they usually spend and what they usually get off. */
export async function segmentDiscount({store}: Context, query: DiscountQuery): Promise<JudgedDiscounts> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const from = query.from ?? query.asOf - settings['discount.days'] + 1
    const rules = rulesOf(settings)
    const buyers = discountHabits(await book.orders.columns(DISCOUNT_ORDER_FIELDS, {from, until: query.asOf}), rules)
    const digits = currencyDigits(settings.currency)
    const profile =
      query.fields && (await profileCustomers(book, {asOf: query.asOf, settings, needs: needsOf(query.fields)}))
    const cuts = buyers.basket_cuts.map((cut) => toMajor(Math.round(cut), digits))
    const discounted_orders = sum(buyers.discounted, buyers.ids.keys())
    const report = {
      ...{from: textOfDay(from), as_of: textOfDay(query.asOf), thresholds: {...rules, basket_cuts: cuts}},
      ...{buyers: buyers.ids.length, orders: sum(buyers.orders, buyers.ids.keys()), discounted_orders},
      classes: discounted_orders === 0 ? [] : classesOf(buyers, digits),
      left_out: buyers.left_out,
    }
    return {report, buyers, profile, digits}
  })
}

function rulesOf(settings: Settings): DiscountRules {
  return {
    least_depth: settings['discount.least'],
    rarely: settings['discount.rarely'],
    mostly: settings['discount.mostly'],
    depths: settings['discount.depths'],
    least_orders: settings['discount.orders'],
    baskets: settings['discount.baskets'],
  }
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

function classesOf(buyers: DiscountBuyers, digits: number): DiscountClass[] {
  const members = new Map<string, number[]>(DISCOUNT_CLASSES.map((name) => [name, []]))
  buyers.habit.forEach((habit, who) => members.get(`${habit}-${buyers.basket[who]}`)?.push(who))
  const revenue = sum(buyers.revenue, buyers.ids.keys())
  return [...members.values()]
    .filter(([first]) => first !== undefined)
    .map((own) => summarise(own, buyers, {digits, revenue}))
}

function summarise(
  own: readonly number[],
  buyers: DiscountBuyers,
  {digits, revenue}: {digits: number; revenue: number},
): DiscountClass {
  const [first = 0] = own
  const habit = buyers.habit[first] as DiscountHabit
  const basket = buyers.basket[first] as Basket
  const orders = sum(buyers.orders, own)
  const middle = (value: (who: number) => number): number | undefined => {
    const known = own.map(value).filter((one) => !Number.isNaN(one))
    return known.length === 0 ? undefined : median(ascending(known))
  }
  const allowance = middle((who) => allowanceOf(buyers, who))
  return {
    ...{
      class: `${habit}-${basket}`,
      habit,
      basket,
      customers: own.length,
      share: own.length / buyers.ids.length,
      orders,
    },
    revenue: toMajor(sum(buyers.revenue, own), digits),
    revenue_share: revenue > 0 ? sum(buyers.revenue, own) / revenue : 0,
    discount: toMajor(sum(buyers.discount, own), digits),
    basket_value: toMajor(Math.round(middle((who) => buyers.basket_value[who] as number) ?? 0), digits),
    at_discount: sum(buyers.discounted, own) / orders,
    usual_depth: middle((who) => buyers.usual_depth[who] as number),
    advice: adviceFor(habit),
    allowance: allowance === undefined ? undefined : toMajor(Math.round(allowance), digits),
  }
}

function sum(column: Int32Array | Float64Array, rows: Iterable<number>): number {
  let total = 0
  for (const row of rows) total += column[row] as number
  return total
}
