/**
 * The point below which a standard normal variable lies with probability `p` between 0 and 1: Acklam's rational
 * approximations (2003), relative error below 1.2e-9.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < TAIL) {
    const far = Math.sqrt(-2 * Math.log(p))
    return horner(TAIL_ABOVE, far) / (horner(TAIL_BELOW, far) * far + 1)
  }
  const near = p - 0.5
  const square = near * near
  return (horner(ABOVE, square) * near) / (horner(BELOW, square) * square + 1)
}

const TAIL = 0.02425
const ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const BELOW = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

/** A polynomial with these coefficients, the highest first. */
function horner(coefficients: readonly number[], at: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * at + coefficient
  return value
}
