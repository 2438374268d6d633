import {loadWho} from '../customer/who-fields.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {forecastCustomers} from './forecast-customers.ts'
import {type IntervalMaker, intervalsFor} from './forecast-intervals.ts'
import type {ForecastColumns} from './forecast-of.ts'
import type {Learned} from './learned.ts'
import {type ForecastBase, loadForecast} from './load-forecast.ts'

/** One customer's forecast; money in major units, absent where it cannot be told. */
export interface ForecastRow {
  id: string
  name: string | undefined
  purchase_days: number
  last_order: string
  p_alive: number | undefined
  p_alive_low?: number | undefined
  p_alive_high?: number | undefined
  /** Purchase days within the horizon. */
  expected: number
  expected_low?: number | undefined
  expected_high?: number | undefined
  /** What a purchase day is expected to bring in. */
  expected_mean: number
  /** Revenue within the horizon. */
  expected_value: number
  expected_value_low?: number | undefined
  expected_value_high?: number | undefined
  /** Revenue of the next 12 months of 30 days, discounted. */
  lifetime_value_12m: number
  lifetime_value_low?: number | undefined
  lifetime_value_high?: number | undefined
  [field: string]: unknown
}

/** What a list of forecasts says of itself. */
export interface ForecastReport {
  as_of: string
  horizon_days: number
  /** By which a lifetime value discounts a month, and with which probability what happens lies in an interval. */
  discount: number
  interval: number
  learned: Learned
  /** Customers with orders who never bought, who are left out. */
  left_out: number
}

export interface ForecastList extends ForecastReport {
  rows: ForecastRow[]
  /** The intervals of a row of the list. */
  withIntervals: (row: ForecastRow) => ForecastRow
}

export interface ForecastListRequest {
  asOf: Day
  settings: Settings
  /** Days ahead. */
  horizon: number
  /** Fields of the rows that will be looked at, besides those of the forecast itself. */
  fields: readonly string[]
}

/** Forecasts of everybody who bought, by lifetime value. */
export async function listForecasts(book: Book, request: ForecastListRequest): Promise<ForecastList> {
  const base = await loadForecast(book, request)
  const {settings, horizon} = request
  const discount = settings['forecast.discount']
  const columns = forecastCustomers(base.learned, {inputs: base.inputs, discount, horizon})
  const who = await loadWho(book, base.ids, request.fields)
  const buyers = Array.from(base.ids.keys()).filter((index) => (base.inputs.x[index] as number) >= 0)
  const rows = buyers.map((index) => forecastRow({base, columns, who}, index))
  rows.sort((left, right) => right.lifetime_value_12m - left.lifetime_value_12m || (left.id < right.id ? -1 : 1))
  const place = new Map(base.ids.map((id, index) => [id, index]))
  const intervals = intervalsFor(base.learned, {horizon, coverage: settings['forecast.interval']})
  return {
    as_of: textOfDay(request.asOf),
    horizon_days: horizon,
    discount,
    interval: settings['forecast.interval'],
    learned: base.learned,
    left_out: base.ids.length - rows.length,
    rows,
    withIntervals: (row) => rowWithIntervals(row, {base, intervals, index: place.get(row.id) as number}),
  }
}

function forecastRow(
  {
    base,
    columns,
    who,
  }: {base: ForecastBase; columns: ForecastColumns; who: (index: number) => {name: string | undefined}},
  index: number,
): ForecastRow {
  const id = base.ids[index] as string
  const alive = columns.p_alive[index] as number
  return {
    id,
    ...who(index),
    purchase_days: base.figures.purchase_days[index] as number,
    last_order: textOfDay(base.figures.last_day[index] as number),
    p_alive: Number.isNaN(alive) ? undefined : alive,
    expected: columns.expected[index] as number,
    expected_mean: columns.expected_mean[index] as number,
    expected_value: columns.expected_value[index] as number,
    lifetime_value_12m: columns.lifetime_value_12m[index] as number,
  }
}

function rowWithIntervals(
  row: ForecastRow,
  {base: {inputs}, intervals, index}: {base: ForecastBase; intervals: IntervalMaker | undefined; index: number},
): ForecastRow {
  if (!intervals) return row
  const count = {x: inputs.x[index] as number, t_x: inputs.t_x[index] as number, T: inputs.T[index] as number}
  const {alive, purchases, value, lifetime} = intervals({
    count,
    mean: inputs.mean[index] as number,
    lifetime_value: row.lifetime_value_12m,
  })
  return {
    ...row,
    p_alive_low: alive?.low,
    p_alive_high: alive?.high,
    expected_low: purchases.low,
    expected_high: purchases.high,
    expected_value_low: value?.low,
    expected_value_high: value?.high,
    lifetime_value_low: lifetime?.low,
    lifetime_value_high: lifetime?.high,
  }
}
