import {CrmError} from '../error/crm-error.ts'
import type {Profile} from '../profile/profile.ts'
import {buyers} from '../segment/segmentation.ts'
import {meanScheme} from '../segment/mean-scheme.ts'
import type {Segmentation} from '../segment/segmentation.ts'
import {closest} from '../text/closest.ts'
import type {Where} from '../where/where.ts'

/** Indexes of the customers in a segment (of whichever scheme knows the name) who meet a condition. */
export function inSegment(
  profile: Profile,
  {segment, where}: {segment: string | undefined; where: Where | undefined},
): number[] {
  const met = profile.select(where)
  if (segment === undefined) return met
  const segmentation = segmentationOf(profile, segment)
  const bought = new Set(buyers(profile.inputs))
  return met.filter((index) => bought.has(index) && segmentation.segment(index) === segment)
}

/** Picks the customers with these ids. Throws NOT_FOUND naming the first ids that do not exist. */
export function withIds(ids: readonly string[]): (profile: Profile) => number[] {
  return (profile) => {
    const places = new Map(profile.inputs.ids.map((id, index) => [id, index]))
    const unknown = ids.filter((id) => !places.has(id))
    if (unknown.length === 0) return [...new Set(ids)].map((id) => places.get(id) as number)
    throw new CrmError(
      'NOT_FOUND',
      `${unknown.length} of ${ids.length} ids are no customer's, the first is "${unknown[0]}"; nothing was planned.`,
      {
        hint: 'Give customer ids such as C12, one a line.',
        candidates: unknown.slice(0, 5),
      },
    )
  }
}

function segmentationOf(profile: Profile, segment: string): Segmentation {
  const schemes = [profile.rfm(), profile.grid(), meanScheme(profile.inputs)]
  const found = schemes.find(({segments}) => segments.includes(segment))
  if (found) return found
  const names = schemes.flatMap(({segments}) => segments)
  throw new CrmError('BAD_INPUT', `There is no segment "${segment}".`, {
    hint: `Did you mean ${closest(segment, names) ?? names[0]}? Segments: ${names.join(', ')}.`,
  })
}
