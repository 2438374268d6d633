import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import {tallyOrders} from '../order/tally-orders.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Interval} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {forecastCustomers} from './forecast-customers.ts'
import {alignSpends, forecastInputs, type ForecastInputs} from './forecast-inputs.ts'
import {intervalsFor} from './forecast-intervals.ts'
import type {ForecastColumns} from './forecast-of.ts'
import {learnedFor} from './learned-for.ts'
import type {Learned} from './learned.ts'
import {loadForecast} from './load-forecast.ts'

/** A figure of what may happen, with the interval in which it lies with the probability of the setting. */
export interface Expected {
  value: number
  low?: number | undefined
  high?: number | undefined
}

/** One customer's forecast; money in major units, absent where it cannot be told. */
export interface CustomerForecast {
  id: string
  name: string | undefined
  as_of: string
  /** Repeat purchase days, days from the first to the last, days from the first to this day, value of a repeat day. */
  repeats: number
  days_buying: number
  days_known: number
  repeat_mean: number | undefined
  p_alive: Expected | undefined
  /** Purchase days of the next 30, 90 and 365 days. */
  expected: {days: number; purchases: Expected; value: Expected}[]
  /** What a purchase day is expected to bring in. */
  expected_mean: number
  /** Revenue of the next 12 months of 30 days, discounted by `discount` a month. */
  lifetime_value_12m: Expected
  discount: number
  interval: number
  learned: Learned
}

/** Days ahead of which a customer's forecast speaks. */
export const FORECAST_DAYS = [30, 90, 365] as const

/**
 * One customer's forecast, by what all customers taught (`known`) where that is at hand already. Throws NOT_FOUND or AMBIGUOUS,
 * and REFUSED for somebody who had not bought by then.
 */
export async function showForecast(
  {store}: Context,
  {reference, asOf, known}: {reference: string; asOf: Day; known?: Learned | undefined},
): Promise<CustomerForecast> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const customer = await findCustomer(book, reference, settings.country)
    const inputs = inputsOfOne(await book.orders.find({customer_id: customer.id}), {asOf, settings})
    if ((inputs.x[0] ?? -1) < 0) {
      throw new CrmError(
        'REFUSED',
        `${customer.id} had not bought by ${textOfDay(asOf)}: there is nothing to forecast from.`,
        {
          hint: 'Judge as of a later day.',
        },
      )
    }
    const learned =
      known ?? (await learnedFor(book, {asOf, settings})) ?? (await loadForecast(book, {asOf, settings})).learned
    return {
      id: customer.id,
      name: customer.name,
      as_of: textOfDay(asOf),
      ...forecastOfOne(learned, inputs, settings),
      learned,
    }
  })
}

/** A forecast without whose it is. */
export type OneForecast = Omit<CustomerForecast, 'id' | 'name' | 'as_of' | 'learned'>

/** The forecast of the first of the customers whom the inputs describe. */
export function forecastOfOne(learned: Learned, inputs: ForecastInputs, settings: Settings): OneForecast {
  const discount = settings['forecast.discount']
  const coverage = settings['forecast.interval']
  const columns = forecastCustomers(learned, {inputs, discount, horizon: 365})
  const [x = 0, t_x = 0, T = 0, mean = 0] = [inputs.x[0], inputs.t_x[0], inputs.T[0], inputs.mean[0]]
  const lifetime_value = columns.lifetime_value_12m[0] as number
  const within = (horizon: number): ReturnType<NonNullable<ReturnType<typeof intervalsFor>>> | undefined =>
    intervalsFor(learned, {horizon, coverage})?.({count: {x, t_x, T}, mean, lifetime_value})
  const year = within(365)
  const alive = columns.p_alive[0] as number
  return {
    ...{repeats: x, days_buying: t_x, days_known: T, repeat_mean: x > 0 ? mean : undefined},
    p_alive: Number.isNaN(alive) ? undefined : withInterval(alive, year?.alive),
    expected: FORECAST_DAYS.map((days) => {
      const purchases = purchasesIn(columns, days)
      const own = days === 365 ? year : within(days)
      return {
        days,
        purchases: withInterval(purchases, own?.purchases),
        value: withInterval(purchases * (columns.expected_mean[0] as number), own?.value),
      }
    }),
    expected_mean: columns.expected_mean[0] as number,
    lifetime_value_12m: withInterval(lifetime_value, year?.lifetime),
    ...{discount, interval: coverage},
  }
}

function purchasesIn(columns: ForecastColumns, days: (typeof FORECAST_DAYS)[number]): number {
  return columns[`expected_${days}`][0] as number
}

function withInterval(value: number, interval: Interval | undefined): Expected {
  return interval ? {value, low: interval.low, high: interval.high} : {value}
}

/** What the forecast of one customer is made from, from their own orders. */
export function inputsOfOne(
  orders: readonly Order[],
  {asOf, settings}: {asOf: Day; settings: Settings},
): ForecastInputs {
  const {histories, spends} = tallyOrders(orders, asOf)
  const figures = {...histories, ...alignSpends(histories.ids, spends)}
  return forecastInputs(figures, {asOf, digits: currencyDigits(settings.currency)})
}
