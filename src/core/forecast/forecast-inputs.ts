import type {HistoryColumns, SpendColumns} from '../store/order-aggregates.ts'
import type {Day} from '../time/day.ts'
import {purchaseCounts, type PurchaseCounts} from './purchase-counts.ts'

/** What a forecast is made from, an entry a customer; money in major units. */
export interface ForecastInputs extends PurchaseCounts {
  /** Mean value of a repeat purchase day; 0 without one. */
  mean: Float64Array
  /** Mean value of a purchase day, the first one included; 0 without one. */
  day_mean: Float64Array
}

/** What of histories and spends the inputs are made from, an entry a customer; money in minor units. */
export type ForecastFigures = Pick<HistoryColumns, 'first_day' | 'last_day' | 'purchase_days'> &
  Pick<SpendColumns, 'first_revenue' | 'purchase_revenue'>

/** The inputs of a forecast as of a day; `digits` are the decimals of the currency. */
export function forecastInputs(figures: ForecastFigures, {asOf, digits}: {asOf: Day; digits: number}): ForecastInputs {
  const {purchase_days, first_revenue, purchase_revenue} = figures
  const minor = 10 ** digits
  const mean = new Float64Array(purchase_days.length)
  const day_mean = new Float64Array(purchase_days.length)
  for (let index = 0; index < purchase_days.length; index++) {
    const days = purchase_days[index] as number
    const revenue = purchase_revenue[index] as number
    if (days > 1) mean[index] = (revenue - (first_revenue[index] as number)) / (days - 1) / minor
    if (days > 0) day_mean[index] = revenue / days / minor
  }
  return {...purchaseCounts(figures, asOf), mean, day_mean}
}

/** The spends laid beside the histories; zeros for who never bought. Both are ordered by id. */
export function alignSpends(
  ids: readonly string[],
  spends: SpendColumns,
): Pick<SpendColumns, 'first_revenue' | 'purchase_revenue'> {
  const first_revenue = new Float64Array(ids.length)
  const purchase_revenue = new Float64Array(ids.length)
  let at = 0
  for (let index = 0; index < ids.length; index++) {
    if (spends.ids[at] !== ids[index]) continue
    first_revenue[index] = spends.first_revenue[at] as number
    purchase_revenue[index] = spends.purchase_revenue[at] as number
    at++
  }
  return {first_revenue, purchase_revenue}
}
