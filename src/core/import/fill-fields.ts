/** Fields whose values a file replaces: all of them, or those named. */
export type Overwrite = 'all' | ReadonlySet<string>

/** A record after a file has spoken, and where the file's word was not taken. */
export interface Filled<T> {
  record: T
  changed: boolean
  /** Fields where the file says something else than what is known and may not overwrite it. */
  conflicts: string[]
}

/**
 * What a record becomes when a file says `values` of it: blanks are filled, what is known stays unless it may be
 * overwritten, and an empty cell says nothing.
 */
export function fillFields<T extends object>(
  record: T,
  values: {readonly [K in keyof T]?: T[K] | undefined},
  overwrite: Overwrite,
): Filled<T> {
  const filled = {...record}
  const conflicts: string[] = []
  let changed = false
  for (const field in values) {
    const value = values[field]
    if (value === undefined || isSame(filled[field], value)) continue
    if (filled[field] !== undefined && overwrite !== 'all' && !overwrite.has(field)) {
      conflicts.push(field)
      continue
    }
    filled[field] = value
    changed = true
  }
  return {record: filled, changed, conflicts}
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
}
