import {currencyDigits} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {alignSpends, type ForecastFigures, forecastInputs, type ForecastInputs} from './forecast-inputs.ts'
import {learn} from './learn.ts'
import {learnedFor} from './learned-for.ts'
import type {Learned} from './learned.ts'

/** Who is forecast, from what, and by what was learned of everybody. */
export interface ForecastBase {
  asOf: Day
  /** Customers with an order, by id. */
  ids: string[]
  figures: ForecastFigures
  inputs: ForecastInputs
  learned: Learned
}

interface BaseRequest {
  asOf: Day
  settings: Settings
}

/** Everybody's purchases up to a day, and what they teach: as `forecast fit` keeps it where that holds, else now. */
export async function loadForecast(book: Book, {asOf, settings}: BaseRequest): Promise<ForecastBase> {
  const digits = currencyDigits(settings.currency)
  const {ids, figures} = await loadFigures(book, asOf)
  const learned = (await learnedFor(book, {asOf, settings})) ?? learn(figures, {asOf, settings, digits})
  return {asOf, ids, figures, inputs: forecastInputs(figures, {asOf, digits}), learned}
}

/** What forecasts are made from, of everybody with an order up to a day. */
export async function loadFigures(
  {orders}: Pick<Book, 'orders'>,
  asOf: Day,
): Promise<{ids: string[]; figures: ForecastFigures}> {
  const {ids, first_day, last_day, purchase_days} = await orders.histories(asOf)
  return {ids, figures: {first_day, last_day, purchase_days, ...alignSpends(ids, await orders.spends(asOf))}}
}
