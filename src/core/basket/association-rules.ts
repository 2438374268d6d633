import {chiSquareTail} from '../statistics/chi-square.ts'
import {fisherExact, logFactorials} from '../statistics/fisher.ts'
import {holm} from '../statistics/holm.ts'
import {itemsOf, type ItemSets, setFinder} from './item-sets.ts'
import {chiSquareOf, type Contingency, leastExpected, type Measures, measuresOf} from './measures.ts'

/** Baskets to be expected by chance in each cell, below which chi-square is no guide to chance (Cochran 1954). */
const LEAST_EXPECTED = 5

/** Who buys all of the left buys the right: items by their codes. */
export interface CodedRule extends Measures {
  left: number[]
  right: number
  /** Baskets with both sides. */
  count: number
  /** Baskets with the left side, with the right side. */
  left_count: number
  right_count: number
  /**
   * Probability of so strong a tie, or a stronger one, by chance: by chi-square, by Fisher's exact test where chance makes
   * one expect fewer than 5 baskets in a cell; adjusted by Holm's method for all rules of the item sets. Absent where a
   * side is in all baskets.
   */
  p_value: number | undefined
}

export interface RuleOptions {
  /** Baskets there are. */
  baskets: number
  confidence: number
  lift: number
  /** Rules after which it is given up. */
  most_rules: number
}

export interface Rules {
  rules: CodedRule[]
  /** Rules that the item sets allow, all of which count as tests. */
  candidates: number
}

/**
 * All rules with one item on the right that the sets hold, at least as confident and lifted as asked; in no order. Undefined
 * when there are more than `most_rules`.
 */
export function associationRules(
  sets: ItemSets,
  {baskets, confidence, lift, most_rules}: RuleOptions,
): Rules | undefined {
  const candidates = candidatesOf(sets)
  const table = (at: number): Contingency => tableOf(sets, candidates, {at, all: baskets})
  const logs = logFactorials(baskets)
  const adjusted = holm(Float64Array.from({length: candidates.size}, (_, at) => pValue(table(at), logs)))
  const rules: CodedRule[] = []
  for (let at = 0; at < candidates.size; at++) {
    const {left, right, both, all} = table(at)
    if (both < confidence * left - 1e-9 || both * all < lift * left * right - 1e-9) continue
    if (rules.length >= most_rules) return undefined
    const p = adjusted[at] as number
    rules.push({
      left: itemsOf(sets, candidates.left[at] as number),
      right: sets.item[candidates.right[at] as number] as number,
      ...{count: both, left_count: left, right_count: right},
      ...measuresOf({left, right, both, all}),
      p_value: Number.isNaN(p) ? undefined : p,
    })
  }
  return {rules, candidates: candidates.size}
}

/** Each rule as places of its sets: of both sides, of the left one, of the single item on the right. */
interface Candidates {
  size: number
  both: Int32Array
  left: Int32Array
  right: Int32Array
}

function candidatesOf(sets: ItemSets): Candidates {
  const depth = depthsOf(sets)
  const size = depth.reduce((sum, items) => sum + (items > 1 ? items : 0), 0)
  const found = {size: 0, both: new Int32Array(size), left: new Int32Array(size), right: new Int32Array(size)}
  const find = setFinder(sets)
  for (let set = 0; set < sets.size; set++) {
    if (depth[set] === 1) continue
    const items = itemsOf(sets, set)
    for (const [at, item] of items.entries()) {
      found.both[found.size] = set
      found.left[found.size] = find(items, at)
      found.right[found.size++] = find([item], -1)
    }
  }
  return found
}

/** How many items each set has. */
function depthsOf({size, before}: ItemSets): Int32Array {
  const depth = new Int32Array(size)
  for (let set = 0; set < size; set++) {
    const shorter = before[set] as number
    depth[set] = shorter < 0 ? 1 : (depth[shorter] as number) + 1
  }
  return depth
}

function tableOf(
  {count}: ItemSets,
  {both, left, right}: Candidates,
  {at, all}: {at: number; all: number},
): Contingency {
  return {
    left: count[left[at] as number] as number,
    right: count[right[at] as number] as number,
    both: count[both[at] as number] as number,
    all,
  }
}

function pValue(table: Contingency, logs: Float64Array): number {
  const chiSquare = chiSquareOf(table)
  if (chiSquare === undefined) return Number.NaN
  return leastExpected(table) < LEAST_EXPECTED ? fisherExact(table, logs) : chiSquareTail(chiSquare)
}
