import type {CrmError} from '../../core/error/crm-error.ts'
import type {Board} from './board.ts'
import type {Deed, DeedName, DeedResult} from './deeds.ts'
import type {Answer, Asked, QuestionName} from './questions.ts'

/** What the office tells without being asked. */
export type Told =
  | {told: 'board'; board: Board}
  /** The store cannot be read; the last board holds until it can. */
  | {told: 'trouble'; error: CrmError}
  /** Something went wrong that nobody foresaw; the program ends with it. */
  | {told: 'failure'; error: Error}

/**
 * Where the work is done that takes time: it has the store and the profile, answers questions and carries out deeds. Screens
 * only draw. It may sit in the same thread (tests) or in another.
 */
export interface Office {
  /** Rejects with a CrmError for what cannot be answered. */
  ask<N extends QuestionName>(question: N, asked: Asked<N>): Promise<Answer<N>>
  /** Rejects with a CrmError for what is refused; then nothing was changed. */
  carryOut<N extends DeedName>(deed: Extract<Deed, {deed: N}>): Promise<DeedResult<N>>
  /** Looks at the store at once. */
  refresh(): void
  /** Calls with everything told from now on; what is returned ends it. */
  listen(listener: (told: Told) => void): () => void
  close(): Promise<void>
}
