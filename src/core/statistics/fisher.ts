/** ln(n!) for n from 0 up to `most`. */
export function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let n = 2; n <= most; n++) logs[n] = (logs[n - 1] as number) + Math.log(n)
  return logs
}

/** Of `all` things, so many are of the first kind, so many of the second, and so many of both. */
interface Overlap {
  left: number
  right: number
  both: number
  all: number
}

/** Terms below this share of the sum so far change it no more. */
const NEGLIGIBLE = 1e-17

/**
 * Fisher's exact test of a table of two kinds: twice the smaller of the probabilities that chance alone gives so large,
 * or so small, an overlap; 1 at most. Holds for tables of any size. `logs` are the log factorials up to `all`.
 */
export function fisherExact(table: Overlap, logs: Float64Array): number {
  return Math.min(1, 2 * Math.min(tail(table, logs, 1), tail(table, logs, -1)))
}

function tail({left, right, both, all}: Overlap, logs: Float64Array, step: 1 | -1): number {
  const end = step === 1 ? Math.min(left, right) : Math.max(0, left + right - all)
  let term = Math.exp(logProbability({left, right, both, all}, logs))
  let sum = 0
  for (let at = both; ; at += step) {
    sum += term
    if (at === end || term < sum * NEGLIGIBLE) return sum
    const up = step === 1 ? at : at - 1
    const ratio = ((left - up) * (right - up)) / ((up + 1) * (all - left - right + up + 1))
    term *= step === 1 ? ratio : 1 / ratio
  }
}

/** The logarithm of the hypergeometric probability of just this overlap. */
function logProbability({left, right, both, all}: Overlap, logs: Float64Array): number {
  const of = (n: number): number => logs[n] as number
  const choose = (n: number, k: number): number => of(n) - of(k) - of(n - k)
  return choose(left, both) + choose(all - left, right - both) - choose(all, right)
}
