import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {LEAD_MODEL_ID, type LeadModel, type LeadWeights, type MissedLeadGate} from './lead-model.ts'
import type {PointTable} from './lead-points.ts'
import {touchTimes} from './lead-touches.ts'
import {learnLeadScore} from './learn-lead-score.ts'
import {loadPoints} from './load-points.ts'

/** What leads are scored by. */
export interface LeadScoring {
  points: PointTable
  /** Absent below the gates. */
  weights?: LeadWeights | undefined
  missed: MissedLeadGate[]
  /** Kept by `lead score fit`, or learned now. */
  source: 'kept' | 'now'
  /** Until which day leads were learned from. */
  as_of: string
}

export interface ScoringRequest {
  settings: Settings
  at: Instant
  /** Columns to learn from although they give the outcome away; with any, what is kept is not used. */
  keep?: readonly string[] | undefined
}

/** What leads are scored by at a time: what `lead score fit` keeps, where it holds, else what is learned now. */
export async function loadLeadScoring(book: Book, {settings, at, keep}: ScoringRequest): Promise<LeadScoring> {
  const points = await loadPoints(book)
  const kept = keep === undefined ? await keptModel(book, {settings, at}) : undefined
  if (kept) return {points, weights: kept.weights, missed: [], source: 'kept', as_of: kept.as_of}
  const leads = await book.all('lead')
  const learned = learnLeadScore({leads, times: await touchTimes(book, leads), points, settings, at, keep})
  return {points, ...learned, source: 'now', as_of: at.slice(0, 10)}
}

/** The model that is kept, unless it knows more than was known at the time, or another number of days has been set since. */
export async function keptModel(
  book: Pick<Book, 'get'>,
  {settings, at}: Pick<ScoringRequest, 'settings' | 'at'>,
): Promise<LeadModel | undefined> {
  const kept = await book.get('lead_model', LEAD_MODEL_ID)
  if (!kept || kept.as_of > at.slice(0, 10)) return undefined
  return kept.weights.touch_days === settings['lead.score_touch_days'] ? kept : undefined
}
