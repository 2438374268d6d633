import type {DimensionValues} from './structure-dimension.ts'

/** Customers and revenue by value; the last entry is for those of whom it is not known. Money in minor units. */
export interface StructureCounts {
  names: readonly string[]
  customers: Int32Array
  revenue: Float64Array
}

/** Counts some of the customers by their values. */
export function countValues(
  {names, codes}: DimensionValues,
  {who, revenue}: {who: readonly number[]; revenue: Float64Array},
): StructureCounts {
  const counts = {names, customers: new Int32Array(names.length + 1), revenue: new Float64Array(names.length + 1)}
  for (const index of who) {
    const code = codes[index] as number
    const at = code < 0 ? names.length : code
    counts.customers[at] = (counts.customers[at] as number) + 1
    counts.revenue[at] = (counts.revenue[at] as number) + (revenue[index] as number)
  }
  return counts
}

/** How many customers there are of whom the value is known. */
export function knownOf({names, customers}: StructureCounts): number {
  return customers.subarray(0, names.length).reduce((sum, count) => sum + count, 0)
}

/** Each value's share of the customers of whom it is known. */
export function sharesOf(counts: StructureCounts): Map<string, number> {
  const known = knownOf(counts)
  return new Map(counts.names.map((name, at) => [name, (counts.customers[at] as number) / known]))
}
