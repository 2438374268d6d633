import {toMajor} from '../money/money.ts'
import {type Offer, offerState, isOffered} from '../offer/offer.ts'
import type {Day} from '../time/day.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {WishedProduct} from './wish-matches.ts'
import {productSearch} from './product-search.ts'

/** A product that may be what somebody means. Money in major units. */
export interface Proposal {
  product_id: string
  product: string | undefined
  category: string | undefined
  price: number | undefined
  /** Absent where nobody says. */
  in_stock: boolean | undefined
  /** The offer that is on, in words, its price and its last day. */
  offer: string | undefined
  offer_price: number | undefined
  offer_until: string | undefined
  [field: string]: unknown
}

export const PROPOSAL_COLUMNS: readonly ListColumn[] = [
  {key: 'product_id', type: 'text'},
  {key: 'product', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'price', type: 'money'},
  {key: 'in_stock', type: 'boolean'},
  {key: 'offer', type: 'text'},
  {key: 'offer_price', type: 'money'},
  {key: 'offer_until', type: 'day'},
]

type Priced = WishedProduct & {price: number | undefined}

interface Shelf {
  products: readonly Priced[]
  offers: readonly Offer[]
  asOf: Day
  digits: number
}

/** Up to so many products that a sentence is about: the best first, what is not in stock last. */
export function proposalsFor(text: string, {most, ...shelf}: Shelf & {most: number}): Proposal[] {
  const byId = new Map(shelf.products.map((product) => [product.id, product]))
  const found = productSearch(shelf.products)(text).map(({product_id}) => byId.get(product_id) as Priced)
  const there = [
    ...found.filter(({in_stock}) => in_stock !== false),
    ...found.filter(({in_stock}) => in_stock === false),
  ]
  return there.slice(0, most).map((product) => proposalOf(product, shelf))
}

/** One product with its price and the cheapest of its offers that are on. */
export function proposalOf(product: Priced, {offers, asOf, digits}: Omit<Shelf, 'products'>): Proposal {
  const {id, name, category, price, in_stock} = product
  const major = (amount: number | undefined): number | undefined =>
    amount === undefined ? undefined : toMajor(amount, digits)
  const on = offers.filter((offer) => isOffered(offer, product) && offerState(offer, asOf) === 'on')
  const priced = on.map((offer) => ({offer, price: offerPrice(offer, price)}))
  const [best] = priced.sort((one, other) => (one.price ?? Infinity) - (other.price ?? Infinity))
  return {
    ...{product_id: id, product: name, category, price: major(price), in_stock},
    ...{offer: best?.offer.text, offer_price: major(best?.price), offer_until: best?.offer.until_on},
  }
}

function offerPrice({price, percent_off}: Offer, usual: number | undefined): number | undefined {
  if (price !== undefined || percent_off === undefined || usual === undefined) return price
  return Math.round(usual * (1 - percent_off))
}
