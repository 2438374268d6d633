import {discountedPurchases, LIFETIME_STEPS, STEP_DAYS} from './lifetime-value.ts'
import type {ForecastInputs} from './forecast-inputs.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import {expectedIfAlive, probabilityAlive} from './purchase-model.ts'
import type {ValueFit} from './value-fit.ts'
import {expectedMean} from './value-model.ts'

export interface ForecastOptions {
  /** By which a lifetime value discounts each month of 30 days, e.g. 0.01. */
  discount: number
  /** Days of `expected` and `expected_value`. */
  horizon: number
}

/** Forecasts, an entry a customer; not a number where it cannot be told, as for who never bought. Money in major units. */
export interface ForecastColumns {
  /** Probability that the customer has not left for good. */
  p_alive: Float64Array
  /** Expected purchase days in the next 30, 90 and 365 days, and within the horizon. */
  expected_30: Float64Array
  expected_90: Float64Array
  expected_365: Float64Array
  expected: Float64Array
  /** What a purchase day is expected to bring in. */
  expected_mean: Float64Array
  /** Expected revenue within the horizon, and within 365 days. */
  expected_value: Float64Array
  expected_value_12m: Float64Array
  /** Expected revenue of the next 12 steps of 30 days, discounted at the end of each. */
  lifetime_value_12m: Float64Array
}

export const FORECAST_COLUMN_KEYS = [
  'p_alive',
  'expected_30',
  'expected_90',
  'expected_365',
  'expected',
  'expected_mean',
  'expected_value',
  'expected_value_12m',
  'lifetime_value_12m',
] as const satisfies readonly (keyof ForecastColumns)[]

/** The forecasts of customers by fitted models. What depends on x and T alone is worked out once for each pair. */
export function forecastOf(
  fit: PurchaseFit,
  values: ValueFit | undefined,
  {inputs, ...options}: ForecastOptions & {inputs: ForecastInputs},
): ForecastColumns {
  const {x, t_x, T, mean, day_mean} = inputs
  const columns = emptyForecasts(x.length)
  const known = new Map<number, Expectations>()
  for (let index = 0; index < x.length; index++) {
    const count = {x: x[index] as number, t_x: t_x[index] as number, T: T[index] as number}
    if (count.x < 0) continue
    const key = count.x * MOST_DAYS + count.T
    let ifAlive = known.get(key)
    if (!ifAlive) known.set(key, (ifAlive = expectationsOf((time) => expectedIfAlive(fit, count, time), options)))
    const alive = probabilityAlive(fit, count)
    const worth = values ? expectedMean(values, {x: count.x, mean: mean[index] as number}) : (day_mean[index] as number)
    fillForecast(columns, index, {alive, ifAlive, worth})
  }
  return columns
}

const MOST_DAYS = 2 ** 15

/** Expected purchases of a customer who has not left. */
export interface Expectations {
  in_30: number
  in_90: number
  in_365: number
  in_horizon: number
  discounted: number
}

/** The expectations that a forecast has, from the one in any time. */
export function expectationsOf(within: (time: number) => number, {discount, horizon}: ForecastOptions): Expectations {
  const steps = Array.from({length: LIFETIME_STEPS}, (_, step) => within(STEP_DAYS * (step + 1)))
  const at = (days: number): number =>
    days % STEP_DAYS === 0 && days <= LIFETIME_STEPS * STEP_DAYS
      ? (steps[days / STEP_DAYS - 1] as number)
      : within(days)
  const in_365 = at(365)
  return {
    in_30: at(30),
    in_90: at(90),
    in_365,
    in_horizon: horizon === 365 ? in_365 : at(horizon),
    discounted: discountedPurchases(steps, discount),
  }
}

export function emptyForecasts(size: number): ForecastColumns {
  const entries = FORECAST_COLUMN_KEYS.map((key) => [key, new Float64Array(size).fill(Number.NaN)])
  return Object.fromEntries(entries) as unknown as ForecastColumns
}

/** Writes one customer's forecast. */
export function fillForecast(
  columns: ForecastColumns,
  index: number,
  {alive, ifAlive, worth}: {alive: number; ifAlive: Expectations; worth: number},
): void {
  const staying = Number.isNaN(alive) ? 1 : alive
  columns.p_alive[index] = alive
  columns.expected_30[index] = staying * ifAlive.in_30
  columns.expected_90[index] = staying * ifAlive.in_90
  columns.expected_365[index] = staying * ifAlive.in_365
  columns.expected[index] = staying * ifAlive.in_horizon
  columns.expected_mean[index] = worth
  columns.expected_value[index] = staying * ifAlive.in_horizon * worth
  columns.expected_value_12m[index] = staying * ifAlive.in_365 * worth
  columns.lifetime_value_12m[index] = staying * ifAlive.discounted * worth
}
