/**
 * What the runtime said before: asking it again costs as much as formatting a whole row, and asking it at all some twenty
 * milliseconds of every start, for which the commonest are here.
 */
const DIGITS = new Map([
  ['CNY', 2],
  ['EUR', 2],
  ['GBP', 2],
  ['HKD', 2],
  ['JPY', 0],
  ['USD', 2],
])

/** Decimals of a currency (ISO 4217, as the runtime knows them); two where the currency is not known. */
export function currencyDigits(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return 2
  const known = DIGITS.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', {style: 'currency', currency})
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  DIGITS.set(currency, digits)
  return digits
}

/** Minor units as a number of major units: 1999 → 19.99. For output and for rules that people write. */
export function toMajor(minor: number, digits: number): number {
  return minor / (UNITS[digits] ?? 10 ** digits)
}

/** Minor units in a major one, by digits: to work the power out takes longer than to divide. */
const UNITS = [1, 10, 100, 1000, 10_000]

/** Major units as minor ones, rounded half away from zero: for amounts that come from flags and settings. */
export function toMinor(major: number, digits: number): number {
  const scaled = Math.abs(major) * 10 ** digits
  return Math.sign(major) * Math.floor(scaled + 0.5 + Number.EPSILON * scaled)
}
