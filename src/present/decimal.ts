/**
 * A number with its thousands separated, between so many and so many decimals. By hand, since making the first
 * Intl.NumberFormat of a process takes longer than printing a page.
 */
export function decimal(value: number, least: number, most: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return String(value)
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`)
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** From here on toFixed writes an exponent. */
const LARGEST = 1e21
