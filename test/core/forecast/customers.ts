import type {PurchaseCounts} from '../../../src/core/forecast/purchase-counts.ts'
import type {PurchaseModel, PurchaseParameters} from '../../../src/core/forecast/purchase-fit.ts'
import {createRandom} from '../../../src/core/demo/random.ts'
import {beta, exponential, gamma} from '../../../src/core/demo/sampling.ts'

interface Simulated extends PurchaseCounts {
  /** Purchase days in the days after the end of observation. */
  later: Int32Array
}

/**
 * Customers as a model has them, observed for up to `days` days and for `ahead` days more; `a` 0: nobody leaves. Purchases
 * of one day are one.
 */
export function simulated(
  model: PurchaseModel,
  {r, alpha, a, b}: PurchaseParameters,
  {customers, days, ahead = 0, seed = 1}: {customers: number; days: number; ahead?: number; seed?: number},
): Simulated {
  const random = createRandom()
  random.seed(seed, customers, days)
  const counts = {x: new Int32Array(customers), t_x: new Int32Array(customers), T: new Int32Array(customers)}
  const later = new Int32Array(customers)
  for (let one = 0; one < customers; one++) {
    const T = Math.floor(days * (0.5 + random.unit() / 2))
    const rate = gamma(random, r, alpha)
    const leaving = a === 0 ? 0 : beta(random, a, b)
    counts.T[one] = T
    let time = 0
    let last = 0
    let there = model === 'bg' || random.unit() >= leaving
    while (there) {
      time += exponential(random, rate)
      const day = Math.ceil(time)
      if (day > T + ahead) break
      if (day === last) continue
      last = day
      if (day > T) later[one] = (later[one] as number) + 1
      else {
        counts.x[one] = (counts.x[one] as number) + 1
        counts.t_x[one] = day
      }
      there = random.unit() >= leaving
    }
  }
  return {...counts, later}
}
