import type {BoardColumn} from '../../core/lead-board/board-columns.ts'
import {sentence} from '../../present/sentence.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import {goInList, settleInList} from '../shared/list.ts'
import type {Around, ScreenSpec, Step} from '../shell/screen.ts'
import {boardAct, isWhole} from './act.ts'
import {CARD_COLUMNS} from './card-columns.ts'
import {commandOf} from './command.ts'
import {BOARD_KEYS, BOARD_WAYS, LEAD_ACTION_KEYS} from './keys.ts'
import {boardLines} from './lines.ts'
import type {BoardStack} from './questions.ts'
import {
  boardWant,
  type LeadsState,
  openLeads,
  placeIn,
  REPS_WANT,
  selectedCard,
  shownBoard,
  stackShape,
} from './state.ts'

export {openLeads}

/** The road of leads as a board: a column for the public pool and for each stage. */
export const LEADS: ScreenSpec<LeadsState> = {
  title: (_, look) => sentence(look, {en: 'Leads', zh: '线索'}),
  bindings: () => [...MOVE_KEYS, ...BOARD_WAYS, OPEN_KEY, ...LEAD_ACTION_KEYS, ...BOARD_KEYS],
  filter: 'text-or-condition',
  wants: (state, around) => [boardWant(state, around), REPS_WANT],
  settle,
  act: boardAct,
  hit: clicked,
  lines: boardLines,
  selected: (state, around) => selectedCard(state, around)?.id,
  all: (state, around) => {
    return wholeStack(state, around)?.cards.map(({id}) => id)
  },
  command: commandOf,
  exported: (state, around) => {
    const stack = wholeStack(state, around)
    if (!stack) return undefined
    return {name: `leads-${stack.column}`, rows: stack.cards as unknown as ListRow[], columns: CARD_COLUMNS}
  },
}

/** The column in use, where all its cards are here, and those that are asked for. */
function wholeStack(state: LeadsState, around: Around): BoardStack | undefined {
  const stack = shownBoard(state, around)?.stack
  return stack && isWhole(stack) && !around.know(boardWant(state, around)).standsIn ? stack : undefined
}

/** The column in use and each column's cursor, after cards came and went; the cursor goes with a lead that was moved. */
function settle(state: LeadsState, around: Around): LeadsState {
  const shown = shownBoard(state, around)
  if (!shown) return state
  const {page, layout, stack} = shown
  const places = Object.fromEntries(
    page.stacks.map((each) => [each.column, settleInList(placeIn(state, each.column), stackShape(each, layout))]),
  )
  const settled = {...state, column: stack.column, left: layout.left, places}
  return state.follow === undefined ? settled : followed(settled, around, stack.column)
}

function followed(state: LeadsState, around: Around, from: BoardColumn): LeadsState {
  const {page, layout} = shownBoard(state, around) ?? {}
  const stack = page?.stacks.find(({cards}) => cards.some(({id}) => id === state.follow))
  if (!stack || !layout || stack.column === from) return state
  const shape = stackShape(stack, layout)
  const index = shape.placeOf(state.follow as string) as number
  const place = goInList(placeIn(state, stack.column), index, shape)
  return {...state, follow: undefined, column: stack.column, places: {...state.places, [stack.column]: place}}
}

function clicked(state: LeadsState, hit: string, around: Around): Step<LeadsState> {
  const [kind, column, index] = hit.split(':') as [string, BoardColumn, string | undefined]
  const shown = shownBoard(state, around)
  const stack = shown?.page.stacks.find((each) => each.column === column)
  if (!shown || !stack) return {state}
  if (kind === 'column') return {state: {...state, column}}
  const place = goInList(placeIn(state, column), Number(index), stackShape(stack, shown.layout))
  return {state: {...state, column, places: {...state.places, [column]: place}}}
}
