/** A change with its sign; `±0` where there is none. */
export function changeText(change: number, format: (value: number) => string): string {
  const text = format(Math.abs(change))
  if (!/[1-9]/.test(text)) return '±0'
  return `${change > 0 ? '+' : '−'}${text}`
}
