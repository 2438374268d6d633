import {CrmError} from '../../error/crm-error.ts'
import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import {toMajor} from '../../money/money.ts'
import {places} from '../../profile/places.ts'
import {needsOf} from '../../profile/profile-columns.ts'
import type {Context} from '../../store/context.ts'
import {loadScope} from '../report-scope.ts'
import {type CohortQuery, type LoadedCohorts, loadCohorts} from './report-cohort.ts'

/** What a list of the people of a cell shows unless asked otherwise. */
export const COHORT_PEOPLE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'cohort', type: 'text'},
  {key: 'period', type: 'text'},
  {key: 'period_orders', type: 'integer'},
  {key: 'period_revenue', type: 'money'},
]

const OWN: ReadonlySet<string> = new Set(['cohort', 'period', 'period_orders', 'period_revenue'])

/** A cell: the cohort's label, and the age whose buyers are meant; the whole cohort without. */
export interface CellQuery {
  cohort: string
  age?: number | undefined
}

/** `2025-01` or `2025-01,3` as a cell. Throws BAD_INPUT. */
export function cellOf(text: string): CellQuery {
  const [cohort = '', age, ...more] = text.split(',').map((part) => part.trim())
  if (cohort !== '' && more.length === 0 && (age === undefined || /^\d{1,4}$/.test(age)))
    return {cohort, age: age === undefined ? undefined : Number(age)}
  throw new CrmError('BAD_INPUT', `"${text}" is no cell of the cohorts.`, {
    hint: 'Write the cohort and how many periods later: --people 2025-01,3; or the cohort alone for all of it.',
  })
}

/**
 * The customers of a cell, by id, with what they bought in its period: for a whole cohort since their first purchase.
 * `fields` are those of the list that will be looked at. Throws BAD_INPUT for a cell that there is not.
 */
export async function cohortPeople(
  {store}: Context,
  {fields, cell, ...query}: CohortQuery & {cell: CellQuery; fields: readonly string[]},
): Promise<ListRow[]> {
  return store.read(async (book) => {
    const wanted = fields.filter((field) => !OWN.has(field))
    const scope = await loadScope(book, query, needsOf(wanted))
    const {ids, digits} = scope.profile.inputs
    const {among} = scope
    const known = (customers: readonly string[]): Uint8Array | undefined =>
      among && Uint8Array.from(places(customers, ids), (index) => among[index] ?? 0)
    const loaded = await loadCohorts(book, query, {...scope, among: known})
    if (!loaded) return []
    const place = places(loaded.table.customers, ids)
    const {period, people} = boughtIn(loaded, cell)
    return people
      .filter(({customer}) => (place[customer] as number) >= 0)
      .map(({customer, orders, revenue}) => ({
        ...scope.profile.row(place[customer] as number, wanted),
        cohort: cell.cohort,
        ...(period === undefined ? {} : {period}),
        period_orders: orders,
        period_revenue: toMajor(revenue, digits),
      }))
  })
}

interface Bought {
  customer: number
  orders: number
  revenue: number
}

/** The customers of a cohort with a purchase in the period of the cell, in the order of their codes. */
function boughtIn({table, periods, sums}: LoadedCohorts, cell: CellQuery): {period?: string; people: Bought[]} {
  const cohort = periods.labels.indexOf(cell.cohort)
  const place = cell.age === undefined ? undefined : cohort + cell.age
  if (cohort < 0 || sums.size[cohort] === 0 || (place ?? 0) >= periods.labels.length) throw noCell(cell, periods.labels)
  const people: Bought[] = []
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer[row] as number
    if (sums.cohort[customer] !== cohort) continue
    const period = Math.max(cohort, periods.of(table.day[row] as number))
    if (place !== undefined && period !== place) continue
    let last = people.at(-1)
    if (last?.customer !== customer) people.push((last = {customer, orders: 0, revenue: 0}))
    last.orders += table.purchase[row] as number
    last.revenue += table.revenue[row] as number
  }
  const label = place === undefined ? undefined : periods.labels[place]
  return {...(label === undefined ? {} : {period: label}), people: people.filter(({orders}) => orders > 0)}
}

function noCell({cohort, age}: CellQuery, labels: readonly string[]): CrmError {
  const cell = age === undefined ? cohort : `${cohort},${age}`
  const oldest = labels.length - 1 - labels.indexOf(cohort)
  const hint =
    oldest < labels.length && oldest < (age ?? 0)
      ? `The ages of ${cohort} reach from 0 to ${oldest}.`
      : `Cohorts reach from ${labels[0]} to ${labels.at(-1)}; those without customers are not there.`
  return new CrmError('BAD_INPUT', `There is no cohort cell "${cell}".`, {hint})
}
