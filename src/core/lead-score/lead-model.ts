import type {CalibrationGroup} from '../statistics/calibration.ts'
import type {LogisticTerm} from '../statistics/logistic.ts'
import type {TopShare} from '../statistics/ranking.ts'
import type {RowOf} from '../store/columns.ts'
import type {ColumnEncoding, UselessColumn} from './encoding.ts'
import type {ColumnMeasure, Leak} from './leak.ts'

/** What is learned from the leads that were decided, kept as one record. */
export const LEAD_MODEL_COLUMNS = {id: 'text', as_of: 'day', fitted_at: 'instant', weights: 'json'} as const

/** The id of the one record there is. */
export const LEAD_MODEL_ID = 'lead'

type LeadModelRow = RowOf<typeof LEAD_MODEL_COLUMNS>
export type LeadModel = Omit<LeadModelRow, 'weights'> & {weights: LeadWeights}

/** A column of the model with its encoding and a term for each part of that. */
export interface LeadTerm {
  encoding: ColumnEncoding
  terms: LogisticTerm[]
}

/** How well a score tells who is won. */
export interface ScoreQuality {
  /** Area under the ROC curve: 0.5 is chance, 1 perfect. */
  auc: number
  /** Mean squared error of the probabilities; of a rule score, of the share that was won among leads of like score. */
  brier: number
  /** The tenth with the highest scores: its share that was won, and how many times that of all. */
  top_tenth: TopShare
}

/** The probability that a lead is won, given that it is decided one day. */
export interface LeadWeights {
  intercept: number
  columns: LeadTerm[]
  /** Decided leads that it was learned from, and those of them that were won. */
  decided: number
  won: number
  /** Days after a lead came in whose touches are looked at. */
  touch_days: number
  /** The penalty that foretold held-out leads best. */
  ridge: number
  converged: boolean
  /** On leads that were held out, each foretold by what was learned from four fifths of the others. */
  quality: ScoreQuality
  calibration: CalibrationGroup[]
  /** The same of the rule score, as it stood when the days of touches were over. */
  rule: ScoreQuality
  /** What each column that is known of enough leads tells by itself, the most first. */
  measures: ColumnMeasure[]
  /** Columns that give the outcome away: left out, but for those in `kept`. */
  leaks: Leak[]
  kept: string[]
  /** Columns that are of no use, and why. */
  useless: {column: string; why: UselessColumn}[]
}

/** What a sample must have before a score is learned from it; `columns` are those that tell leads apart. */
export const LEAD_GATES = ['decided', 'won', 'lost', 'columns'] as const
export type LeadGate = (typeof LEAD_GATES)[number]

export interface MissedLeadGate {
  gate: LeadGate
  needed: number
  found: number
}

/** The weights, or which gates the sample did not pass. */
export interface LeadLearned {
  weights?: LeadWeights | undefined
  missed: MissedLeadGate[]
}
