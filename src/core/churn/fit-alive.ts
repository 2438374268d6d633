import {fitPurchases} from '../forecast/fit-purchases.ts'
import {purchaseCounts} from '../forecast/purchase-counts.ts'
import type {PurchaseFit, PurchaseModel} from '../forecast/purchase-fit.ts'
import {probabilityAlive} from '../forecast/purchase-model.ts'
import {missedGates, sampleOf} from '../forecast/sample.ts'
import type {Settings} from '../setting/settings.ts'
import type {Day} from '../time/day.ts'
import type {ChurnStanding} from './churn-standing.ts'
import type {AliveOf} from './churn-weights.ts'

/** The purchase model as it would have been fitted on the day of a standing; undefined below its gates. */
export function fitAlive(standing: ChurnStanding, settings: Settings): PurchaseFit | undefined {
  const {day, first_day, last_day, own_gaps} = standing
  const nothing = new Float64Array(first_day.length)
  const histories = {first_day, last_day, purchase_days: own_gaps.map((gaps) => gaps + 1)}
  const sample = sampleOf({...histories, first_revenue: nothing, purchase_revenue: nothing}, {asOf: day, digits: 0})
  const [first, last] = [least(first_day), most(last_day)]
  if (missedGates(sample, {asOf: day, settings, first, last}).length > 0) return undefined
  return fitPurchases(purchaseCounts(histories, day), settings['forecast.model'] as PurchaseModel)
}

/** What a model says of who is still there; undefined where it has nobody leave, and so says nothing. */
export function aliveBy(fit: PurchaseFit | undefined): AliveOf | undefined {
  return fit && fit.boundary === 'none' ? (x, t_x, T) => probabilityAlive(fit, {x, t_x, T}) : undefined
}

function least(days: Int32Array): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((best, day) => Math.min(best, day))
}

function most(days: Int32Array): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((best, day) => Math.max(best, day))
}
