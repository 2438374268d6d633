import {
  CHURN_GROUPS,
  type ChurnGroup,
  churnGroupWhere,
  type ChurnSort,
  type ChurnSums,
  churnValues,
  type ChurnValues,
  orderChurn,
  sumChurn,
} from '../../core/churn/churn-groups.ts'
import {churnMonths} from '../../core/churn/churn-months.ts'
import {churnThresholds} from '../../core/churn/churn-thresholds.ts'
import {churnRow} from '../../core/churn/list-churn.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {textOfDay} from '../../core/time/day.ts'
import type {Answers} from '../office/desk.ts'
import {placesOf} from '../people/places.ts'
import {searchedProfile} from '../people/search.ts'
import {DUE_ANSWERS} from './due-answers.ts'
import {keeper} from './kept.ts'
import type {ChurnQuestions, ChurnSummary} from './questions.ts'

/** More than a chart has room for. */
const MONTHS = 120

/** What the lists and the chart of churn are made of. */
export const CHURN_ANSWERS: Answers<ChurnQuestions> = {
  'churn-rows': async (desk, {group, sort, filter, from, count}) => {
    const profile = await searchedProfile(desk, filter)
    const places = orderedGroup(profile, {group, sort, filter: filter.trim()})
    return {
      total: places.length,
      from,
      rows: Array.from(places.subarray(from, from + count), (index) => churnRow(profile, index)),
      sums: sumOf(profile, {group, filter: filter.trim()}),
    }
  },
  'churn-summary': async (desk) => summaryOf(await desk.profile()),
  ...DUE_ANSWERS,
}

const valuesOf = keeper<ChurnValues>((profile) => churnValues(profile))

const summaryOf = keeper<ChurnSummary>((profile) => ({
  as_of: textOfDay(profile.inputs.asOf),
  thresholds: churnThresholds(profile),
  buyers: profile.buyers(),
  months: churnMonths(profile, MONTHS),
  groups: Object.fromEntries(
    CHURN_GROUPS.map((group) => [group, sumOf(profile, {group, filter: ''})]),
  ) as ChurnSummary['groups'],
  is_learned: valuesOf(profile).probability !== undefined,
}))

interface Narrowed {
  group: ChurnGroup
  filter: string
}

function placesIn(profile: Profile, {group, filter}: Narrowed): Int32Array {
  return placesOf(profile, {where: churnGroupWhere(group), filter, sort: '-revenue'})
}

/** One list at a time is looked at; its order is kept, so that scrolling does not sort again. */
const ordered = new WeakMap<Profile, {key: string; places: Int32Array}>()

function orderedGroup(profile: Profile, {sort, ...narrowed}: Narrowed & {sort: ChurnSort}): Int32Array {
  const key = JSON.stringify([sort, narrowed.group, narrowed.filter])
  const kept = ordered.get(profile)
  if (kept?.key === key) return kept.places
  const places = orderChurn(placesIn(profile, narrowed), valuesOf(profile), sort)
  ordered.set(profile, {key, places})
  return places
}

function sumOf(profile: Profile, narrowed: Narrowed): ChurnSums {
  return sumChurn(placesIn(profile, narrowed), valuesOf(profile), profile.inputs)
}
