/** What follows from a value, where there is one. */
export function ifKnown<T, R>(value: T | undefined, of: (value: T) => R): R | undefined {
  return value === undefined ? undefined : of(value)
}
