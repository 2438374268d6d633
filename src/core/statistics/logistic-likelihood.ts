/** What a logistic regression learns from. */
export interface LogisticData {
  /** One array a feature, one entry a row; not a number where it is not known, which then counts as the mean. */
  columns: readonly Float64Array[]
  /** 1 where it happened, 0 where not. */
  outcome: Uint8Array
}

/** The penalised log-likelihood at some weights, with its derivatives. */
export interface Weighed {
  /** Log-likelihood less the penalty. */
  objective: number
  log_likelihood: number
  gradient: Float64Array
  /** Minus the second derivatives of the objective. */
  information: Float64Array
}

/** Rows that are looked at together: as many as fit into the processor's memory beside it. */
const TOGETHER = 1024

/** The objective with its derivatives, in one pass over the rows; the features are standardised already. */
export function weigh({columns, outcome}: LogisticData, weights: Float64Array, ridge: number): Weighed {
  const size = weights.length
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  let log_likelihood = 0
  for (let from = 0; from < outcome.length; from += TOGETHER) {
    const until = Math.min(outcome.length, from + TOGETHER)
    const block = [new Float64Array(until - from).fill(1), ...columns.map((column) => column.subarray(from, until))]
    const happened = outcome.subarray(from, until)
    const odds = oddsOf(block, weights)
    for (let i = 0; i < odds.length; i++) {
      const logOdds = odds[i] as number
      // log(1 + e^odds) without overflow
      const both = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)))
      log_likelihood += (happened[i] as number) * logOdds - both
    }
    addDerivatives({gradient, information}, block, {odds, happened})
  }
  const penalty = penalise({gradient, information}, weights, ridge)
  return {objective: log_likelihood - penalty, log_likelihood, gradient, information}
}

function oddsOf(block: readonly Float64Array[], weights: Float64Array): Float64Array {
  const odds = new Float64Array((block[0] as Float64Array).length)
  block.forEach((column, k) => {
    const weight = weights[k] as number
    for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + weight * (column[i] as number)
  })
  return odds
}

function addDerivatives(
  {gradient, information}: Pick<Weighed, 'gradient' | 'information'>,
  block: readonly Float64Array[],
  {odds, happened}: {odds: Float64Array; happened: Uint8Array},
): void {
  const size = block.length
  const chances = odds.map(probabilityOf)
  const errors = chances.map((p, i) => (happened[i] as number) - p)
  const weights = chances.map((p) => p * (1 - p))
  const pair = [new Float64Array(odds.length), new Float64Array(odds.length)] as const
  for (let k = 0; k < size; k += 2) {
    const one = block[k] as Float64Array
    const two = block[k + 1] ?? one
    weighInto(pair[0], one, weights)
    weighInto(pair[1], two, weights)
    // The factor reads only what lies on and below the diagonal.
    for (let j = 0; j <= k; j += 2) {
      const sums = products(pair, [block[j] as Float64Array, block[j + 1] ?? one])
      addSums(information, sums, {k, j, size})
    }
    gradient[k] = (gradient[k] as number) + sumOfProducts(one, errors)
    if (k + 1 < size) gradient[k + 1] = (gradient[k + 1] as number) + sumOfProducts(two, errors)
  }
}

type Pair = readonly [Float64Array, Float64Array]
type Sums = readonly [number, number, number, number]

/** Each of two columns times each of two others: a number that is fetched is used twice, which is what this takes time for. */
function products([a, b]: Pair, [c, d]: Pair): Sums {
  let ac = 0
  let ad = 0
  let bc = 0
  let bd = 0
  for (let i = 0; i < a.length; i++) {
    const left = a[i] as number
    const right = c[i] as number
    const below = b[i] as number
    const beside = d[i] as number
    ac += left * right
    ad += left * beside
    bc += below * right
    bd += below * beside
  }
  return [ac, ad, bc, bd]
}

function addSums(
  information: Float64Array,
  [ac, ad, bc, bd]: Sums,
  {k, j, size}: {k: number; j: number; size: number},
): void {
  const at = k * size + j
  information[at] = (information[at] as number) + ac
  if (j + 1 < size && j + 1 <= k) information[at + 1] = (information[at + 1] as number) + ad
  if (k + 1 >= size) return
  information[at + size] = (information[at + size] as number) + bc
  information[at + size + 1] = (information[at + size + 1] as number) + bd
}

function weighInto(weighed: Float64Array, column: Float64Array, weights: Float64Array): void {
  for (let i = 0; i < weighed.length; i++) weighed[i] = (column[i] as number) * (weights[i] as number)
}

function sumOfProducts(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += (left[i] as number) * (right[i] as number)
  return sum
}

/** The probability of log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function penalise(
  {gradient, information}: Pick<Weighed, 'gradient' | 'information'>,
  weights: Float64Array,
  ridge: number,
): number {
  let penalty = 0
  for (let k = 1; k < weights.length; k++) {
    const weight = weights[k] as number
    penalty += 0.5 * ridge * weight * weight
    gradient[k] = (gradient[k] as number) - ridge * weight
    information[k * weights.length + k] = (information[k * weights.length + k] as number) + ridge
  }
  return penalty
}
