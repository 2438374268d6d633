import {quantile} from '../profile/quantile.ts'
import type {Settings} from '../setting/settings.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {fitPurchases} from './fit-purchases.ts'
import {fitValues} from './fit-values.ts'
import {type ForecastFigures, forecastInputs, type ForecastInputs} from './forecast-inputs.ts'
import {type Learned, LEARNED_ID} from './learned.ts'
import type {PurchaseModel} from './purchase-fit.ts'
import {yearValues} from './year-values.ts'
import {missedGates, sampleOf} from './sample.ts'

export interface LearnRequest {
  asOf: Day
  settings: Settings
  /** Decimals of the currency. */
  digits: number
  /** The setting's unless given. */
  model?: PurchaseModel | undefined
}

/** What all customers' purchases teach as of a day: the models, where the sample passes the gates of the settings. */
export function learn(figures: ForecastFigures, request: LearnRequest): Learned {
  const {asOf, settings, model = settings['forecast.model'] as PurchaseModel} = request
  const sample = sampleOf(figures, request)
  const inputs = forecastInputs(figures, request)
  const gates = missedGates(sample, {asOf, settings, ...period(figures)})
  const fits = gates.length > 0 ? {} : fitted(inputs, model)
  const learned = {id: LEARNED_ID, as_of: textOfDay(asOf), sample, gates, ...fits}
  const percentiles = percentilesOf(learned, inputs)
  return {...learned, ...(percentiles && {value_percentiles: percentiles})}
}

function fitted(inputs: ForecastInputs, model: PurchaseModel): Pick<Learned, 'purchases' | 'values'> {
  const values = fitValues(inputs.x, inputs.mean)
  return {purchases: fitPurchases(inputs, model), ...(values && {values})}
}

function period({first_day, last_day, purchase_days}: ForecastFigures): {
  first: Day | undefined
  last: Day | undefined
} {
  let first: Day | undefined
  let last: Day | undefined
  purchase_days.forEach((days, index) => {
    if (days <= 0) return
    const [own_first, own_last] = [first_day[index] as Day, last_day[index] as Day]
    if (first === undefined || own_first < first) first = own_first
    if (last === undefined || own_last > last) last = own_last
  })
  return {first, last}
}

/** Percentiles 0 to 100 of the expected value of the next 12 months over the buyers. */
function percentilesOf(
  learned: Pick<Learned, 'purchases' | 'values' | 'sample'>,
  inputs: ForecastInputs,
): number[] | undefined {
  const values = yearValues(learned, inputs).sort()
  if (values.length === 0) return undefined
  return Array.from({length: 101}, (_, percent) => quantile(values, percent / 100))
}
