import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {type PeriodQuery, segmentPeriod} from '../segment/segment-period.ts'
import type {Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {textOfDay} from '../time/day.ts'
import {classesOf, type DiscountClass, sumOf} from './discount-classes.ts'
import {
  DISCOUNT_ORDER_FIELDS,
  type DiscountBuyers,
  discountHabits,
  type DiscountLeftOut,
  type DiscountRules,
} from './discount-habits.ts'

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
export async function segmentDiscount({store}: Context, query: PeriodQuery): Promise<JudgedDiscounts> {
  return store.read(async (book) => {
    const {from, settings, digits, people} = await segmentPeriod(book, query, 'discount.days')
    const rules = rulesOf(settings)
    const buyers = discountHabits(await book.orders.columns(DISCOUNT_ORDER_FIELDS, {from, until: query.asOf}), rules)
    const cuts = buyers.basket_cuts.map((cut) => toMajor(Math.round(cut), digits))
    const discounted_orders = sumOf(buyers.discounted, buyers.ids.keys())
    const report = {
      ...{from: textOfDay(from), as_of: textOfDay(query.asOf), thresholds: {...rules, basket_cuts: cuts}},
      ...{buyers: buyers.ids.length, orders: sumOf(buyers.orders, buyers.ids.keys()), discounted_orders},
      classes: discounted_orders === 0 ? [] : classesOf(buyers, digits),
      left_out: buyers.left_out,
    }
    return {report, buyers, profile: await people(), digits}
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
