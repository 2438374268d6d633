import type {ChurnFigures, ChurnScores} from './score-churn.ts'

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
  const churn_probability = scores.probability(index)
  const effects = Object.fromEntries(scores.parts(index).map(({cause, log_odds}) => [`${cause}_effect`, log_odds]))
  return {
    churn_probability,
    expected_loss: churn_probability * value_at_stake,
    ...(effects as Pick<ProbabilityFields, 'rhythm_effect' | 'alive_effect' | 'category_effect'>),
    figures: scores.figures(index),
  }
}
