import {toMajor} from '../money/money.ts'
import {isOffered, type Offer, offerState} from '../offer/offer.ts'
import type {Product} from '../product/product.ts'
import type {Day} from '../time/day.ts'
import type {TextLanguage} from './template.ts'

interface Likes {
  usual: string | undefined
  category: string | undefined
  products: ReadonlyMap<string, Product>
  asOf: Day
}

/** The offer on a day for what somebody buys most, else one of their favourite category; undefined where there is none. */
export function ownOffer(offers: readonly Offer[], {usual, category, products, asOf}: Likes): Offer | undefined {
  const on = offers.filter((offer) => offerState(offer, asOf) === 'on' && isInStock(offer, products))
  const own = usual === undefined ? undefined : (products.get(usual) ?? {id: usual})
  const ofUsual = own && on.find((offer) => isOffered(offer, own))
  if (ofUsual || category === undefined) return ofUsual
  return on.find((offer) => {
    const product = products.get(offer.product_id ?? '')
    return product ? product.category === category : isOffered(offer, {id: '', category})
  })
}

function isInStock({product_id}: Offer, products: ReadonlyMap<string, Product>): boolean {
  return products.get(product_id ?? '')?.in_stock !== false
}

interface Money {
  currency: string | undefined
  digits: number
  language: TextLanguage
}

/** An offer in a few words: what, and for how much. */
export function offerWords({text, price, percent_off}: Offer, {currency, digits, language}: Money): string {
  if (price !== undefined) return `${text} ${priceWords(toMajor(price, digits), {currency, digits, language})}`
  if (percent_off === undefined) return text
  const tenths = Math.round(100 * (1 - percent_off)) / 10
  return language === 'zh' ? `${text} ${tenths}折` : `${text} ${Math.round(100 * percent_off)}% off`
}

function priceWords(price: number, {currency, digits, language}: Money): string {
  const amount = price.toFixed(digits).replace(/\.0+$/, '')
  if (language === 'zh' && currency === 'CNY') return `${amount}元`
  return currency === undefined ? amount : `${currency} ${amount}`
}
