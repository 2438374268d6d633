import type {Profile} from '../../core/profile/profile.ts'
import {fold} from '../shared/filter.ts'

const texts = new WeakMap<Profile, string[]>()

/** The customers that a text finds, those who brought most first. */
export function searchPeople(profile: Profile, text: string): Int32Array {
  const words = fold(text).split(/\s+/)
  const known = texts.get(profile) ?? searchTexts(profile)
  texts.set(profile, known)
  const order = Int32Array.from(known, (_, index) => index).filter((index) =>
    words.every((word) => (known[index] as string).includes(word)),
  )
  return order.sort(
    (left, right) => (profile.inputs.revenue[right] as number) - (profile.inputs.revenue[left] as number),
  )
}

function searchTexts({inputs}: Profile): string[] {
  const {ids, records} = inputs
  return Array.from(ids, (id, index) => fold([records.name[index], records.city[index], id].join('\n')))
}
