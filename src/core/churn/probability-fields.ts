import type {ChurnFigures} from './churn-features.ts'
import type {ChurnCause} from './churn-weights.ts'
import type {ChurnScores} from './score-churn.ts'

/** What is said of the probability that a buyer stays away. */
export interface ProbabilityFields {
  /** Of no purchase within the horizon. */
  churn_probability: number
  /** Value at stake times the probability. */
  expected_loss: number
  /** What each cause adds to the log-odds: above 0 for staying away, below for coming back; absent where not known. */
  rhythm_effect: number | undefined
  alive_effect: number | undefined
  category_effect: number | undefined
  /** The figures behind the causes. */
  figures: ChurnFigures
}

/** The fields of one buyer. */
export function probabilityFields(scores: ChurnScores, index: number, value_at_stake: number): ProbabilityFields {
  const {probability: churn_probability, parts, figures} = scores.judge(index)
  const effectOf = (cause: ChurnCause): number | undefined => parts.find((part) => part.cause === cause)?.log_odds
  return {
    churn_probability,
    expected_loss: churn_probability * value_at_stake,
    rhythm_effect: effectOf('rhythm'),
    alive_effect: effectOf('alive'),
    category_effect: effectOf('category'),
    figures,
  }
}
