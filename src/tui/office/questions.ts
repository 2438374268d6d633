import type {PeopleQuestions} from '../people/questions.ts'

/** Every question that screens ask. A screen's folder declares its own in `questions.ts` and answers them in `answers.ts`. */
export interface Questions extends PeopleQuestions {}

export type QuestionName = keyof Questions
export type Asked<N extends QuestionName> = Questions[N]['asked']
export type Answer<N extends QuestionName> = Questions[N]['answer']
