import type {Profile} from '../profile/profile.ts'
import {textOfDay} from '../time/day.ts'
import {type Changed, changedSince} from './group-change.ts'
import {type GroupSum, sumGroups} from './group-sums.ts'

/** A group as it is, as it was, and what lies between. Money in major units. */
export type GroupChange = GroupSum & Changed

/** The cells of the grid and the named segments beside those of an earlier day. */
export interface GroupComparison {
  compared_with: string
  days: number
  buyers_before: number
  grid: GroupChange[]
  named: GroupChange[]
}

/**
 * The groups of a profile against those of an earlier day, as orders and customers were known then. The grid has the same
 * windows on both days; the scores of the named segments are cut by the buyers of each day. Revenue is all that the
 * customers of a group ever brought up to the day.
 */
export function compareGroups(profile: Grouped, before: Grouped & Pick<Profile, 'buyers'>): GroupComparison {
  const {digits, asOf} = profile.inputs
  return {
    compared_with: textOfDay(before.inputs.asOf),
    days: asOf - before.inputs.asOf,
    buyers_before: before.buyers(),
    grid: changesOf(sumGroups(profile.inputs, profile.grid()), sumGroups(before.inputs, before.grid()), digits),
    named: changesOf(sumGroups(profile.inputs, profile.rfm()), sumGroups(before.inputs, before.rfm()), digits),
  }
}

type Grouped = Pick<Profile, 'inputs' | 'grid' | 'rfm'>

function changesOf(now: readonly GroupSum[], then: readonly GroupSum[], digits: number): GroupChange[] {
  return now.map((group, place) => ({...group, ...changedSince(group, then[place] as GroupSum, digits)}))
}
