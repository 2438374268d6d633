import type {ListColumn} from '../../core/listing/list-column.ts'
import {QUEUE_COLUMNS} from '../../core/queue/queue-list.ts'
import {sentence} from '../../present/sentence.ts'
import {beside, inside} from '../shared/frame.ts'
import type {Line} from '../shared/line.ts'
import {clamp, goInList, LIST_START, moveInList, settleInList} from '../shared/list.ts'
import {placeOfHit} from '../shared/list-view.ts'
import {scroll} from '../shared/page.ts'
import type {Want} from '../shell/ask.ts'
import type {Around, Exportable, ScreenSpec, Step} from '../shell/screen.ts'
import {taskAsk} from './actions.ts'
import {TODAY_KEYS} from './keys.ts'
import {pageOf, selectedRow, todayShape, todayWant} from './list.ts'
import type {TodayPage} from './questions.ts'
import {contentLines, previewLines, subjectWant, textTop, textWant, topOf} from './preview-lines.ts'
import {queueLines} from './queue-lines.ts'
import {whoseForm} from './rep-forms.ts'
import {roomsOf} from './rooms.ts'
import {TODAY_START, type TodayState} from './state.ts'
import {worded} from './words-of.ts'

export function openToday(): TodayState {
  return TODAY_START
}

/** What there is to do today, ranked, and beside it whom the selected task is about. */
export const TODAY: ScreenSpec<TodayState> = {
  title: (_, look) => sentence(look, {en: 'Today', zh: '今日'}),
  bindings: () => TODAY_KEYS,
  filter: 'text-or-condition',
  wants: wantsOf,
  settle: settled,
  selected: ({place}) => place.id,
  all: (state, around) => askedPage(state, around)?.ids,
  act,
  hit: (state, hit, around) => {
    const index = placeOfHit(hit)
    if (index === undefined) return {state}
    return {state: {...state, pane: 'queue', place: goInList(state.place, index, todayShape(state, around))}}
  },
  lines: drawn,
  command: ({whose, beyond}) => ['today', ...(whose === '' ? [] : ['--rep', whose]), ...(beyond ? ['--beyond'] : [])],
  exported,
}

/** While rows are on their way the selected task is kept: it is looked for in them, else the first is taken. */
function settled(state: TodayState, around: Around): TodayState {
  const {place} = state
  const isKnown = pageOf(state, around) !== undefined
  return {...state, place: isKnown ? settleInList(place, todayShape(state, around)) : {...place, index: 0, top: 0}}
}

function wantsOf(state: TodayState, around: Around): Want[] {
  const row = selectedRow(state, around)
  const text = row && textWant(row, around)
  return [todayWant(state, around), ...(row ? [subjectWant(row)] : []), ...(text ? [text] : [])] as Want[]
}

function act(state: TodayState, action: string, around: Around): Step<TodayState> {
  const moved = state.pane === 'queue' ? moveInQueue(state, action, around) : scrollPreview(state, action, around)
  if (moved) return {state: moved}
  if (action === 'pane') return {state: {...state, pane: state.pane === 'queue' ? 'preview' : 'queue'}}
  if (action === 'beyond') return {state: {...state, beyond: !state.beyond}}
  if (action === 'whose') return {state, asks: [{ask: 'form', form: whoseForm(around.look)}]}
  if (action.startsWith('whose:')) return {state: {...state, whose: action.slice('whose:'.length), place: LIST_START}}
  const ask = taskAsk(state, action, around)
  if (!ask) return {state}
  return {state: ask.ask === 'copy' ? showText(state, around) : state, asks: [ask]}
}

function moveInQueue(state: TodayState, action: string, around: Around): TodayState | undefined {
  const place = moveInList(state.place, action, todayShape(state, around))
  return place && {...state, place}
}

function scrollPreview(state: TodayState, action: string, around: Around): TodayState | undefined {
  const room = inside(roomsOf(state, around).preview ?? around.size)
  const lines = contentLines(state, around, room.columns).length
  const top = topOf(state, lines, room.rows)
  const wheel = {'wheel-up': top - 3, 'wheel-down': top + 3}[action]
  const next =
    wheel === undefined
      ? scroll(top, action, {lines, height: room.rows})
      : clamp(wheel, 0, Math.max(0, lines - room.rows))
  return next === undefined ? undefined : {...state, scrolled: {id: state.place.id, top: next}}
}

function showText(state: TodayState, around: Around): TodayState {
  const {columns} = inside(roomsOf(state, around).preview ?? around.size)
  return {...state, scrolled: {id: state.place.id, top: textTop(state, around, columns)}}
}

function drawn(state: TodayState, around: Around): Line[] {
  const rooms = roomsOf(state, around)
  const queue = rooms.queue ? queueLines(state, around, rooms.queue) : []
  const preview = rooms.preview ? previewLines(state, around, rooms.preview) : []
  return rooms.isBeside ? beside(queue, preview) : [...queue, ...preview]
}

/** The tasks that are asked for, and not those of another filter that stand in for them. */
function askedPage(state: TodayState, around: Around): TodayPage | undefined {
  const {answer, standsIn} = around.know(todayWant(state, around))
  return standsIn ? undefined : answer
}

/** All rows, where they are here: a queue of thousands is exported by its command. */
function exported(state: TodayState, around: Around): Exportable | undefined {
  const page = askedPage(state, around)
  if (!page || page.rows.length < page.total) return undefined
  const columns: ListColumn[] = QUEUE_COLUMNS.map(({key, type}) => ({key, type}))
  return {name: 'today', rows: page.rows.map((row) => worded(page, row, around.look)), columns}
}
