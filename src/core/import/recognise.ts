import {foldHeader} from './fold-header.ts'
import type {OrderField} from './order-fields.ts'
import type {OrderProfile} from './order-profile.ts'

/** A profile and, for each of its fields, the columns (from 0) that the file has for it, in the profile's order of preference. */
export interface RecognisedOrders {
  profile: OrderProfile
  columns: Map<OrderField, number[]>
}

/**
 * The platform that wrote a file, from its headers: a profile fits when all its required headers are there and none
 * of its absent ones; of several that fit, the one with the most required headers. Undefined when none fits.
 */
export function recogniseOrders(
  headers: readonly string[],
  profiles: readonly OrderProfile[],
): RecognisedOrders | undefined {
  const places = placesOf(headers)
  const has = (header: string): boolean => places.has(foldHeader(header))
  let best: OrderProfile | undefined
  for (const profile of profiles) {
    if (!profile.required.every(has) || profile.absent?.some(has)) continue
    if (!best || profile.required.length > best.required.length) best = profile
  }
  return best && {profile: best, columns: columnsOf(headers, best)}
}

/** The columns of a file that a profile takes each field from; fields for which the file has none are left out. */
export function columnsOf(headers: readonly string[], profile: OrderProfile): Map<OrderField, number[]> {
  const places = placesOf(headers)
  const columns = new Map<OrderField, number[]>()
  for (const [field, names] of Object.entries(profile.columns) as [OrderField, readonly string[]][]) {
    const found = names.flatMap((name) => places.get(foldHeader(name)) ?? [])
    if (found.length > 0) columns.set(field, [...new Set(found)])
  }
  return columns
}

/** Folded header → first column that has it. */
function placesOf(headers: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  headers.forEach((header, index) => {
    const folded = foldHeader(header)
    if (folded !== '' && !places.has(folded)) places.set(folded, index)
  })
  return places
}
