import {toMajor} from '../../money/money.ts'
import type {Context} from '../../store/context.ts'
import type {OrderTable} from '../../store/order-tables.ts'
import type {Book} from '../../store/store.ts'
import {completePeriods, type Coverage, coverageFields, type CoverageFields, coverageOf} from '../coverage.ts'
import {loadOrderScope, type OrderScope} from '../order-scope.ts'
import {type Periods, periodsBetween, type PeriodUnit} from '../period.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {agesOf, type Cohort, type CohortAge, cohortsOf} from './cohort-cells.ts'
import {type CohortPayback, paybacksOf, type SpendQuery} from './payback.ts'
import {type CohortSums, tallyCohorts} from './tally-cohorts.ts'

export interface CohortQuery extends ScopeQuery {
  unit: PeriodUnit
  /** What winning customers cost; nothing is said of cost without it. */
  spend?: SpendQuery | undefined
}

/** `from` and `to` are the days between which the first purchase lies; everything up to the day judged from counts. */
export interface CohortReport extends ScopeFields, Partial<CoverageFields> {
  unit: PeriodUnit
  /** Customers of all cohorts. */
  customers: number
  cohorts: Cohort[]
  ages: CohortAge[]
  /** Where spend is given: share of revenue that pays for it, and what became of each cohort. */
  margin?: number | undefined
  paybacks?: CohortPayback[] | undefined
  /** Orders of nobody known are in no cohort. */
  left_out: {anonymous_orders: number}
}

/** The customers by the period of their first purchase, and what they bought since. */
export async function reportCohort({store}: Context, query: CohortQuery): Promise<CohortReport> {
  return store.read(async (book) => {
    const scope = await loadOrderScope(book, query)
    const {anonymous_orders} = await book.orders.totals(query.asOf)
    const head = {...scope.fields, unit: query.unit, left_out: {anonymous_orders}}
    const loaded = await loadCohorts(book, query, scope)
    if (!loaded) return {...head, customers: 0, cohorts: [], ages: []}
    const {periods, sums, coverage} = loaded
    const complete = completePeriods(periods, coverage)
    const cohorts = cohortsOf(sums, {periods, complete}, (minor) => toMajor(minor, scope.digits))
    return {
      ...head,
      ...coverageFields(coverage),
      customers: cohorts.reduce((sum, {size}) => sum + size, 0),
      cohorts,
      ages: agesOf(cohorts),
      ...(query.spend ? {margin: query.spend.margin, paybacks: paybacksOf(cohorts, periods, query.spend)} : {}),
    }
  })
}

/** Orders with the cohorts of their customers. */
export interface LoadedCohorts {
  table: OrderTable<'customer' | 'day' | 'purchase' | 'revenue'>
  periods: Periods
  sums: CohortSums
  coverage: Coverage
}

/** Reads all orders of customers up to the day judged from; undefined where there are none. */
export async function loadCohorts(
  book: Book,
  {asOf, unit}: CohortQuery,
  {from, until, among: amongOf}: Pick<OrderScope, 'from' | 'until' | 'among'>,
): Promise<LoadedCohorts | undefined> {
  const table = await book.orders.columns(['customer', 'day', 'purchase', 'revenue'], {until: asOf, known: true})
  const coverage = coverageOf(table.day, {from: undefined, until: asOf})
  if (!coverage) return undefined
  const periods = periodsBetween(unit, coverage.first, Math.min(asOf, coverage.last))
  const among = amongOf(table.customers)
  const isIn = (customer: number, first: number): boolean =>
    first <= until && (from === undefined || first >= from) && (!among || among[customer] === 1)
  return {table, periods, sums: tallyCohorts(table, periods, isIn), coverage}
}
