/** One condition that holds where all of these do; empty ones are none, and no condition is the empty one. */
export function allOf(conditions: readonly string[]): string {
  const stated = conditions.map((condition) => condition.trim()).filter((condition) => condition !== '')
  return stated.length > 1 ? stated.map((condition) => `(${condition})`).join(' && ') : (stated[0] ?? '')
}
