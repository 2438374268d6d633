import {
  emptyForecasts,
  expectationsOf,
  fillForecast,
  type ForecastColumns,
  type ForecastOptions,
} from './forecast-of.ts'
import type {ForecastInputs} from './forecast-inputs.ts'
import type {LearnedSample} from './learned.ts'

/** Repeat purchase days a day of observation, over all buyers; 0 where nothing was observed. */
export function shopRate({buyers, purchase_days, observed_days}: LearnedSample): number {
  return observed_days === 0 ? 0 : (purchase_days - buyers) / observed_days
}

/**
 * A customer's repeat purchases a day as they were observed, drawn to the shop's rate by the weight of one purchase, so
 * that who bought for the first time today has a rate too.
 */
export function observedRate({x, T}: {x: number; T: number}, shop: number): number {
  return shop === 0 ? 0 : (x + 1) / (T + 1 / shop)
}

/**
 * What stands in for a model where there is too little to fit one: everybody goes on as they did. Nothing is said of
 * who has left, and there are no intervals.
 */
export function observedForecasts(
  sample: LearnedSample,
  {inputs, ...options}: ForecastOptions & {inputs: ForecastInputs},
): ForecastColumns {
  const {x, T, day_mean} = inputs
  const columns = emptyForecasts(x.length)
  const shop = shopRate(sample)
  x.forEach((repeats, index) => {
    if (repeats < 0) return
    const rate = observedRate({x: repeats, T: T[index] as number}, shop)
    const ifAlive = expectationsOf((time) => rate * time, options)
    fillForecast(columns, index, {alive: Number.NaN, ifAlive, worth: day_mean[index] as number})
  })
  return columns
}
