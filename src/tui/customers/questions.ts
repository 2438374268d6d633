import type {ListColumn} from '../../core/listing/list-column.ts'
import type {Question} from '../office/question.ts'

export interface CustomersQuestions {
  /** Every field of customers, those of the shop's own included. */
  'people-columns': Question<Record<never, never>, readonly ListColumn[]>
}
