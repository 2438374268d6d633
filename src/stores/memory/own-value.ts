/**
 * A copy of a plain value (what JSON can hold) that shares nothing with it, several times quicker than structuredClone
 * for the small lists and objects of a row. A lone surrogate, which no file can hold, becomes U+FFFD.
 */
export function ownValue(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ownValue)
  const copy: Record<string, unknown> = {}
  for (const key in value) copy[key] = ownValue((value as Record<string, unknown>)[key])
  return copy
}
