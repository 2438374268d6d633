import {quantileBetween} from '../profile/quantile.ts'
import {firstWhere} from './first-where.ts'

/** A sorted list of numbers in which few differ: each value, ascending, and how many entries are at most that. */
export interface Counted {
  values: readonly number[]
  up_to: Float64Array
}

/** From values, ascending, and how often each occurs. */
export function countedFrom(values: readonly number[], counts: readonly number[]): Counted {
  let sum = 0
  return {values, up_to: Float64Array.from(counts, (count) => (sum += count))}
}

export function countedLength({up_to}: Counted): number {
  return up_to.at(-1) ?? 0
}

/** Quantile of type 7, as of the list written out; `p` between 0 and 1, the list not empty. */
export function countedQuantile(counted: Counted, p: number): number {
  const length = countedLength(counted)
  const below = Math.floor((length - 1) * p)
  return quantileBetween([valueAt(counted, below), valueAt(counted, Math.min(below + 1, length - 1))], length, p)
}

/** Share of the list below a value, 0 to 1; 0 for an empty list. */
export function countedShareBelow(counted: Counted, value: number): number {
  const place = firstWhere(0, counted.values.length, (index) => (counted.values[index] as number) >= value)
  return place === 0 ? 0 : (counted.up_to[place - 1] as number) / countedLength(counted)
}

/** The entry of the written-out list at a place, from 0. */
function valueAt({values, up_to}: Counted, place: number): number {
  return values[firstWhere(0, values.length, (index) => (up_to[index] as number) > place)] as number
}
