import {dueCustomer, dueFields, loadDue, type LoadedDue} from '../../core/forecast/due/list-due.ts'
import {toMajor} from '../../core/money/money.ts'
import {places} from '../../core/profile/places.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {Answers, Desk} from '../office/desk.ts'
import {placesOf} from '../people/places.ts'
import {searchedProfile} from '../people/search.ts'
import {DUE_WITHIN} from './due-within.ts'
import type {ChurnQuestions, DuePageRow, DueSort} from './questions.ts'

/** Own gaps from which on something can be due, as `forecast due` has it unless told otherwise. */
const LEAST_GAPS = 1

/** Who is due to buy again. */
export const DUE_ANSWERS: Answers<Pick<ChurnQuestions, 'churn-due' | 'churn-due-counts'>> = {
  'churn-due': async (desk, {sort, filter, from, count}) => {
    const profile = await searchedProfile(desk, filter)
    const kept = await dueOf(desk, profile)
    const order = orderOf(profile, kept, {sort, filter: filter.trim()})
    return {
      total: order.length,
      from,
      rows: Array.from(order.subarray(from, from + count), (at) => dueRow(profile, kept, at)),
    }
  },
  'churn-due-counts': async (desk) => {
    const {by, looked_at, overdue, due_within, lapsed, within_days} = (await dueOf(desk, await desk.profile())).report
    return {by, looked_at, overdue, due_within, lapsed, within_days}
  },
}

interface Kept extends LoadedDue {
  /** For each that is due, the customer's place in the profile. */
  place: Int32Array
  order?: {key: string; order: Int32Array}
}

const known = new WeakMap<Profile, Promise<Kept>>()

/** Reads all purchases, so it is kept as long as the profile. */
async function dueOf({context, asOf}: Desk, profile: Profile): Promise<Kept> {
  const load = async (): Promise<Kept> => {
    const request = {asOf, within: DUE_WITHIN, least_gaps: LEAST_GAPS, lapsed: false}
    const loaded = await context.store.read((book) => loadDue(book, request))
    const at = places(loaded.source.customers, profile.inputs.ids)
    return {...loaded, place: Int32Array.from(loaded.due, (one) => at[dueCustomer(loaded, one).place] as number)}
  }
  const kept = known.get(profile) ?? load()
  known.set(profile, kept)
  kept.catch(() => known.delete(profile))
  return kept
}

function orderOf(profile: Profile, kept: Kept, {sort, filter}: {sort: DueSort; filter: string}): Int32Array {
  const key = `${sort} ${filter}`
  if (kept.order?.key !== key) kept.order = {key, order: sorted(profile, kept, {sort, filter})}
  return kept.order.order
}

function sorted(profile: Profile, {due, place}: Kept, {sort, filter}: {sort: DueSort; filter: string}): Int32Array {
  const isIn = new Uint8Array(profile.size)
  for (const index of placesOf(profile, {where: '', filter, sort: '-revenue'})) isIn[index] = 1
  const order = Int32Array.from(due.keys()).filter((at) => isIn[place[at] as number] === 1)
  if (sort === 'urgency') return order
  const churn = profile.churn()
  const keys =
    sort === 'day'
      ? Float64Array.from(due, ({day}) => day)
      : Float64Array.from(place, (index) => (index < 0 ? 0 : -churn.valueAtStake(index)))
  return order.sort((left, right) => (keys[left] as number) - (keys[right] as number) || left - right)
}

function dueRow(profile: Profile, kept: Kept, at: number): DuePageRow {
  const one = kept.due[at] as Kept['due'][number]
  const index = kept.place[at] as number
  const {inputs} = profile
  return {
    id: inputs.ids[index] as string,
    name: inputs.records.name[index],
    ...dueFields(kept, one),
    value_at_stake: toMajor(Math.round(profile.churn().valueAtStake(index)), inputs.digits),
    city: inputs.records.city[index],
  }
}
