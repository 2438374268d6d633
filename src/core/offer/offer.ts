import type {RowOf} from '../store/columns.ts'

/**
 * What is offered to customers at present: a product (`product_id`) or a whole category, from a day to another; `text` says
 * it in the shop's words, `price` is what it costs meanwhile, in minor units.
 */
export const OFFER_COLUMNS = {
  id: 'text',
  text: 'text',
  product_id: 'text?',
  category: 'text?',
  price: 'integer?',
  from_on: 'day?',
  until_on: 'day?',
} as const

export type Offer = RowOf<typeof OFFER_COLUMNS>
