import type {Order} from '../order/order.ts'
import {type Day, dayOf} from '../time/day.ts'

const LAST_ITEMS = 2
const LEAST_DAYS = 2

export interface BoughtItems {
  /** The product bought on most days, two at least; of equals the one bought later. */
  usual: string | undefined
  /** The dearest of the last purchase. */
  last: string[]
}

/** What somebody bought up to a day, as products. */
export function boughtItems(orders: readonly Order[], asOf: Day): BoughtItems {
  const purchases = orders
    .filter(({purchase, at}) => purchase && dayOf(at) <= asOf)
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  const lastLines = purchases.at(-1)?.lines ?? []
  const dearest = [...lastLines].sort((one, other) => (other.amount ?? 0) - (one.amount ?? 0))
  const last = [...new Set(dearest.map(({product_id}) => product_id))].slice(0, LAST_ITEMS)
  return {usual: usualOf(purchases), last}
}

/** Purchases are in the order of time. */
function usualOf(purchases: readonly Order[]): string | undefined {
  const days = new Map<string, Set<Day>>()
  for (const {at, lines} of purchases) {
    for (const {product_id} of lines) days.set(product_id, (days.get(product_id) ?? new Set()).add(dayOf(at)))
  }
  const often = [...days].filter(([, own]) => own.size >= LEAST_DAYS)
  const [best] = often.sort(([, one], [, other]) => other.size - one.size || Math.max(...other) - Math.max(...one))
  return best?.[0]
}
