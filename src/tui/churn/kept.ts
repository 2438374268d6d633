import type {Profile} from '../../core/profile/profile.ts'

/** Works something out of a profile once, and keeps it as long as the profile. */
export function keeper<T>(work: (profile: Profile) => T): (profile: Profile) => T {
  const known = new WeakMap<Profile, {value: T}>()
  return (profile) => {
    const kept = known.get(profile) ?? {value: work(profile)}
    known.set(profile, kept)
    return kept.value
  }
}
