import type {WorkCalendar} from '../../calendar/work-calendar.ts'
import {monthsBefore} from '../../report/period.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {dayWeights} from '../day-weights.ts'
import {LEVEL_DAYS, monthOutlook, usualShare} from '../month-outlook.ts'
import {type EarlierMonth, rateOutlook} from '../rate-outlook.ts'
import type {Target, TargetMetric} from '../target.ts'
import type {Progress} from '../target-standing.ts'
import type {DailySums} from './daily-sums.ts'
import {type MetricOrders, metricOrders, newCustomersByDay, revenueByDay} from './metric-orders.ts'
import {monthBuyers, partedMonths} from './repeat-buyers.ts'
import {visitsByDay} from './visits.ts'
import {winBacksByDay} from './win-backs.ts'

/** The month that targets are measured in, as it stood on a day. */
export interface MeasuredMonth {
  first: Day
  last: Day
  asOf: Day
  /** Share of the working hours of the last day that are over. */
  gone: number
  calendar: WorkCalendar
  settings: Settings
}

/** Tells how far somebody came in a metric; what of it no rep, shop or region has. */
export interface Measure {
  progress(subject: Pick<Target, 'scope' | 'of'>): Progress
  unnamed(scope: Exclude<Target['scope'], 'all'>): number
}

/** Days of the past that scatter and level are learned from. */
const PAST_DAYS = 182
const EARLIER_MONTHS = 6

/** Reads what the metrics asked for need, each in one pass. */
export async function measureMetrics(
  book: Book,
  metrics: ReadonlySet<TargetMetric>,
  month: MeasuredMonth,
): Promise<ReadonlyMap<TargetMetric, Measure>> {
  const until = Math.min(month.asOf, month.last)
  const from = Math.min(month.first, until - PAST_DAYS + 1)
  const needsOrders = [...metrics].some((metric) => metric !== 'visits')
  const orders = needsOrders ? await metricOrders(book, until) : undefined
  const measures = new Map<TargetMetric, Measure>()
  for (const metric of metrics) {
    if (metric === 'visits') measures.set(metric, countMeasure(await visitsByDay(book, from, until), month))
    else if (orders) measures.set(metric, await orderMeasure(book, {metric, orders, month, from, until}))
  }
  return measures
}

interface OrderMeasured {
  metric: Exclude<TargetMetric, 'visits'>
  orders: MetricOrders
  month: MeasuredMonth
  from: Day
  until: Day
}

async function orderMeasure(book: Book, {metric, orders, month, from, until}: OrderMeasured): Promise<Measure> {
  if (metric === 'revenue') return countMeasure(revenueByDay(orders, from, until), month, {isMoney: true})
  if (metric === 'new-customers') return countMeasure(newCustomersByDay(orders, from, until), month)
  if (metric === 'repeat-rate') return rateMeasure(orders, month, until)
  return countMeasure(await winBacksByDay(book, orders, {settings: month.settings, from, until}), month)
}

/** What adds up day by day. */
function countMeasure(sums: DailySums, month: MeasuredMonth, {isMoney = false} = {}): Measure {
  const {first, last, asOf} = month
  const all = sums.of({scope: 'all', of: undefined})
  const begun = all.findIndex((value) => value !== 0)
  const from = sums.from + Math.max(0, begun)
  const cut = (values: Float64Array): Float64Array => values.subarray(from - sums.from)
  const inMonth = (values: Float64Array): number => values.subarray(Math.max(0, first - sums.from)).reduce(plus, 0)
  return {
    progress(subject) {
      const own = sums.of(subject)
      const recent = (values: Float64Array): Float64Array => cut(values).slice(-LEVEL_DAYS)
      const past = {from: sums.until - recent(all).length + 1, own: recent(own), all: recent(all)}
      const weights = dayWeights(past, month.calendar)
      const so = {...month, weights, past: {from, own: begun < 0 ? new Float64Array(0) : cut(own)}}
      const done = asOf < first ? 0 : inMonth(own)
      const outlook = asOf >= last && month.gone === 1 ? undefined : monthOutlook(so, {done, counts: !isMoney})
      return {actual: done, usual_share: usualShare({...month, weights}), outlook}
    },
    unnamed: (scope) =>
      asOf < first ? 0 : inMonth(all) - sums.named(scope).reduce((sum, own) => sum + inMonth(own), 0),
  }
}

/** The share of buyers who had bought before the month. */
function rateMeasure(orders: MetricOrders, {first, last, asOf}: MeasuredMonth, until: Day): Measure {
  const now = asOf < first ? undefined : monthBuyers(orders, first, until)
  const gone = Math.max(0, until - first + 1)
  const earlier = earlierMonths(orders, first, gone)
  return {
    progress(subject) {
      const own = {
        buyers: now?.buyers.of(subject).reduce(plus, 0) ?? 0,
        returning: now?.returning.of(subject).reduce(plus, 0) ?? 0,
      }
      const outlook = until >= last ? undefined : rateOutlook(own, earlier)
      const actual = own.buyers > 0 ? own.returning / own.buyers : undefined
      const usual_share = until >= last ? 1 : (outlook?.usual_share ?? gone / (last - first + 1))
      return {actual, usual_share, outlook}
    },
    unnamed: () => 0,
  }
}

/** The months before, parted where this one stands; those before the first order are none. */
function earlierMonths(orders: MetricOrders, first: Day, gone: number): EarlierMonth[] {
  const begun = orders.table.day.reduce((least, day) => Math.min(least, day), first)
  const starts = Array.from({length: EARLIER_MONTHS + 1}, (_, index) => monthsBefore(first, EARLIER_MONTHS - index))
  const known = starts.filter((start) => start >= begun)
  return gone === 0 || known.length < 2 ? [] : partedMonths(orders, known, gone)
}

function plus(sum: number, value: number): number {
  return sum + value
}
