import type {ChurnFigures} from '../churn/churn-features.ts'
import type {ChurnPart} from '../churn/score-churn.ts'
import type {PurchaseCount} from '../forecast/purchase-counts.ts'
import type {PurchaseModel} from '../forecast/purchase-fit.ts'
import type {ListColumnType} from '../listing/list-column.ts'

/** Judgements of a customer or lead that can say how they came about. */
export const EXPLAIN_TOPICS = [
  'segment',
  'grid',
  'quadrant',
  'churn',
  'lifecycle',
  'value',
  'forecast',
  'tier',
  'tags',
  'task',
  'lead',
] as const
export type ExplainTopic = (typeof EXPLAIN_TOPICS)[number]

/** What may be asked for: a topic, or `score` for whatever scores somebody (a customer's R, F and M, a lead's). */
export const EXPLAIN_QUESTIONS = [...EXPLAIN_TOPICS, 'score'] as const
export type ExplainQuestion = (typeof EXPLAIN_QUESTIONS)[number]

/** A figure that went in, or a threshold it was held against. */
export interface ExplainedFigure {
  name: string
  value: unknown
  type: ListColumnType
}

/** A threshold, and where it comes from: the shop's data, the customer's own, or a setting by its name. */
export interface ExplainedThreshold extends ExplainedFigure {
  source: 'shop' | 'own' | 'setting'
  setting?: string
}

/** What must hold for something: `recency_days <= 30`; `in` is for a field that has one of several values. */
export interface ExplainedCondition {
  field: string
  operator: '>=' | '<=' | '>' | '<' | '=' | 'in'
  value: number | string | readonly string[]
  type: ListColumnType
}

/** Another outcome, and what would have to happen for it. */
export interface Otherwise {
  verdict: string
  /** `purchase`: they buy today; `silence`: they buy nothing up to and including the day; `figures`: conditions hold. */
  event: 'purchase' | 'silence' | 'figures'
  day?: string
  conditions: ExplainedCondition[]
}

/** How one judgement came about. Every value is a code or a figure; words are the presenter's. */
export interface Explanation {
  topic: ExplainTopic
  verdict: string
  inputs: ExplainedFigure[]
  thresholds: ExplainedThreshold[]
  /** The rule that fired: conditions that all hold. */
  rule: ExplainedCondition[]
  /**
   * Where the rule is an expression of its own (CEL): its text, whether it holds (undefined where that was not asked), and
   * which of its parts that must all hold do not.
   */
  expression?: {text: string; holds: boolean | undefined; failing: string[]} | undefined
  otherwise: Otherwise[]
  /** How many of what the thresholds rest on, e.g. `buyers 1,200`. */
  sample: ExplainedFigure[]
  /** Of a forecast: somebody else beside whom it is to be seen. */
  comparison?: ExplainedComparison | undefined
  /** How likely it is, where that was learned, and what makes it so. */
  probability?: ExplainedProbability | undefined
}

/** A probability that was learned of all customers, and what it is for this one. */
export interface ExplainedProbability {
  /** Of no purchase within the horizon. */
  value: number
  horizon_days: number
  /** The probability of an average buyer of the day that was learned from. */
  average: number
  /** What each cause adds to the log-odds beside that average, the most first; absent where nothing is known. */
  parts: ChurnPart[]
  figures: ChurnFigures
  after_purchase: number
  /** After so many more days without a purchase. */
  after_silence: {days: number; value: number}[]
  /** What it was learned from. */
  features_on: string
  outcome_until: string
  buyers: number
  stayed_away: number
}

/** A customer's forecast beside that of somebody known for as long; money in major units. */
export interface ExplainedComparison {
  model: PurchaseModel
  own: ComparedForecast
  other: ComparedForecast
}

/** Repeat purchases `x`, days to the last `t_x`, days known `T`, and what is expected of the next 365 days. */
export interface ComparedForecast extends PurchaseCount {
  /** Value of a repeat purchase day; absent without one. */
  mean: number | undefined
  p_alive: number
  expected: number
  /** What a purchase day is expected to bring in. */
  each: number
  value: number
}
