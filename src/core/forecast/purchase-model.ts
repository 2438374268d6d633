import type {PurchaseCount} from './purchase-counts.ts'
import type {PurchaseFit, PurchaseModel} from './purchase-fit.ts'

/*
 * BG/NBD: Fader, Hardie and Lee, "Counting your customers" the easy way, Marketing Science 24 (2005), equations 6, 9
 * and 10. MBG/NBD: Batislam, Denizel and Filiztekin, International Journal of Research in Marketing 24 (2007). They
 * differ in one number: after how many purchases, beyond the repeat ones, somebody may have left.
 */

/** What of a fit the formulas need. */
export type ModelOf = Pick<PurchaseFit, 'model' | 'parameters'>

/** How many chances to leave there were besides those after repeat purchases: of MBG/NBD the first purchase is one. */
export function firstChances(model: PurchaseModel): 0 | 1 {
  return model === 'mbg' ? 1 : 0
}

/** Log-likelihood of one customer, in the unit of time of `alpha`. */
export function logLikelihood({model, parameters}: ModelOf, {x, t_x, T}: PurchaseCount): number {
  const {r, alpha, a, b} = parameters
  const chances = x + firstChances(model)
  let sum = -r * Math.log1p(T / alpha) - x * Math.log(alpha + T)
  for (let i = 0; i < x; i++) sum += Math.log(r + i)
  for (let i = 0; i < chances; i++) sum += Math.log((b + i) / (a + b + i))
  return sum + Math.log1p(Math.exp(logOddsGone({model, parameters}, {x, t_x, T})))
}

/** Probability that a customer has not left for good. */
export function probabilityAlive(fit: ModelOf, count: PurchaseCount): number {
  return 1 / (1 + Math.exp(logOddsGone(fit, count)))
}

/** Logarithm of the odds that a customer has left; minus infinity where nobody can have. */
export function logOddsGone({model, parameters}: ModelOf, {x, t_x, T}: PurchaseCount): number {
  const {r, alpha, a, b} = parameters
  const chances = x + firstChances(model)
  if (chances === 0 || a === 0) return -Infinity
  return Math.log(a) - Math.log(b + chances - 1) + (r + x) * Math.log1p((T - t_x) / (alpha + t_x))
}

/** What a new customer is expected to buy again within a time of the first purchase. */
export function expectedOfNew(fit: ModelOf, time: number): number {
  return expectedPurchases(fit, {x: 0, t_x: 0, T: 0}, time)
}

/** Expected purchases in the time after the end of observation. */
export function expectedPurchases(fit: ModelOf, count: PurchaseCount, time: number): number {
  return probabilityAlive(fit, count) * expectedIfAlive(fit, count, time)
}

/** Terms beyond which nothing is left that could be told from rounding. */
const MOST_TERMS = 1_000_000

/**
 * Expected purchases of a customer who has not left. Who never left would make N purchases, negative binomial with size
 * R = r + x and z = t / (alpha + T + t), and stays beyond i of them with probability c(i) = B(a, B + i) / B(a, B), where
 * B is b plus the chances to leave so far; hence the sum of c(i) · P(N > i) over i. It equals the closed form with 2F1
 * (its Pfaff transform), but has positive terms only: no cancellation, whatever x, and nothing special where a is 1.
 */
export function expectedIfAlive(
  {model, parameters}: ModelOf,
  {x, T}: Omit<PurchaseCount, 't_x'>,
  time: number,
): number {
  const {r, alpha, a, b} = parameters
  const size = r + x
  const left = b + x + firstChances(model)
  const z = time / (alpha + T + time)
  const mode = (z * size) / (1 - z)
  // Relative to P(N = 0); scaled down on the way where that gets too small to be written.
  let weight = 1
  let weights = 1
  let sum = 0
  let staying = 1
  let purchases = 0
  for (let n = 1; n < MOST_TERMS; n++) {
    weight *= (z * (size + n - 1)) / n
    purchases += staying
    staying *= (left + n - 1) / (a + left + n - 1)
    sum += weight * purchases
    weights += weight
    if (weight > HUGE) [weight, weights, sum] = [weight / HUGE, weights / HUGE, sum / HUGE]
    if (n > mode && weight * purchases * (n / (1 - z)) < 1e-16 * sum) break
  }
  return sum / weights
}

const HUGE = 1e200
