/** Signs and codes that amounts carry, with the currencies they may mean, the usual one first. */
const SIGNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^-?\(?(?:US\$|USD)/i, ['USD']],
  [/^-?\(?(?:HK\$|HKD)/i, ['HKD']],
  [/^-?\(?\$/, ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN']],
  [/^-?\(?(?:€|EUR)|€$/i, ['EUR']],
  [/^-?\(?(?:£|GBP)/i, ['GBP']],
  [/^-?\(?(?:¥|￥)/, ['CNY', 'JPY']],
  [/^-?\(?(?:CNY|RMB)|元$/i, ['CNY']],
  [/^-?\(?(?:₩|KRW)/i, ['KRW']],
  [/^-?\(?(?:₹|INR)/i, ['INR']],
]

/** The currencies that the sign in front of or behind an amount may mean; undefined for an amount without one. */
export function currencySign(amount: string): readonly string[] | undefined {
  const text = amount.trim()
  return SIGNS.find(([sign]) => sign.test(text))?.[1]
}
