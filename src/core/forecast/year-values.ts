import type {ForecastInputs} from './forecast-inputs.ts'
import type {Learned} from './learned.ts'
import {observedRate, shopRate} from './observed-rates.ts'
import type {PurchaseCount} from './purchase-counts.ts'
import {expectedIfAlive, probabilityAlive} from './purchase-model.ts'
import {expectedMean} from './value-model.ts'

const YEAR = 365
const MOST_DAYS = 2 ** 15

/** Only the `expected_value_12m` of a forecast, of the buyers alone: what their value is ranked by. */
export function yearValues(
  {purchases, values, sample}: Pick<Learned, 'purchases' | 'values' | 'sample'>,
  {x, t_x, T, mean, day_mean}: ForecastInputs,
): Float64Array {
  const shop = shopRate(sample)
  const known = new Map<number, number>()
  const ifAlive = (count: PurchaseCount): number => {
    const key = count.x * MOST_DAYS + count.T
    let expected = known.get(key)
    if (expected !== undefined) return expected
    expected = purchases ? expectedIfAlive(purchases, count, YEAR) : observedRate(count, shop) * YEAR
    known.set(key, expected)
    return expected
  }
  const found = new Float64Array(x.length)
  let buyers = 0
  for (let index = 0; index < x.length; index++) {
    const count = {x: x[index] as number, t_x: t_x[index] as number, T: T[index] as number}
    if (count.x < 0) continue
    const alive = purchases ? probabilityAlive(purchases, count) : 1
    const worth =
      purchases && values
        ? expectedMean(values, {x: count.x, mean: mean[index] as number})
        : (day_mean[index] as number)
    found[buyers++] = alive * ifAlive(count) * worth
  }
  return found.subarray(0, buyers)
}
