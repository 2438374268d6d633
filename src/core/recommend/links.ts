import {associationRules} from '../basket/association-rules.ts'
import {type BasketLines, type Baskets, gatherBaskets} from '../basket/baskets.ts'
import {frequentItemSets} from '../basket/fp-growth.ts'
import type {ItemSets} from '../basket/item-sets.ts'

/** Rules "whoever buys this buys that too", by what is bought: product p has those from `start[p]` to `start[p + 1]`. */
export interface Links {
  start: Int32Array
  product: Int32Array
  confidence: Float64Array
  lift: Float64Array
  /** Orders with both. */
  count: Int32Array
}

export interface LinkOptions {
  /** Place on the shelf of each product of the lines. */
  place: Int32Array
  products: number
  least_count: number
  max_basket: number
  /** P-value, corrected for many tests, below which a tie is told of. */
  significance: number
}

const MOST_PAIRS = 2_000_000

/** Rules of one product on each side, from orders, that are more than chance; see {@link associationRules}. */
export function findLinks(
  lines: BasketLines,
  {place, products, least_count, max_basket, significance}: LinkOptions,
): Links {
  const {baskets} = gatherBaskets(lines, {per: 'order', item_of: place, kinds: products, max_basket})
  const pairs = pairsOf(baskets, least_count)
  const most_rules = Number.POSITIVE_INFINITY
  const found = associationRules(pairs, {baskets: baskets.count, confidence: 0, lift: 1, most_rules})
  const told = (found?.rules ?? []).filter(
    ({lift, p_value}) => lift > 1 && p_value !== undefined && p_value < significance,
  )
  told.sort((one, other) => (one.left[0] as number) - (other.left[0] as number) || other.confidence - one.confidence)
  const start = new Int32Array(products + 1)
  for (const {left} of told) start[(left[0] as number) + 1] = (start[(left[0] as number) + 1] as number) + 1
  for (let product = 0; product < products; product++)
    start[product + 1] = (start[product + 1] as number) + (start[product] as number)
  return {
    start,
    product: Int32Array.from(told, ({right}) => right),
    confidence: Float64Array.from(told, ({confidence}) => confidence),
    lift: Float64Array.from(told, ({lift}) => lift),
    count: Int32Array.from(told, ({count}) => count),
  }
}

/** Pairs in so many baskets at least; in more where there are too many of them. */
function pairsOf(baskets: Baskets, count: number): ItemSets {
  const sets = frequentItemSets(baskets, {count, most_items: 2, most_sets: MOST_PAIRS})
  return sets ?? pairsOf(baskets, 2 * count)
}
