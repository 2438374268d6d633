/** Where a recommendation leads: the same again, dearer, what goes with it, another brand of the level, something new. */
export const DIRECTIONS = ['again', 'up', 'cross', 'level', 'new-category'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Why something is recommended; products by their places on the shelf, days where nothing else is said. */
export type Reason =
  | {kind: 'due'; usual_gap: number; days_silent: number}
  | {kind: 'habit'; bought: number; purchase_days: number}
  | {kind: 'rule'; from: number; confidence: number; lift: number; count: number}
  | {kind: 'launch'; day: number}
  | {kind: 'taste'; from: number; together: number}
  | {kind: 'popular'; share: number}

/** A product that somebody may buy next. */
export interface Candidate {
  product: number
  direction: Direction
  /** Minor units: what the customer usually pays for one of the same need, where that is what the direction rests on. */
  usual_price: number | undefined
  /** Chance that it is in the next purchase, by own habit, popularity and taste. */
  score: number
  reason: Reason
}

/** How many products were left out because the customer just bought, owns or returned them, or because there are none. */
export interface NotRecommended {
  just_bought: number
  owned_durables: number
  returned: number
  out_of_stock: number
}
