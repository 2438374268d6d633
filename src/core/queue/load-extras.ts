import {places} from '../profile/places.ts'
import type {FactQuery} from '../store/facts.ts'
import type {TouchKind} from '../touch/touch.ts'
import {loadBadReviews} from './bad-reviews.ts'
import {loadBigRefunds} from './big-refunds.ts'
import type {ExtraSource} from './customer-extras.ts'
import type {Column, Columns, ExtraRequest} from './extra-columns.ts'
import {dateColumns} from './date-columns.ts'
import {loadHoliday} from './next-holiday.ts'
import {loadWishes} from './wish-columns.ts'
import {roadColumns, dueColumns, firstYearValue} from './road-columns.ts'

/** The columns of the sources asked for, read side by side. */
export async function loadExtras(sources: ReadonlySet<ExtraSource>, request: ExtraRequest): Promise<Columns> {
  const loaded = await Promise.all([...sources].map((source) => LOADERS[source](request)))
  return Object.assign({}, ...loaded) as Columns
}

const LOADERS: Readonly<Record<ExtraSource, (request: ExtraRequest) => Promise<Columns> | Columns>> = {
  road: ({profile}) => roadColumns(profile),
  due: ({profile}) => dueColumns(profile),
  dates: ({profile}) => dateColumns(profile),
  holidays: ({profile}) => loadHoliday(profile),
  contacts: async (request) => ({days_since_contact: await daysSince(request, ['call', 'visit', 'message'])}),
  visits: async (request) => ({days_since_visit: await daysSince(request, ['visit'])}),
  reviews: loadBadReviews,
  refunds: loadBigRefunds,
  wishes: loadWishes,
  shop: ({profile}) => firstYearValue(profile),
}

/** Days since the last touch of these kinds; since the first order where there was none. */
async function daysSince({book, profile}: ExtraRequest, kinds: readonly TouchKind[]): Promise<Column> {
  const {asOf, ids, first_day} = profile.inputs
  const query: Omit<FactQuery<'touch'>, 'customer_id' | 'limit'> = {where: {field: 'kind', values: kinds}, until: asOf}
  const {ids: touched, last_day} = await book.facts('touch').tally(query)
  const place = places(ids, touched)
  return (index) => {
    const last = last_day[place[index] as number] ?? (first_day[index] as number)
    return last < 0 ? undefined : asOf - last
  }
}
