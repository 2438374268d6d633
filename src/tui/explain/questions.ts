import type {Look} from '../../present/language.ts'
import type {Question} from '../office/question.ts'

export interface ExplainQuestions {
  /** How a judgement of somebody came about, as `patron explain` says it. */
  explain: Question<{reference: string; topic: string; look: Look}, {text: string}>
}
