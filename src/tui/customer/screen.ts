import {ORDER_LIST_COLUMNS} from '../../core/order/list-orders.ts'
import {TICKET_LIST_COLUMNS} from '../../core/ticket/list-tickets.ts'
import {TOUCH_LIST_COLUMNS} from '../../core/touch/list-touches.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {clamp, goInList, settleInList} from '../shared/list.ts'
import {placeOfHit} from '../shared/list-view.ts'
import type {Want} from '../shell/ask.ts'
import type {Around, Exportable, ScreenSpec, Step} from '../shell/screen.ts'
import {act} from './act.ts'
import {commandOf} from './command.ts'
import {CUSTOMER_KEYS} from './keys.ts'
import {customerLines} from './lines.ts'
import {sectionList} from './lists.ts'
import {roomsOf} from './rooms.ts'
import {isList, SECTIONS, type Section} from './sections.ts'
import {listShape, movesList, scrolledLines, selectedRow} from './selection.ts'
import {atSection, type CustomerState, placeIn} from './state.ts'
import {asksOffers, offersWant, orderWant, reasonWant, SECTION_WANTS, sheetWant} from './wants.ts'

/** A customer's page, section by section. */
export const CUSTOMER: ScreenSpec<CustomerState> = {
  title: ({id}) => id,
  bindings: () => CUSTOMER_KEYS,
  filter: 'none',
  wants,
  settle,
  act,
  hit,
  lines: customerLines,
  command: commandOf,
  exported,
}

/** The sheet, what the section is made of, and what is selected in it. */
function wants(state: CustomerState, around: Around): Want[] {
  const own = SECTION_WANTS[state.section]
  return [
    sheetWant(state),
    ...(own ? [own(state)] : []),
    ...(state.section === 'buying' && asksOffers(state, around) ? [offersWant(state)] : []),
    ...selectedWants(state, around),
  ]
}

function selectedWants(state: CustomerState, around: Around): Want[] {
  const {section} = state
  if (section !== 'orders' && section !== 'explain') return []
  const row = selectedRow(section, state, around)
  const {detail} = roomsOf(state, around)
  if (!row || detail.rows === 0) return []
  const id = String(row['id'])
  return section === 'orders' ? [orderWant(id)] : [reasonWant(state, id, around, detail.columns)]
}

function settle(state: CustomerState, around: Around): CustomerState {
  const {section, places, top} = state
  const rooms = roomsOf(state, around)
  if (isList(section) && movesList(state, around)) {
    const list = sectionList(section, state, around)
    if (!list) return state
    const place = settleInList(placeIn(state, section), listShape(list, rooms.list.rows))
    return {...state, places: {...places, [section]: place}}
  }
  const lines = scrolledLines(state, around).length
  return {...state, top: clamp(top, 0, Math.max(0, lines - rooms.body.rows))}
}

function hit(state: CustomerState, clicked: string, around: Around): Step<CustomerState> {
  const section = SECTIONS.find((one) => clicked === `section:${one}`)
  if (section) return {state: atSection(state, section)}
  const index = placeOfHit(clicked)
  const list = isList(state.section) ? sectionList(state.section, state, around) : undefined
  if (index === undefined || !list || !isList(state.section)) return {state}
  const shape = listShape(list, roomsOf(state, around).list.rows)
  return {
    state: {
      ...state,
      places: {...state.places, [state.section]: goInList(placeIn(state, state.section), index, shape)},
    },
  }
}

const EXPORTED: Readonly<Partial<Record<Section, readonly ListColumn[]>>> = {
  orders: ORDER_LIST_COLUMNS,
  touches: TOUCH_LIST_COLUMNS,
  tickets: TICKET_LIST_COLUMNS,
}

function exported(state: CustomerState, around: Around): Exportable | undefined {
  const columns = EXPORTED[state.section]
  const list = isList(state.section) ? sectionList(state.section, state, around) : undefined
  return columns && list && {name: `${state.id}-${state.section}`, rows: list.rows, columns}
}
