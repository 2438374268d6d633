/** An average order value and a number of orders, with a comma between; undefined for any other text. */
export function givenCuts(text: string): [value: number, orders: number] | undefined {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [value, orders] = parts
  return parts.length === 2 && parts.every((part) => part > 0 && part < Number.POSITIVE_INFINITY)
    ? [value as number, orders as number]
    : undefined
}
