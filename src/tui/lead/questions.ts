import type {LeadFile} from '../../core/lead-board/lead-file.ts'
import type {Question} from '../office/question.ts'

export interface LeadQuestions {
  /** Everything that is kept of a lead. */
  'lead-file': Question<{id: string}, LeadFile>
}
