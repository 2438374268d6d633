import type {Day} from '../time/day.ts'
import type {Promotion} from './promotion.ts'

/** The offer on a product that is on a list; money in minor units. */
export interface ItemOffer {
  /** Absent where a percentage is off a price that is not known. */
  offer_price: number | undefined
  percent_off: number | undefined
  from: Day | undefined
  to: Day | undefined
}

/** Offers by product, those that are on at some day of a list. */
export function offersWithin(offers: readonly Promotion[], {from, to}: {from: Day; to: Day}): Map<string, Promotion[]> {
  const byProduct = new Map<string, Promotion[]>()
  for (const offer of offers) {
    if ((offer.from !== undefined && offer.from > to) || (offer.to !== undefined && offer.to < from)) continue
    const known = byProduct.get(offer.product_id)
    if (known) known.push(offer)
    else byProduct.set(offer.product_id, [offer])
  }
  return byProduct
}

/** The cheapest of the offers on a product; of equal ones the first in the file. */
export function bestOffer(offers: readonly Promotion[] | undefined, price: number | undefined): ItemOffer | undefined {
  let best: ItemOffer | undefined
  for (const offer of offers ?? []) {
    const one = {...offer, offer_price: offerPrice(offer, price)}
    if (!best || isCheaper(one, best)) best = one
  }
  if (!best) return undefined
  const {offer_price, percent_off, from, to} = best
  return {offer_price, percent_off, from, to}
}

function offerPrice({offer_price, percent_off}: Promotion, price: number | undefined): number | undefined {
  if (offer_price !== undefined || price === undefined || percent_off === undefined) return offer_price
  return Math.round(price * (1 - percent_off))
}

function isCheaper(one: ItemOffer, than: ItemOffer): boolean {
  if (one.offer_price !== undefined && than.offer_price !== undefined) return one.offer_price < than.offer_price
  return (one.percent_off ?? 0) > (than.percent_off ?? 0)
}
