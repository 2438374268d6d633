import type {LogisticModel, LogisticTerm} from '../statistics/logistic.ts'

/** What speaks for or against somebody staying away: the own rhythm, the purchase model, the category's cycle. */
export const CHURN_CAUSES = ['rhythm', 'alive', 'category'] as const
export type ChurnCause = (typeof CHURN_CAUSES)[number]

/**
 * What the probability is made of, and which cause each belongs to. Shares and probabilities are log-odds, lengths and
 * counts logarithms.
 *
 * - `silence_share`: share of the gaps, the own ones and the shop's weighed by the number of own ones, that are shorter
 *   than the silence
 * - `usual_gap`: the median of those gaps
 * - `purchase_days`: purchase days so far
 * - `alive`: the model's probability that the customer has not stopped buying
 * - `category_share`: share of the gaps of the buyers of the favourite category that are shorter than the silence
 */
export const CHURN_FEATURES = {
  silence_share: 'rhythm',
  usual_gap: 'rhythm',
  purchase_days: 'rhythm',
  alive: 'alive',
  category_share: 'category',
} as const satisfies Record<string, ChurnCause>
export type ChurnFeature = keyof typeof CHURN_FEATURES
export const CHURN_FEATURE_NAMES = Object.keys(CHURN_FEATURES) as ChurnFeature[]

/** How long the buyers of a category leave between purchases of anything. */
export interface CategoryCycle {
  category: string
  gaps: number
  /** Days that the share 0, 1/40, 2/40, ..., 1 of the gaps reach. */
  quantiles: number[]
}

/** A feature with its weight in log-odds for each standard deviation. */
export interface ChurnTerm extends LogisticTerm {
  feature: ChurnFeature
}

/** What was learned of who does not come back: the probability of no purchase within the horizon. */
export interface ChurnWeights extends Omit<LogisticModel, 'terms' | 'rows' | 'events'> {
  horizon_days: number
  /** How customers stood on this day was held against what they did up to the other. */
  features_on: string
  outcome_until: string
  /**
   * Buyers from whom it was learned, all who were known on that day or a sample of some 25,000; those who then bought
   * nothing within the horizon, and those who did.
   */
  buyers: number
  stayed_away: number
  came_back: number
  terms: ChurnTerm[]
  cycles: CategoryCycle[]
}

/** What a sample must have before the probability is learned from it. */
export const CHURN_GATES = ['buyers', 'stayed_away', 'came_back', 'gaps', 'history_days'] as const
export type ChurnGate = (typeof CHURN_GATES)[number]

export interface MissedChurnGate {
  gate: ChurnGate
  needed: number
  found: number
}

/** The weights, or which gates the sample did not pass. */
export interface ChurnLearned {
  weights?: ChurnWeights | undefined
  missed: MissedChurnGate[]
}

/** The purchase model's probability that a buyer has not stopped: (repeat purchase days, days from first to last, days from first to now). */
export type AliveOf = (x: number, t_x: number, T: number) => number
