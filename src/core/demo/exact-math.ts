/**
 * Logarithm and exponential from + - * / alone. ECMAScript leaves the last bits of `Math.log`, `Math.exp` and
 * `Math.pow` to the engine; the four operations are exact IEEE 754 everywhere, and the demo shop must be the same
 * bytes on every machine.
 */
const LN2 = 0.6931471805599453
const HALF_ROOT = 0.7071067811865476
const LOG_TERMS = 11
const EXP_TERMS = 14

/** Natural logarithm of a positive finite number, to about 1e-15 relative. */
export function logOf(value: number): number {
  let mantissa = value
  let exponent = 0
  for (; mantissa < HALF_ROOT; exponent--) mantissa *= 2
  for (; mantissa >= 2 * HALF_ROOT; exponent++) mantissa /= 2
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let term = LOG_TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1)
  return exponent * LN2 + 2 * ratio * sum
}

/** e to the power of a number between about -700 and 700. */
export function expOf(value: number): number {
  const exponent = Math.floor(value / LN2 + 0.5)
  const rest = value - exponent * LN2
  let sum = 1
  for (let term = EXP_TERMS; term >= 1; term--) sum = 1 + (rest / term) * sum
  for (let step = exponent; step > 0; step--) sum *= 2
  for (let step = exponent; step < 0; step++) sum /= 2
  return sum
}
