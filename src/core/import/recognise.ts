import type {FileProfile} from './file-profile.ts'
import {foldHeader} from './fold-header.ts'

/**
 * The platform that wrote a file, from its headers: a profile fits when all its required headers are there and none
 * of its absent ones; of several that fit, the one with the most required headers. Undefined when none fits.
 */
export function recogniseProfile<P extends FileProfile<string>>(
  headers: readonly string[],
  profiles: readonly P[],
): P | undefined {
  return fittingProfiles(headers, profiles)[0]
}

/** Of the profiles that fit, all those with the most required headers. */
export function fittingProfiles<P extends FileProfile<string>>(
  headers: readonly string[],
  profiles: readonly P[],
): P[] {
  const places = placesOf(headers)
  const has = (header: string): boolean => places.has(foldHeader(header))
  let best: P[] = []
  for (const profile of profiles) {
    if (!profile.required.every(has) || profile.absent?.some(has)) continue
    const more = profile.required.length - (best[0]?.required.length ?? 0)
    if (more > 0 || best.length === 0) best = [profile]
    else if (more === 0) best.push(profile)
  }
  return best
}

/** The columns of a file that a profile takes each field from, in its order of preference; fields for which the file has none are left out. */
export function columnsOf<F extends string>(headers: readonly string[], profile: FileProfile<F>): Map<F, number[]> {
  const places = placesOf(headers)
  const columns = new Map<F, number[]>()
  for (const [field, names] of Object.entries(profile.columns) as [F, readonly string[]][]) {
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
