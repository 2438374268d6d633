/**
 * A number with its thousands separated, between so many and so many decimals. By hand, since making the first
 * Intl.NumberFormat of a process takes longer than printing a page.
 */
export function decimal(value: number, least: number, most: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return String(value)
  const [whole = '', decimals = ''] = rounded(Math.abs(value), most).toFixed(most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`)
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** From here on toFixed writes an exponent. */
const LARGEST = 1e21

/** Half away from zero by the number's own digits, as people round: 1.005 is 1.01, though the double lies below it. */
function rounded(value: number, decimals: number): number {
  if (value < SMALLEST) return value
  return Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`)
}

/** Below this a number's digits are written with an exponent. */
const SMALLEST = 1e-6
