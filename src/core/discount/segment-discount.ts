import {currencyDigits, toMajor} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'
import {classesOf, type DiscountClass, sumOf} from './discount-classes.ts'
import {
  DISCOUNT_ORDER_FIELDS,
  type DiscountBuyers,
  discountHabits,
  type DiscountLeftOut,
  type DiscountRules,
} from './discount-habits.ts'

export interface DiscountQuery {
  asOf: Day
  /** First day looked at; the setting `discount.days` back unless given. */
  from?: Day | undefined
  /** Fields of the profile that the list of people will show; no people when undefined. */
  fields?: readonly string[] | undefined
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

/** Cuts the buyers by what they usually spend and what they usually get off. */
export async function segmentDiscount({store}: Context, query: DiscountQuery): Promise<JudgedDiscounts> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const from = query.from ?? query.asOf - settings['discount.days'] + 1
    refuseEmptyPeriod(from, query.asOf)
    const rules = rulesOf(settings)
    const buyers = discountHabits(await book.orders.columns(DISCOUNT_ORDER_FIELDS, {from, until: query.asOf}), rules)
    const digits = currencyDigits(settings.currency)
    const profile =
      query.fields && (await profileCustomers(book, {asOf: query.asOf, settings, needs: needsOf(query.fields)}))
    const cuts = buyers.basket_cuts.map((cut) => toMajor(Math.round(cut), digits))
    const discounted_orders = sumOf(buyers.discounted, buyers.ids.keys())
    const report = {
      ...{from: textOfDay(from), as_of: textOfDay(query.asOf), thresholds: {...rules, basket_cuts: cuts}},
      ...{buyers: buyers.ids.length, orders: sumOf(buyers.orders, buyers.ids.keys()), discounted_orders},
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
