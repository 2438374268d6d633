import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Lead} from '../../core/lead/lead.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {profileColumns} from '../../core/profile/profile-columns.ts'
import type {WhereType} from '../../core/where/where.ts'
import {groupsOf} from '../dashboard/people-of.ts'
import {fold, type Meaning} from '../shared/filter.ts'
import type {Group} from '../shared/screen.ts'

/** Somebody in a group of the map: a customer by the place in the profile, or a lead among the potential ones. */
export type Person = {id: string; index: number} | {id: string; lead: Lead}

/** What a condition may name: the fields of the profile that the board has read. */
export function peopleFields(board: Board | undefined): Record<string, WhereType> {
  return whereTypes(board ? board.profile.columns : profileColumns([]))
}

/** The people of a group that a usable filter lets through. Conditions are about customers: leads do not meet any. */
export function matchingPeople(board: Board, group: Group, meaning: Exclude<Meaning, {problem: string}>): Person[] {
  const members = groupsOf(board).get(group) ?? new Int32Array()
  const {profile} = board
  const person = (index: number): Person => ({id: profile.inputs.ids[index] as string, index})
  if ('where' in meaning) {
    const met = new Set(profile.select(meaning.where))
    return Array.from(
      members.filter((index) => met.has(index)),
      person,
    )
  }
  const {part} = meaning
  const text = searchTexts(board)
  const found = part === '' ? members : members.filter((index) => text(index).includes(part))
  const leads = group === 'potential' ? board.open_leads.filter((lead) => leadText(lead).includes(part)) : []
  return [...Array.from(found, person), ...leads.map((lead) => ({id: lead.id, lead}))]
}

const texts = new WeakMap<Board['profile'], string[]>()

/** What each customer is searched by; put together once, when first searched. */
function searchTexts({profile, phones}: Board): (index: number) => string {
  const {ids, records} = profile.inputs
  const known = texts.get(profile) ?? []
  texts.set(profile, known)
  return (index) => {
    const id = ids[index] as string
    return (known[index] ??= fold([records.name[index], records.city[index], id, phones.get(id)].join('\n')))
  }
}

function leadText({id, name, city, phone}: Lead): string {
  return fold([name, city, id, phone].join('\n'))
}
