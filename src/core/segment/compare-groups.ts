import {toMajor, toMinor} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {type GroupSum, sumGroups} from './group-sums.ts'

/** A group as it is, as it was, and what lies between. Money in major units. */
export interface GroupChange extends GroupSum {
  customers_before: number
  customers_change: number
  revenue_before: number
  revenue_change: number
}

/** The cells of the grid and the named segments beside those of an earlier day. */
export interface GroupComparison {
  compared_with: string
  days: number
  buyers_before: number
  grid: GroupChange[]
  named: GroupChange[]
}

/**
 * The groups of a profile against those of so many days before, as orders and customers were known then. The grid has the same
 * windows on both days; the scores of the named segments are cut by the buyers of each day. Revenue is all that the
 * customers of a group ever brought up to the day. Only who there was and their histories are read of the earlier day.
 */
export async function compareGroups(
  book: Book,
  profile: Pick<Profile, 'inputs' | 'grid' | 'rfm'>,
  days: number,
): Promise<GroupComparison> {
  const {asOf, settings, digits} = profile.inputs
  const earlier: Day = asOf - days
  const before = await profileCustomers(book, {asOf: earlier, settings, needs: []})
  return {
    compared_with: textOfDay(earlier),
    days,
    buyers_before: before.buyers(),
    grid: changesOf(sumGroups(profile.inputs, profile.grid()), sumGroups(before.inputs, before.grid()), digits),
    named: changesOf(sumGroups(profile.inputs, profile.rfm()), sumGroups(before.inputs, before.rfm()), digits),
  }
}

function changesOf(now: readonly GroupSum[], then: readonly GroupSum[], digits: number): GroupChange[] {
  return now.map((group, place) => {
    const earlier = then[place] as GroupSum
    return {
      ...group,
      customers_before: earlier.customers,
      customers_change: group.customers - earlier.customers,
      revenue_before: earlier.revenue,
      revenue_change: toMajor(toMinor(group.revenue, digits) - toMinor(earlier.revenue, digits), digits),
    }
  })
}
