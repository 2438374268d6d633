import {select} from '../statistics/select.ts'

/**
 * Quantile of type 7 (Hyndman and Fan 1996, the default of R and NumPy): linear between the closest ranks.
 * `sorted` is ascending and not empty; `p` between 0 and 1.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  return quantileBetween(quantileRanks(sorted, p), sorted.length, p)
}

/** The two neighbouring values between which a quantile of a sorted list lies. */
export type Neighbours = readonly [low: number, high: number]

/** The neighbours of a quantile: all that has to be kept of a long list to give it again. */
export function quantileRanks(sorted: ArrayLike<number>, p: number): Neighbours {
  const below = Math.floor((sorted.length - 1) * p)
  return [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number]
}

/** The quantile of a list of `length` values whose neighbours these are. */
export function quantileBetween([low, high]: Neighbours, length: number, p: number): number {
  const at = (length - 1) * p
  return low + (at - Math.floor(at)) * (high - low)
}

/** Quantiles of values in any order, for shares in ascending order; linear where there are few of them. */
export function quantilesOf(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const parted = new Float64Array(values)
  let begin = 0
  return shares.map((share) => {
    const below = Math.floor((parted.length - 1) * share)
    for (const place of [below, Math.min(below + 1, parted.length - 1)]) {
      select(parted, place, begin)
      begin = place
    }
    return quantile(parted, share)
  })
}

export function median(sorted: ArrayLike<number>): number {
  return quantile(sorted, 0.5)
}

/** The values in ascending order, as numbers. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort()
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}
