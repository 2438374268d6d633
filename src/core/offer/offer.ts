import type {RowOf} from '../store/columns.ts'
import {type Day, dayOf} from '../time/day.ts'

/**
 * What is offered to customers at present: a product (`product_id`) or a whole category, from a day to another; `text` says
 * it in the shop's words, `price` is what it costs meanwhile, in minor units, `percent_off` the share off its price where
 * no price is said.
 */
export const OFFER_COLUMNS = {
  id: 'text',
  text: 'text',
  product_id: 'text?',
  category: 'text?',
  price: 'integer?',
  percent_off: 'real?',
  from_on: 'day?',
  until_on: 'day?',
} as const

export type Offer = RowOf<typeof OFFER_COLUMNS>

type Period = Pick<Offer, 'from_on' | 'until_on'>

export const OFFER_STATES = ['coming', 'on', 'over'] as const
export type OfferState = (typeof OFFER_STATES)[number]

/** Where an offer stands on a day; an end that is not said is open. */
export function offerState({from_on, until_on}: Period, day: Day): OfferState {
  if (until_on !== undefined && dayOf(until_on) < day) return 'over'
  return from_on !== undefined && dayOf(from_on) > day ? 'coming' : 'on'
}

/** What tells an offer from others: one thing has one offer from one day on. */
export function offerId({product_id, category, from_on}: Omit<Offer, 'id' | 'text'>): string {
  return `${product_id ?? category ?? ''}@${from_on ?? 'now'}`
}

/** Whether an offer is on a product, or on its category or one above it. */
export function isOffered(
  offer: Pick<Offer, 'product_id' | 'category'>,
  product: {id: string; category?: string | undefined},
): boolean {
  if (offer.product_id !== undefined) return offer.product_id === product.id
  const {category} = product
  return category !== undefined && (category === offer.category || category.startsWith(`${offer.category}/`))
}
