import type {SmoothFunction} from '../statistics/minimise.ts'
import type {PurchasePatterns} from './purchase-counts.ts'
import type {PurchaseModel, PurchaseParameters} from './purchase-fit.ts'
import {firstChances} from './purchase-model.ts'

/**
 * The negative log-likelihood of all customers with its gradient, over the logarithms of r, alpha, a, b. What depends
 * on x or on a day alone is tabulated, so that a pattern costs one exponential and one logarithm.
 */
export function negativeLogLikelihood(patterns: PurchasePatterns, model: PurchaseModel): SmoothFunction {
  const most = {x: highest(patterns.x), day: highest(patterns.T)}
  return (point, gradient) => {
    const parameters = fromLogs(point)
    const slopes = summed(patterns, parameters, tablesOf(parameters, model, most))
    const {r, alpha, a, b} = parameters
    gradient.set([-r * slopes.r, -alpha * slopes.alpha, -a * slopes.a, -b * slopes.b])
    return -slopes.value
  }
}

/** The same of the NBD, over the logarithms of r and alpha: nobody leaves. */
export function negativeNbdLikelihood(patterns: PurchasePatterns): SmoothFunction {
  const most = {x: highest(patterns.x), day: highest(patterns.T)}
  return ([r = 0, alpha = 0], gradient) => {
    const parameters = {r: Math.exp(r), alpha: Math.exp(alpha), a: 0, b: 1}
    const slopes = summed(patterns, parameters, tablesOf(parameters, 'bg', most))
    gradient.set([-parameters.r * slopes.r, -parameters.alpha * slopes.alpha])
    return -slopes.value
  }
}

export function fromLogs(point: Float64Array): PurchaseParameters {
  const [r, alpha, a, b] = point.map(Math.exp)
  return {r, alpha, a, b} as PurchaseParameters
}

interface Tables {
  /** By x: sums of the logarithms of what multiplies up with each purchase, and their slopes. */
  purchases: Float64Array
  purchases_r: Float64Array
  chances: Float64Array
  chances_a: Float64Array
  chances_b: Float64Array
  /** By x: logarithm of a / (b + chances - 1), the odds to have left with the last chance; and its slope in b. */
  gone: Float64Array
  gone_b: Float64Array
  /** By day: logarithm of alpha + day, and its slope. */
  log: Float64Array
  inverse: Float64Array
}

function tablesOf(parameters: PurchaseParameters, model: PurchaseModel, most: {x: number; day: number}): Tables {
  const log = new Float64Array(most.day + 1)
  const inverse = new Float64Array(most.day + 1)
  for (let day = 0; day <= most.day; day++) {
    log[day] = Math.log(parameters.alpha + day)
    inverse[day] = 1 / (parameters.alpha + day)
  }
  return {...chanceTables(parameters, most.x, firstChances(model)), log, inverse}
}

function chanceTables({r, a, b}: PurchaseParameters, most: number, first: 0 | 1): Omit<Tables, 'log' | 'inverse'> {
  const table = (): Float64Array => new Float64Array(most + 1)
  const [purchases, purchases_r, chances, chances_a, chances_b] = [table(), table(), table(), table(), table()]
  const [gone, gone_b] = [table().fill(-Infinity), table()]
  let [sum, sum_a, sum_b] = [0, 0, 0]
  let counted = 0
  for (let x = 0; x <= most; x++) {
    for (; counted < x + first; counted++) {
      sum += Math.log((b + counted) / (a + b + counted))
      sum_a -= 1 / (a + b + counted)
      sum_b += 1 / (b + counted) - 1 / (a + b + counted)
    }
    if (counted > 0) {
      gone[x] = Math.log(a) - Math.log(b + counted - 1)
      gone_b[x] = -1 / (b + counted - 1)
    }
    ;[chances[x], chances_a[x], chances_b[x]] = [sum, sum_a, sum_b]
    if (x === 0) continue
    purchases[x] = (purchases[x - 1] as number) + Math.log(r + x - 1)
    purchases_r[x] = (purchases_r[x - 1] as number) + 1 / (r + x - 1)
  }
  return {purchases, purchases_r, chances, chances_a, chances_b, gone, gone_b}
}

interface Slopes extends PurchaseParameters {
  value: number
}

function summed(patterns: PurchasePatterns, {r, alpha, a}: PurchaseParameters, tables: Tables): Slopes {
  const {x: repeats, T: ends, t_x: lasts, count: counts} = patterns
  const {log, inverse, gone, gone_b, purchases, purchases_r, chances, chances_a, chances_b} = tables
  let [value, by_r, by_alpha, by_a, by_b] = [0, 0, 0, 0, 0]
  for (let at = 0; at < repeats.length; at++) {
    const x = repeats[at] as number
    const T = ends[at] as number
    const t_x = lasts[at] as number
    const count = counts[at] as number
    const end = log[T] as number
    const last = log[t_x] as number
    const odds = (gone[x] as number) + (r + x) * (end - last)
    // Of the two ways to have bought nothing since, the share of having left.
    const staying = odds > 700 ? 0 : 1 / (1 + Math.exp(odds))
    const left = 1 - staying
    const either = odds > 36 ? odds : -Math.log(staying)
    value += count * ((purchases[x] as number) + (chances[x] as number) - (r + x) * end + either)
    by_r += count * ((purchases_r[x] as number) - staying * end - left * last)
    by_alpha -= count * (r + x) * (staying * (inverse[T] as number) + left * (inverse[t_x] as number))
    by_a += count * ((chances_a[x] as number) + (a === 0 ? 0 : left / a))
    by_b += count * ((chances_b[x] as number) + left * (gone_b[x] as number))
  }
  const {customers} = patterns
  return {
    value: value + customers * r * Math.log(alpha),
    r: by_r + customers * Math.log(alpha),
    alpha: by_alpha + (customers * r) / alpha,
    a: by_a,
    b: by_b,
  }
}

function highest(values: Int32Array): number {
  let most = 0
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number)
  return most
}
