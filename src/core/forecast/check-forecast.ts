import type {ListColumn} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {boughtSince} from './bought-since.ts'
import {type CheckFigures, checkFigures} from './check-figures.ts'
import {forecastInputs} from './forecast-inputs.ts'
import {learn} from './learn.ts'
import type {Learned} from './learned.ts'
import {loadFigures} from './load-forecast.ts'
import type {PurchaseModel} from './purchase-fit.ts'

/** The tenths of the forecasts as a list: purchase days each. */
export const FORECAST_CHECK_COLUMNS: readonly ListColumn[] = [
  {key: 'decile', type: 'integer'},
  {key: 'customers', type: 'integer'},
  {key: 'predicted', type: 'number'},
  {key: 'actual', type: 'number'},
]

/** How well a forecast made on an earlier day met what then happened. */
export interface ForecastCheck extends CheckFigures {
  /** The last day that the forecast knew of, and the last of the days held back. */
  fitted_until: string
  checked_until: string
  weeks: number
  learned: Learned
}

export interface CheckRequest {
  asOf: Day
  /** Weeks held back. */
  weeks: number
  model?: PurchaseModel | undefined
}

/**
 * Learns from what was known some weeks ago, forecasts those weeks for everybody who had bought by then, and holds that
 * against what they bought; below the gates it is the observed rates that are checked.
 */
export async function checkForecast({store}: Context, request: CheckRequest): Promise<ForecastCheck> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const cut = request.asOf - 7 * request.weeks
    const digits = currencyDigits(settings.currency)
    const known = await loadFigures(book, cut)
    const learned = learn(known.figures, {asOf: cut, settings, digits, model: request.model})
    const figures = checkFigures({
      inputs: forecastInputs(known.figures, {asOf: cut, digits}),
      actual: await boughtSince(book, known, {cut, ...request, digits}),
      learned,
      weeks: request.weeks,
      coverage: settings['forecast.interval'],
    })
    return {
      fitted_until: textOfDay(cut),
      checked_until: textOfDay(request.asOf),
      weeks: request.weeks,
      ...figures,
      learned,
    }
  })
}
