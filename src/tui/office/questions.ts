import type {CustomersQuestions} from '../customers/questions.ts'
import type {ExplainQuestions} from '../explain/questions.ts'
import type {ExportQuestions} from '../export/questions.ts'
import type {LeadsQuestions} from '../leads/questions.ts'
import type {PeopleQuestions} from '../people/questions.ts'
import type {QuadrantsQuestions} from '../quadrants/questions.ts'
import type {TodayQuestions} from '../today/questions.ts'

/** Every question that screens ask. A screen's folder declares its own in `questions.ts` and answers them in `answers.ts`. */
export interface Questions
  extends
    PeopleQuestions,
    LeadsQuestions,
    TodayQuestions,
    ExplainQuestions,
    ExportQuestions,
    CustomersQuestions,
    QuadrantsQuestions {}

export type QuestionName = keyof Questions
export type Asked<N extends QuestionName> = Questions[N]['asked']
export type Answer<N extends QuestionName> = Questions[N]['answer']
