import {beforeAll, expect, test} from 'vitest'
import type {Board} from '../../../src/core/dashboard/load-dashboard.ts'
import type {Event} from '../../../src/tui/program/events.ts'
import {
  type ProgramState,
  reduceProgram,
  startProgram,
  surroundings,
  topScreen,
} from '../../../src/tui/program/reducer.ts'
import {fixtureSurroundings, LOOK} from '../surroundings.ts'

let board: Board
let start: ProgramState

beforeAll(async () => {
  board = (await fixtureSurroundings()).board as Board
  start = reduceProgram(startProgram({size: {columns: 80, rows: 24}, look: LOOK}), {type: 'board', board})
})

const after = (state: ProgramState, ...events: Event[]): ProgramState => events.reduce(reduceProgram, state)
const press = (state: ProgramState, ...keys: string[]): ProgramState =>
  after(state, ...keys.map((key): Event => ({type: 'key', key})))
const kinds = (state: ProgramState): string[] => state.screens.map(({kind}) => kind)
const DONE = {change_id: 7, text: 'Lead L1 marked.'}

test('screens open above each other and back returns to where one was', () => {
  const deep = press(start, 'tab', 'left', 'enter', 'down', 'enter')
  expect(kinds(deep)).toEqual(['dashboard', 'people', 'customer'])
  const back = press(deep, 'esc')
  expect(topScreen(back)).toMatchObject({kind: 'people', state: {place: {index: 1}}})
  expect(topScreen(press(back, '-'))).toMatchObject({kind: 'dashboard', state: {pane: 'map', group: 'high-low'}})
})

test('d asks once for the contact and says that it is being written', () => {
  const marked = press(start, 'd')
  expect(marked.effects).toEqual([{effect: 'contact', id: 'L1', number: 1}])
  expect(marked.notice?.text).toBe('Marking 林小雨 contacted …')
  expect(after(marked, {type: 'taken', until: 1}).effects).toEqual([])
})

test('u takes back what was done last, once it is written', () => {
  expect(press(start, 'u').notice?.text).toBe('Nothing was done here that could be undone.')
  const marked = press(start, 'd')
  expect(press(marked, 'u').notice?.text).toBe('The last change is still being written.')
  const undoing = press(after(marked, {type: 'done', done: DONE}), 'u')
  expect(undoing.effects.at(-1)).toMatchObject({effect: 'undo', done: DONE})
  expect(after(undoing, {type: 'undone', done: DONE})).toMatchObject({
    done: [],
    notice: {text: 'Undone: Lead L1 marked.'},
  })
})

test('an undo that is refused can be tried again', () => {
  const undoing = press(after(press(start, 'd'), {type: 'done', done: DONE}), 'u')
  expect(after(undoing, {type: 'undo-failed', done: DONE, text: 'locked'})).toMatchObject({
    done: [DONE],
    notice: {tone: 'bad', text: 'locked'},
  })
})

test('nothing is marked while looking back', () => {
  const back = after(start, {type: 'board', board: {...board, looking_back: true, as_of: '2025-01-31'}})
  const marked = press(back, 'd')
  expect(marked.effects).toEqual([])
  expect(marked.notice?.text).toContain('This looks at 2025-01-31')
})

test('q and Ctrl-C leave; while a filter is typed only Ctrl-C does', () => {
  expect(press(start, 'q').effects).toMatchObject([{effect: 'quit'}])
  expect(press(start, '/', 'q').effects).toEqual([])
  expect(press(start, '/', 'ctrl-c').effects).toMatchObject([{effect: 'quit'}])
})

test('the help takes the keys until it is closed', () => {
  const help = press(start, '?', 'd')
  expect(help).toMatchObject({help: 0, effects: []})
  expect(press(help, 'esc').help).toBeUndefined()
})

test('in a window that is too small only leaving acts', () => {
  const small = after(start, {type: 'resized', size: {columns: 59, rows: 24}})
  expect(press(small, 'd').effects).toEqual([])
  expect(press(small, 'q').effects).toMatchObject([{effect: 'quit'}])
})

test('trouble with the store keeps the last board, takes a line for the banner, and ends with the next board', () => {
  const trouble = after(start, {type: 'trouble', text: 'shop.json is damaged.'})
  expect(trouble).toMatchObject({board, trouble: 'shop.json is damaged.'})
  expect(surroundings(trouble).size.rows).toBe(surroundings(start).size.rows - 1)
  expect(after(trouble, {type: 'board', board}).trouble).toBeUndefined()
})

test('a page goes to the screen that asked for it', () => {
  const lead = press(start, 'enter')
  const page = {
    lead: board.open_leads[0] as NonNullable<(typeof board.open_leads)[0]>,
    due: undefined,
    road: [],
    customer_name: undefined,
  }
  expect(topScreen(after(lead, {type: 'lead-page', id: 'L1', page, problem: undefined})).state).toMatchObject({
    id: 'L1',
    page,
  })
  expect(topScreen(after(lead, {type: 'lead-page', id: 'L2', page, problem: undefined})).state).toMatchObject({
    id: 'L1',
    page: undefined,
  })
})
