/** An interval of a share, 0 to 1. */
export interface Interval {
  low: number
  high: number
}

/** The two-sided 95 % point of the normal distribution. */
const Z95 = 1.959963984540054

/**
 * The 95 % score interval of a share (Wilson 1927): stays within 0 and 1 and holds for small samples too.
 * `count` of `of` were met; `of` must be positive.
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  return {low: Math.max(0, middle - half), high: Math.min(1, middle + half)}
}
