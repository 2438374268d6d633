import type {ListColumn} from '../listing/list-column.ts'

/** Columns of a list of customers: its own first, then those of the profile that it does not have itself, on demand. */
export function peopleColumns(own: readonly ListColumn[], profile: readonly ListColumn[]): ListColumn[] {
  const known = new Set(own.map(({key}) => key))
  return [...own, ...profile.filter(({key}) => !known.has(key)).map((column) => ({...column, extra: true}))]
}
