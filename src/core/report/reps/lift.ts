import type {CustomerPair} from './influence.ts'

/** How much more customers bought than is usual for them, as a share of that: 0 is as usual. */
export interface Lift {
  lift: number
  low: number
  high: number
}

/** The two-sided 95 % point of the normal distribution. */
const Z95 = 1.959963984540054

/**
 * The ratio of what was bought to what was usual, less 1, with the 95 % interval of a ratio of sums over customers
 * (linearised: Cochran 1977, section 6.3): customers, not windows, are independent. Undefined for fewer customers than
 * `least`, or where nothing was usual.
 */
export function liftOf(pairs: readonly CustomerPair[], least: number): Lift | undefined {
  let [bought, usual] = [0, 0]
  for (const pair of pairs) {
    bought += pair.bought
    usual += pair.usual
  }
  if (pairs.length < Math.max(2, least) || usual === 0) return undefined
  const ratio = bought / usual
  const squares = pairs.reduce((sum, pair) => sum + (pair.bought - ratio * pair.usual) ** 2, 0)
  const error = Math.sqrt((squares * pairs.length) / (pairs.length - 1)) / usual
  return {lift: ratio - 1, low: Math.max(-1, ratio - 1 - Z95 * error), high: ratio - 1 + Z95 * error}
}
