import type {BoardColumn} from '../../core/lead-board/board-columns.ts'
import type {LeadCard} from '../../core/lead-board/load-board.ts'
import type {Look} from '../../present/language.ts'
import type {Question} from '../office/question.ts'

export const LEAD_SORTS = ['score', 'age', 'due'] as const
export type LeadSort = (typeof LEAD_SORTS)[number]

/** Which leads stand on the board, and in which order. */
export interface BoardQuery {
  /** A rep by id, `all`, or undefined for whoever acts. The pool is everybody's. */
  whose: string | undefined
  sort: LeadSort
  /** Words to search for, `!words`, or `=condition`. */
  filter: string
}

/** A column of the board with the cards in view and those around them. */
export interface BoardStack {
  column: BoardColumn
  total: number
  /** How many of them are overdue. */
  overdue: number
  /** The place of the first card. */
  from: number
  cards: readonly LeadCard[]
}

export interface BoardPage {
  /** Whether there are reps, so that leads of nobody wait in the public pool. */
  pool: boolean
  /** The rep whose leads these are; undefined for everybody's. */
  whose: string | undefined
  /** The columns from left to right. */
  stacks: readonly BoardStack[]
}

/** A rep to whom leads can be given, and what they have to do already. */
export interface RepChoice {
  id: string
  name: string | undefined
  open_leads: number
  open_tasks: number
}

export interface LeadsQuestions {
  /** The board: of each column as many cards as asked for, from a place on (the first one unless said). */
  'lead-board': Question<BoardQuery & {from: Readonly<Partial<Record<BoardColumn, number>>>; count: number}, BoardPage>
  /** Both scores of an open lead line by line, as `patron lead score --explain` says them. */
  'lead-score': Question<{id: string; look: Look}, {text: string}>
  /** The reps who have not left. */
  'lead-reps': Question<Record<never, never>, readonly RepChoice[]>
}
