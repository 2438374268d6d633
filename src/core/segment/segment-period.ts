import {currencyDigits} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'

/** What is asked of a segmentation by what was bought in a period. */
export interface PeriodQuery {
  asOf: Day
  /** First day looked at; so many days back as the setting has unless given. */
  from?: Day | undefined
  /** Fields of the profile that the list of people will show; no people when undefined. */
  fields?: readonly string[] | undefined
}

export interface SegmentPeriod {
  from: Day
  settings: Settings
  /** Of the store's currency. */
  digits: number
  /** The profile that the list of people shows, where there is to be one. */
  people: () => Promise<Profile | undefined>
}

/** The period that a segmentation looks at. Throws BAD_INPUT where it is empty. */
export async function segmentPeriod(
  book: Book,
  {asOf, from: given, fields}: PeriodQuery,
  days: 'category.days' | 'discount.days',
): Promise<SegmentPeriod> {
  const settings = await loadSettings(book)
  const from = given ?? asOf - settings[days] + 1
  refuseEmptyPeriod(from, asOf)
  return {
    ...{from, settings, digits: currencyDigits(settings.currency)},
    people: async () => fields && profileCustomers(book, {asOf, settings, needs: needsOf(fields)}),
  }
}
