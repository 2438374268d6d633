import type {Interval} from '../statistics/wilson.ts'
import {aliveInterval, purchaseInterval, purchaseOdds} from './intervals.ts'
import {valueInterval} from './value-interval.ts'
import type {Learned} from './learned.ts'
import {LIFETIME_STEPS, STEP_DAYS} from './lifetime-value.ts'
import type {PurchaseCount} from './purchase-counts.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import {expectedIfAlive, probabilityAlive} from './purchase-model.ts'
import {expectedMean} from './value-model.ts'

/** The intervals of one customer's forecast; those of money are absent without a value model. */
export interface ForecastIntervals {
  alive: Interval | undefined
  purchases: Interval
  value: Interval | undefined
  lifetime: Interval | undefined
}

export interface IntervalRequest {
  count: PurchaseCount
  mean: number
  /** The lifetime value itself. */
  lifetime_value: number
}

export type IntervalMaker = (request: IntervalRequest) => ForecastIntervals

/**
 * The intervals of forecasts by what was learned; undefined where no model was fitted. The lifetime value's is that of
 * the undiscounted value of the same months, discounted by as much as the lifetime value is.
 */
export function intervalsFor(
  {purchases, values}: Pick<Learned, 'purchases' | 'values'>,
  {horizon, coverage}: {horizon: number; coverage: number},
): IntervalMaker | undefined {
  if (!purchases) return undefined
  const months = LIFETIME_STEPS * STEP_DAYS
  const oddsIn = {horizon: oddsWithin(purchases, horizon), months: oddsWithin(purchases, months)}
  return onceEach(({count, mean, lifetime_value}) => {
    const alive = probabilityAlive(purchases, count)
    const odds = oddsIn.horizon(count)
    const worth = {x: count.x, mean}
    const valued = (of: readonly number[]): Interval | undefined =>
      values && valueInterval({odds: of, alive, coverage}, values, worth)
    const undiscounted = valued(oddsIn.months(count))
    const expected = values
      ? alive * expectedIfAlive(purchases, count, months) * expectedMean(values, worth)
      : Number.NaN
    return {
      alive: aliveInterval(purchases, count, coverage),
      purchases: purchaseInterval(odds, alive, coverage),
      value: valued(odds),
      lifetime: undiscounted && scaled(undiscounted, expected > 0 ? lifetime_value / expected : 1),
    }
  })
}

/** Who bought once is told apart by the days since alone, and most customers did. */
function onceEach(make: IntervalMaker): IntervalMaker {
  const known = new Map<number, ForecastIntervals>()
  return (request) => {
    const {x, T} = request.count
    if (x > 0) return make(request)
    const found = known.get(T) ?? make(request)
    known.set(T, found)
    return found
  }
}

function scaled({low, high}: Interval, by: number): Interval {
  return {low: low * by, high: high * by}
}

const MOST_DAYS = 2 ** 15

/** The odds of purchases within a time, worked out once for each number of purchases and age. */
function oddsWithin(fit: PurchaseFit, time: number): (count: PurchaseCount) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (count) => {
    const key = count.x * MOST_DAYS + count.T
    const found = known.get(key) ?? purchaseOdds(fit, count, time)
    known.set(key, found)
    return found
  }
}
