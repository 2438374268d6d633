import {leadFile} from '../../core/lead-board/lead-file.ts'
import type {Answers} from '../office/desk.ts'
import type {LeadQuestions} from './questions.ts'

export const LEAD_ANSWERS: Answers<LeadQuestions> = {
  'lead-file': async ({context, at}, {id}) => leadFile({...context, now: () => at}, id),
}
