import type {Profile} from '../../core/profile/profile.ts'
import {earlierProfile} from '../../core/segment/compare-quadrants.ts'
import type {Desk} from './desk.ts'

const known = new WeakMap<Profile, Map<number, Promise<Profile>>>()

/** The profile of so many days before the desk's, read once however many screens hold something against it. */
export async function profileBefore(desk: Desk, days: number): Promise<Profile> {
  const profile = await desk.profile()
  const own = known.get(profile) ?? new Map<number, Promise<Profile>>()
  known.set(profile, own)
  const kept = own.get(days)
  if (kept) return kept
  const reading = desk.context.store.read((book) => earlierProfile(book, profile, days))
  own.set(days, reading)
  reading.catch(() => own.delete(days))
  return reading
}
