import {PEOPLE_ANSWERS} from '../people/answers.ts'
import type {Answers} from './desk.ts'
import type {Questions} from './questions.ts'

/** Answers to every question there is. */
export const ANSWERS: Answers<Questions> = {...PEOPLE_ANSWERS}
