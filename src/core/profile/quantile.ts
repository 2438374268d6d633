/**
 * Quantile of type 7 (Hyndman and Fan 1996, the default of R and NumPy): linear between the closest ranks.
 * `sorted` is ascending and not empty; `p` between 0 and 1.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (at - below) * (high - low)
}

export function median(sorted: ArrayLike<number>): number {
  return quantile(sorted, 0.5)
}

/** The values in ascending order, as numbers. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}
