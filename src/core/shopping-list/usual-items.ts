import {shrunkMean} from '../forecast/due/shrunk-gaps.ts'
import type {Day} from '../time/day.ts'
import type {BoughtItem} from './bought-items.ts'
import type {ListProduct, ProductFigures} from './product-figures.ts'

/** A product that a customer buys again and again and that falls due. */
export interface DueItem {
  product: number
  purchases: number
  last_day: Day
  /** Usual days between purchases, the own ones weighed with everybody's. */
  cycle: number
  due: Day
  /** Units usually bought at once; whole where they always were. */
  quantity: number
}

export interface DueRules {
  asOf: Day
  /** Days on which it was bought from which on a product is usual. */
  least_purchases: number
  /** Days ahead that the list is for. */
  horizon: number
  /** Cycles of silence after which a product is given up. */
  stopped: number
  /** Own gaps that everybody's count as. */
  weight: number
  most: number
}

interface Shop {
  products: readonly ListProduct[]
  figures: Pick<ProductFigures, 'cycle'>
}

/**
 * The usual items of a customer that fall due within the horizon, the most usual of them, in the order in which they
 * are due. Things bought once for years are none, nor is what the customer gave up.
 */
export function dueItems(items: Iterable<BoughtItem>, {products, figures}: Shop, rules: DueRules): DueItem[] {
  const {asOf, least_purchases, horizon, stopped, most} = rules
  const due: DueItem[] = []
  for (const item of items) {
    if (item.days.length < least_purchases || products[item.product]?.nature === 'durable') continue
    const one = dueItem(item, figures.cycle[item.product] as number, rules.weight)
    const silence = asOf - one.last_day
    if (one.due <= asOf + horizon && silence <= stopped * one.cycle) due.push(one)
  }
  due.sort((left, right) => right.purchases - left.purchases || left.due - right.due || left.product - right.product)
  return due.slice(0, most).sort((left, right) => left.due - right.due || left.product - right.product)
}

function dueItem({product, days, units}: BoughtItem, mean: number, weight: number): DueItem {
  const own = days.slice(1).map((day, index) => day - (days[index] as number))
  const cycle = shrunkMean({own, prior: {mean}, weight})
  const last_day = days.at(-1) as number
  const quantity = units / days.length
  return {
    product,
    purchases: days.length,
    last_day,
    cycle,
    due: last_day + Math.max(1, Math.round(cycle)),
    quantity: Number.isInteger(units) ? Math.max(1, Math.round(quantity)) : quantity,
  }
}
