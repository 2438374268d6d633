/** What a p-value is not said to be below: doubles end soon after. */
const LEAST = 1e-300

/**
 * The probability that a chi-square variable with one degree of freedom is at least `value`: erfc(√(value / 2)). Values
 * below 1e-300 are given as 1e-300.
 */
export function chiSquareTail(value: number): number {
  return Math.max(LEAST, Math.min(1, erfc(Math.sqrt(Math.max(0, value) / 2))))
}

/**
 * Complementary error function for `x` from 0 up, to about 1e-14 relative: the Maclaurin series of erf below 2, the
 * continued fraction from there on (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 */
function erfc(x: number): number {
  return x < 2 ? 1 - erfBySeries(x) : erfcByFraction(x)
}

function erfBySeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 0; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 3)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

function erfcByFraction(x: number): number {
  let fraction = x
  for (let n = 80; n >= 1; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction)
}
