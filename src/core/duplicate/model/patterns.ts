import {createNumberIds} from '../block/number-ids.ts'
import type {Comparison} from '../compare/comparison.ts'

/** How two people compare in every field at once: millions of pairs fall into some thousands of these. */
export interface Patterns {
  readonly comparisons: readonly Comparison[]
  /** The level of each comparison: those of pattern p stand from `p * comparisons.length`. */
  readonly levels: Uint8Array
  /** Bits by which the values agreed on are rarer than usual: of all fields, and of those that a household shares. */
  readonly rarity: Float32Array
  readonly sharedRarity: Float32Array
  /** How many pairs came out so. */
  readonly pairs: Float64Array
}

export interface PatternCounter {
  /** Compares two people, counts their pattern, and returns its number. */
  count(left: number, right: number): number
  patterns(): Patterns
}

/** Sums of rarities are kept in half bits between these, so that patterns stay few. */
const MOST_HALVES = 31

export function countPatterns(comparisons: readonly Comparison[]): PatternCounter {
  const width = comparisons.length
  const ids = createNumberIds()
  const levels: number[] = []
  const rarity: number[] = []
  const sharedRarity: number[] = []
  const pairs: number[] = []
  const now = new Uint8Array(width)

  function count(left: number, right: number): number {
    let code = 0
    let own = 0
    let shared = 0
    for (let at = 0; at < width; at++) {
      const comparison = comparisons[at] as Comparison
      const level = comparison.compare(left, right)
      now[at] = level
      code = code * comparison.levels.length + level
      const spec = comparison.levels[level]
      if (spec?.valued !== true) continue
      const bits = comparison.rarity(left, right, level)
      own += bits
      if (spec.personal !== true) shared += bits
    }
    const [halves, sharedHalves] = [inHalves(own), inHalves(shared)]
    const id = ids.idOf((code * 64 + halves) * 64 + sharedHalves)
    if (id === pairs.length) {
      pairs.push(0)
      levels.push(...now)
      rarity.push((halves - MOST_HALVES) / 2)
      sharedRarity.push((sharedHalves - MOST_HALVES) / 2)
    }
    pairs[id] = (pairs[id] as number) + 1
    return id
  }

  return {
    count,
    patterns: () => ({
      comparisons,
      levels: Uint8Array.from(levels),
      rarity: Float32Array.from(rarity),
      sharedRarity: Float32Array.from(sharedRarity),
      pairs: Float64Array.from(pairs),
    }),
  }
}

function inHalves(bits: number): number {
  return Math.max(-MOST_HALVES, Math.min(MOST_HALVES, Math.round(2 * bits))) + MOST_HALVES
}
