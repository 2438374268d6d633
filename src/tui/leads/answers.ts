import {type LeadBoard, loadBoard} from '../../core/lead-board/load-board.ts'
import {explainLeadScore} from '../../core/lead-score/explain-lead-score.ts'
import {repAskedFor} from '../../core/rep/acting-rep.ts'
import {presentLeadScoreExplanation} from '../../present/lead-score-explain.ts'
import type {Answers, Desk} from '../office/desk.ts'
import type {LeadsQuestions} from './questions.ts'
import {shownPage} from '../shared/shown.ts'
import {stacksOf} from './stacks.ts'

/** What the board of leads is made of. */
export const LEADS_ANSWERS: Answers<LeadsQuestions> = {
  'lead-board': async (desk, {from, count, ...query}) => {
    const board = await boardOf(desk)
    const rep = await desk.context.store.read((book) => repAskedFor(book, desk.context, query.whose))
    const stacks = stacksOf(board, {...query, rep}).map(({column, cards, overdue}) => {
      const first = Math.max(0, Math.min(from[column] ?? 0, cards.length - 1))
      return {column, overdue, total: cards.length, from: first, cards: cards.slice(first, first + count)}
    })
    return {pool: board.pool, whose: rep?.id, stacks}
  },
  'lead-score': async ({context, asOf}, {id, look}) => {
    const explained = await explainLeadScore(context, {reference: id, asOf})
    return {text: presentLeadScoreExplanation(shownPage(explained, look), {...look, color: false})}
  },
  'lead-reps': async (desk) => {
    const {work} = await boardOf(desk)
    return work.map(({rep: {id, name}, open_leads, open_tasks}) => ({id, name, open_leads, open_tasks}))
  },
}

const boards = new WeakMap<Desk, Promise<LeadBoard>>()

/** The board of a state of the store, read once. */
function boardOf(desk: Desk): Promise<LeadBoard> {
  const known = boards.get(desk) ?? loadBoard({...desk.context, now: () => desk.at})
  boards.set(desk, known)
  return known
}
