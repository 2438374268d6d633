import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import type {Answers} from '../office/desk.ts'
import type {CustomersQuestions} from './questions.ts'

/** What the screen of customers knows besides its list. */
export const CUSTOMERS_ANSWERS: Answers<CustomersQuestions> = {
  'people-columns': ({context}) => context.store.read(loadProfileColumns),
}
