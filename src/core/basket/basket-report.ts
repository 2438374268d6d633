import type {ListColumn} from '../listing/list-column.ts'
import type {BasketKeeper, LeftOut} from './baskets.ts'
import type {ItemDimension} from './item-codes.ts'
import type {Measures} from './measures.ts'

/** Who buys all of the left buys the right. Shares 0 to 1; see {@link Measures}. */
export interface RuleRow extends Measures {
  lhs: string[]
  rhs: string
  /** Baskets with both sides, with the left one, with the right one. */
  count: number
  lhs_count: number
  rhs_count: number
  /**
   * Probability of so strong a tie, or a stronger one, by chance: chi-square, or Fisher's exact test where chance makes
   * one expect fewer than 5 baskets in a cell, adjusted for all rules looked at (Holm). Absent where a side is in all.
   */
  p_value: number | undefined
  [field: string]: unknown
}

/** Two items that go together beyond chance. */
export interface Pairing {
  left: string
  right: string
  /** Baskets with both, and how many chance alone would give. */
  count: number
  expected: number
  lift: number
  /** Share of the baskets with the left one that hold the right one, and the other way. */
  left_to_right: number
  right_to_left: number
}

/**
 * Why there is no basket: no order has lines; no product bought is of the kind asked for; all baskets are too large; no
 * order is a purchase that counts.
 */
export const NO_BASKETS = ['no-lines', 'no-items', 'giant-baskets', 'no-purchases'] as const
export type NoBaskets = (typeof NO_BASKETS)[number]

/** What goes with what in the baskets of a period. */
export interface BasketReport {
  /** First and last day with a line; absent where none has one. */
  from?: string | undefined
  to?: string | undefined
  /** Only where there is no basket: why, and whether only some customers were asked about. */
  none?: {why: NoBaskets; of_some: boolean} | undefined
  by: ItemDimension
  level: number | undefined
  per: BasketKeeper
  baskets: number
  items: number
  /** Thresholds: baskets that hold both sides, and what share of all that is; items of a rule, both sides together. */
  min_count: number
  min_support: number
  min_confidence: number
  min_lift: number
  max_basket: number
  max_items: number
  left_out: LeftOut
  item_sets: number
  /** Rules that the item sets allow, which is how many tests the p-values are adjusted for. */
  candidates: number
  correction: 'holm'
  /** P-value below which a tie is suggested. */
  significance: number
  rules: RuleRow[]
  /** What could be sold together: different kinds of things, each a reason to buy the other; highest lift first. */
  bundles: Pairing[]
  /** What should stand near each other: pairs most often together beyond chance. */
  neighbours: Pairing[]
}

export const RULE_COLUMNS: readonly ListColumn[] = [
  {key: 'lhs', type: 'list'},
  {key: 'rhs', type: 'text'},
  {key: 'count', type: 'integer'},
  {key: 'support', type: 'share'},
  {key: 'confidence', type: 'share'},
  {key: 'lift', type: 'number'},
  {key: 'leverage', type: 'share', extra: true},
  {key: 'conviction', type: 'number', extra: true},
  {key: 'chi_square', type: 'number', extra: true},
  {key: 'p_value', type: 'p_value', extra: true},
  {key: 'jaccard', type: 'share', extra: true},
  {key: 'cosine', type: 'share', extra: true},
  {key: 'kulczynski', type: 'share', extra: true},
  {key: 'lhs_count', type: 'integer', extra: true},
  {key: 'rhs_count', type: 'integer', extra: true},
]
