import {digamma, logGamma} from '../statistics/gamma.ts'
import type {SmoothFunction} from '../statistics/minimise.ts'

/** Customers with repeat purchases, grouped by their number `x`: group g has the means from `start[g]` on. */
export interface ValueGroups {
  x: Float64Array
  start: Int32Array
  /** Mean of a repeat purchase day, major units, positive. */
  mean: Float64Array
  /** Sum over the group of the logarithms of the means. */
  logs: Float64Array
}

/** Groups the customers with a repeat purchase that brought in something. */
export function valueGroups(x: Int32Array, mean: Float64Array): ValueGroups {
  let most = 0
  for (let index = 0; index < x.length; index++) most = Math.max(most, x[index] as number)
  const counts = new Int32Array(most + 1)
  const counted = (index: number): boolean => (x[index] as number) > 0 && (mean[index] as number) > 0
  for (let index = 0; index < x.length; index++) {
    const repeats = x[index] as number
    if (counted(index)) counts[repeats] = (counts[repeats] as number) + 1
  }
  const groups = Array.from(counts.keys()).filter((repeats) => (counts[repeats] as number) > 0)
  const start = new Int32Array(groups.length + 1)
  const place = new Int32Array(most + 1)
  for (const [at, repeats] of groups.entries()) {
    place[repeats] = at
    start[at + 1] = (start[at] as number) + (counts[repeats] as number)
  }
  const next = start.slice()
  const means = new Float64Array(start[groups.length] as number)
  const logs = new Float64Array(groups.length)
  for (let index = 0; index < x.length; index++) {
    if (!counted(index)) continue
    const group = place[x[index] as number] as number
    means[(next[group] as number)++] = mean[index] as number
    logs[group] = (logs[group] as number) + Math.log(mean[index] as number)
  }
  return {x: Float64Array.from(groups), start, mean: means, logs}
}

/** Every so many customers of each group, so that a fit to all of them can start near its end. */
export function thinnedGroups({x, mean, start}: ValueGroups, every: number): ValueGroups {
  const repeats: number[] = []
  const kept: number[] = []
  x.forEach((own, group) => {
    for (let at = start[group] as number; at < (start[group + 1] as number); at++) {
      if (at % every !== 0) continue
      repeats.push(own)
      kept.push(mean[at] as number)
    }
  })
  return valueGroups(Int32Array.from(repeats), Float64Array.from(kept))
}

/** The negative log-likelihood of the Gamma-Gamma model with its gradient, over the logarithms of p, q and v. */
export function negativeValueLikelihood(groups: ValueGroups): SmoothFunction {
  return (point, gradient) => {
    const [p, q, v] = point.map(Math.exp) as unknown as [number, number, number]
    let [value, by_p, by_q, by_v] = [0, 0, 0, 0]
    groups.x.forEach((x, group) => {
      const count = (groups.start[group + 1] as number) - (groups.start[group] as number)
      const {log, inverse} = sums(groups, group, v)
      const means = groups.logs[group] as number
      const fixed = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x)
      value += count * fixed + (p * x - 1) * means - (p * x + q) * log
      const [both, own] = [digamma(p * x + q), digamma(p * x)]
      by_p += x * (count * (both - own + Math.log(x)) + means - log)
      by_q += count * (both - digamma(q) + Math.log(v)) - log
      by_v += (count * q) / v - (p * x + q) * inverse
    })
    gradient.set([-p * by_p, -q * by_q, -v * by_v])
    return -value
  }
}

/** Over a group: the sums of the logarithm and of the inverse of v + x · mean. */
function sums({x, start, mean}: ValueGroups, group: number, v: number): {log: number; inverse: number} {
  const repeats = x[group] as number
  const end = start[group + 1] as number
  let [log, inverse] = [0, 0]
  for (let at = start[group] as number; at < end; at++) {
    const total = v + repeats * (mean[at] as number)
    log += Math.log(total)
    inverse += 1 / total
  }
  return {log, inverse}
}
