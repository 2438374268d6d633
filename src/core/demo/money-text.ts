/** Currency of the demo shop, whose amounts are whole fen. */
export const DEMO_CURRENCY = 'CNY'

/** `1234` → `12.34`. */
export function moneyText(fen: number): string {
  const cents = fen % 100
  return `${(fen - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`
}
