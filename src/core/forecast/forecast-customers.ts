import type {ForecastInputs} from './forecast-inputs.ts'
import {type ForecastColumns, forecastOf, type ForecastOptions} from './forecast-of.ts'
import type {Learned} from './learned.ts'
import {observedForecasts} from './observed-rates.ts'

/** What customers are expected to do by what was learned: by the model, or by observed rates where there is none. */
export function forecastCustomers(
  {purchases, values, sample}: Pick<Learned, 'purchases' | 'values' | 'sample'>,
  request: ForecastOptions & {inputs: ForecastInputs},
): ForecastColumns {
  return purchases ? forecastOf(purchases, values, request) : observedForecasts(sample, request)
}
