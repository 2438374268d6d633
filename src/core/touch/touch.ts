import type {RowOf} from '../store/columns.ts'

/** What a customer or lead did, or what was done to them. */
export const TOUCH_KINDS = [
  'browse',
  'search',
  'cart',
  'message',
  'inquiry',
  'visit',
  'call',
  'store-visit',
  'review',
  'survey',
  'open',
  'click',
  'note',
] as const
export type TouchKind = (typeof TOUCH_KINDS)[number]

/**
 * One contact in either direction. A fact: many, never edited one by one. `customer_id` is `''` where nobody known
 * was touched; a touch of a lead names the lead. `who` is the identity that a source gave where it was no customer's
 * then (`phone:+8613800138000`): by it the touch is claimed later. `score` is what a review or survey gave (stars,
 * points); `outcome` what a visit or call came to; `product_id` and `campaign` what it was about; `facts` what was seen
 * and learned. `digest` tells whether it changed.
 */
export const TOUCH_COLUMNS = {
  customer_id: 'text',
  id: 'text',
  lead_id: 'text?',
  who: 'text?',
  at: 'instant',
  kind: 'text',
  channel: 'text?',
  detail: 'text?',
  outcome: 'text?',
  score: 'real?',
  product_id: 'text?',
  shop: 'text?',
  rep: 'text?',
  campaign: 'text?',
  facts: 'json?',
  digest: 'integer',
} as const

type TouchRow = RowOf<typeof TOUCH_COLUMNS>
export type Touch = Omit<TouchRow, 'kind' | 'facts'> & {kind: TouchKind; facts?: TouchFacts | undefined}

/** What a visit, call or note brought to light beyond its words. */
export interface TouchFacts {
  /** How long it took. */
  minutes?: number | undefined
  /** What rivals ask, in minor units. */
  rivals?: readonly RivalPrice[] | undefined
  /** Paths of pictures, as they were given. */
  photos?: readonly string[] | undefined
  /** What they would like to buy. */
  wishes?: readonly string[] | undefined
}

export interface RivalPrice {
  brand: string
  price: number
}
