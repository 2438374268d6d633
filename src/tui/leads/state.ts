import type {BoardColumn} from '../../core/lead-board/board-columns.ts'
import type {LeadCard} from '../../core/lead-board/load-board.ts'
import {LIST_START, type ListPlace, type ListShape} from '../shared/list.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {type BoardLayout, boardLayout} from './layout.ts'
import type {BoardPage, BoardStack, LeadSort} from './questions.ts'

/** The board of leads as somebody left it. */
export interface LeadsState {
  /** A rep by id, `all`, or undefined for whoever acts. */
  whose: string | undefined
  sort: LeadSort
  /** The column that keys go to; the first one until it is known. */
  column: BoardColumn | undefined
  /** The first column in view. */
  left: number
  places: Readonly<Partial<Record<BoardColumn, ListPlace>>>
  /** A lead on its way to another column, where the cursor goes with it. */
  follow: string | undefined
}

export function openLeads(): LeadsState {
  return {whose: undefined, sort: 'score', column: undefined, left: 0, places: {}, follow: undefined}
}

/** Cards are asked for by the twenty around those in view, so that scrolling seldom waits. */
const STEP = 20

/** The want for the cards in view and those around them. */
export function boardWant({whose, sort, places}: LeadsState, {filter, size}: Around): Want<'lead-board'> {
  const query = {whose, sort, filter: filter.input.text}
  const from = Object.fromEntries(
    Object.entries(places).map(([column, {top}]) => [column, Math.max(0, Math.floor(top / STEP) * STEP - STEP)]),
  )
  const count = Math.ceil(size.rows / 2 / STEP) * STEP + 2 * STEP
  return {
    question: 'lead-board',
    asked: {...query, from, count},
    series: JSON.stringify(query),
    family: JSON.stringify([whose, sort]),
  }
}

export const REPS_WANT: Want<'lead-reps'> = {question: 'lead-reps', asked: {}}

/** What is known of the board, where its columns stand and which of them keys go to. */
export interface Shown {
  page: BoardPage
  stack: BoardStack
  /** The place of that column among all of them. */
  at: number
  layout: BoardLayout
}

/** The board as it is shown; undefined until it is first answered. */
export function shownBoard(state: LeadsState, around: Around): Shown | undefined {
  const page = around.know(boardWant(state, around)).answer
  if (!page) return undefined
  const at = Math.max(
    0,
    page.stacks.findIndex(({column}) => column === state.column),
  )
  const {size, zoomed} = around
  const layout = boardLayout({columns: page.stacks.length, at, left: state.left, size, zoomed})
  return {page, at, stack: page.stacks[at] as BoardStack, layout}
}

export function placeIn({places}: LeadsState, column: BoardColumn): ListPlace {
  return places[column] ?? LIST_START
}

/** The shape of a column as far as it is known. */
export function stackShape(stack: BoardStack, {cards}: BoardLayout): ListShape {
  return {
    total: stack.total,
    height: cards,
    idAt: (place) => cardAt(stack, place)?.id,
    placeOf: (id) => {
      const at = stack.cards.findIndex((card) => card.id === id)
      return at < 0 ? undefined : stack.from + at
    },
  }
}

export function cardAt({cards, from}: BoardStack, place: number): LeadCard | undefined {
  return place < from ? undefined : cards[place - from]
}

/** The card that the cursor is on. */
export function selectedCard(state: LeadsState, around: Around): LeadCard | undefined {
  const shown = shownBoard(state, around)
  return shown && cardAt(shown.stack, placeIn(state, shown.stack.column).index)
}
