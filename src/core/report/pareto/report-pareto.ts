import {CrmError} from '../../error/crm-error.ts'
import type {ListRow} from '../../listing/list-column.ts'
import {toMajor} from '../../money/money.ts'
import {needsOf} from '../../profile/profile-columns.ts'
import type {Context} from '../../store/context.ts'
import {type AnonymousSales, anonymousSales, type PeriodRevenue, periodRevenue} from '../period-revenue.ts'
import {loadScope, type Scope, type ScopeQuery} from '../report-scope.ts'
import {countOfTop, customersFor, curveOf, gini, rankRevenue, topShare, type TopShare} from './concentration.ts'
import type {ParetoReport, ParetoTop} from './pareto-report.ts'

/** The share of revenue that the rule of eighty and twenty speaks of. */
const MOST = 0.8
const CURVE_STEPS = 50

/** Columns that are this report's and not the profile's. */
const OWN: ReadonlySet<string> = new Set(['rank', 'period_revenue', 'revenue_share', 'cumulative_share'])

export interface ParetoQuery extends ScopeQuery {
  /** Top percent of the customers, rising; the setting `pareto.top` unless given. */
  top?: readonly number[] | undefined
  /** Fields of the people that will be looked at; no people when undefined. */
  fields?: readonly string[] | undefined
}

/** Who brings the revenue. `rows` are the customers of the largest top, the best first, where people are asked for. */
export async function reportPareto(
  {store}: Context,
  query: ParetoQuery,
): Promise<{report: ParetoReport; rows: ListRow[] | undefined}> {
  return store.read(async (book) => {
    const fields = query.fields?.filter((field) => !OWN.has(field))
    const scope = await loadScope(book, query, needsOf(fields ?? []))
    const bought = await periodRevenue(book, scope)
    const top = topsOf(query.top ?? scope.settings['pareto.top'])
    const anonymous = await anonymousSales(book, scope, bought.revenue)
    const best = scope.who.filter(
      (index) => (bought.purchases[index] as number) > 0 && (bought.revenue[index] as number) > 0,
    )
    return {
      report: reportOf(scope, {bought, best, top, anonymous}),
      rows: fields && rowsOf(scope, {bought, best, top, fields}),
    }
  })
}

interface Found {
  bought: PeriodRevenue
  /** Indexes of the buyers counted. */
  best: readonly number[]
  top: readonly number[]
}

function topsOf(percents: readonly number[]): number[] {
  const wrong = percents.find((percent) => !(percent > 0 && percent <= 100))
  if (wrong === undefined) return percents.map((percent) => percent / 100)
  throw new CrmError('BAD_INPUT', `${wrong} is no percent of the customers.`, {hint: 'Write --top 1,5,10,20.'})
}

function reportOf(scope: Scope, {bought, best, top, anonymous}: Found & {anonymous: AnonymousSales}): ParetoReport {
  const {who, settings, profile, fields} = scope
  const major = (minor: number): number => toMajor(minor, profile.inputs.digits)
  const ranking = rankRevenue(best.map((index) => bought.revenue[index] as number))
  const enough = best.length >= settings['report.least']
  const buyers = who.filter((index) => (bought.purchases[index] as number) > 0).length
  const few = customersFor(ranking, MOST)
  return {
    ...fields,
    buyers: best.length,
    revenue: major(ranking.sums.at(-1) ?? 0),
    least_buyers: settings['report.least'],
    top: enough ? top.map((share) => majorTop(topShare(ranking, share), major)) : [],
    gini: enough ? gini(ranking) : undefined,
    most: enough ? {revenue_share: MOST, customers: few, customers_share: few / best.length} : undefined,
    curve: enough ? curveOf(ranking, CURVE_STEPS) : [],
    left_out: {
      anonymous_orders: anonymous.orders,
      anonymous_revenue: major(anonymous.revenue),
      not_above_zero: buyers - best.length,
      without_purchase: who.length - buyers,
    },
  }
}

function majorTop(
  {top, customers, revenue, revenue_share, least}: TopShare,
  major: (minor: number) => number,
): ParetoTop {
  const average_revenue = major(revenue / customers)
  return {top, customers, revenue: major(revenue), revenue_share, average_revenue, least_revenue: major(least)}
}

function rowsOf({profile}: Scope, {bought, best, top, fields}: Found & {fields: readonly string[]}): ListRow[] {
  const revenueOf = (index: number): number => bought.revenue[index] as number
  const total = best.reduce((sum, index) => sum + revenueOf(index), 0)
  const ranked = best.toSorted((left, right) => revenueOf(right) - revenueOf(left) || left - right)
  let sum = 0
  return ranked.slice(0, countOfTop(best.length, Math.max(...top))).map((index, place) => {
    const own = revenueOf(index)
    sum += own
    return {
      ...profile.row(index, fields),
      rank: place + 1,
      period_revenue: toMajor(own, profile.inputs.digits),
      revenue_share: own / total,
      cumulative_share: sum / total,
    }
  })
}
