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

/** The objective with its derivatives, in one pass over the rows; the features are standardised already. */
export function weigh({columns, outcome}: LogisticData, weights: Float64Array, ridge: number): Weighed {
  const size = weights.length
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const row = new Float64Array(size).fill(1)
  let log_likelihood = 0
  for (let i = 0; i < outcome.length; i++) {
    let odds = weights[0] as number
    for (let k = 1; k < size; k++) {
      row[k] = (columns[k - 1] as Float64Array)[i] as number
      odds += (weights[k] as number) * (row[k] as number)
    }
    const p = probabilityOf(odds)
    const happened = outcome[i] as number
    // log(1 + e^odds) without overflow
    log_likelihood += happened * odds - (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))))
    const error = happened - p
    const weight = p * (1 - p)
    for (let k = 0; k < size; k++) {
      const value = row[k] as number
      gradient[k] = (gradient[k] as number) + error * value
      // The factor reads only what lies on and below the diagonal.
      const at = k * size
      for (let j = 0; j <= k; j++) {
        information[at + j] = (information[at + j] as number) + weight * value * (row[j] as number)
      }
    }
  }
  const penalty = penalise({gradient, information}, weights, ridge)
  return {objective: log_likelihood - penalty, log_likelihood, gradient, information}
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
