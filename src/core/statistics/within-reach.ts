import type {SmoothFunction} from './minimise.ts'

/** How far the logarithm of a parameter may go: e^12 is 163,000. */
export const REACH = 12

/**
 * A function of logarithms that rises beyond their reach, so that a search for where it falls for ever ends somewhere.
 * Within the reach it is what it was.
 */
export function withinReach(of: SmoothFunction): SmoothFunction {
  return (point, gradient) => {
    const value = of(point, gradient)
    let beyond = 0
    point.forEach((part, index) => {
      const over = Math.max(0, Math.abs(part) - REACH)
      beyond += (over * over) / 2
      gradient[index] = (gradient[index] as number) + over * Math.sign(part)
    })
    return value + beyond
  }
}

/** Whether a search ended where the reach does: nothing but the reach says how far it goes. */
export function isAtReach(point: Float64Array): boolean {
  return point.some((part) => Math.abs(part) >= REACH - 1)
}
