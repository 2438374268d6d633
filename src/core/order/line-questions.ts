import type {Day} from '../time/day.ts'
import type {BoughtLines} from './bought-lines.ts'
import {type CodedFavourites, favouritesAmong} from './favourite-tally.ts'
import {type CodedNextCategories, nextCategoriesAmong} from './next-categories.ts'

/**
 * What is asked of the lines of purchases up to a day. It holds numbers only, and so do the answers: either may come from
 * another thread.
 */
export interface LineQuestion<K extends keyof LineAnswers = keyof LineAnswers> {
  about: K
  until: Day
  /** The code of each product's value, by the place of the product in the catalogue: -1 where it has none. */
  codes: Int32Array
  /** How many values there are. */
  values: number
}

export interface LineAnswers {
  /** The value that each customer spent most on. */
  favourites: CodedFavourites
  /** The value that goes best with those that each customer bought of. */
  next: CodedNextCategories
}

/** Answers a question. */
export function answerTo<K extends keyof LineAnswers>(lines: BoughtLines, question: LineQuestion<K>): LineAnswers[K] {
  return ANSWERS[question.about](lines, question)
}

const ANSWERS: {[K in keyof LineAnswers]: (lines: BoughtLines, question: LineQuestion) => LineAnswers[K]} = {
  favourites: ({start, product, day, amount}, {codes, values, until}) =>
    favouritesAmong({start, value: product, codes, values, amount, until: {day, last: until}}),
  next: nextCategoriesAmong,
}
