import {beforeAll, expect, test} from 'vitest'
import {
  DASHBOARD_START,
  dashboardKey,
  type DashboardState,
  settleDashboard,
} from '../../../src/tui/dashboard/reducer.ts'
import type {Ask, Surroundings} from '../../../src/tui/shared/screen.ts'
import {fixtureSurroundings} from '../surroundings.ts'

let around: Surroundings
let start: DashboardState

beforeAll(async () => {
  around = await fixtureSurroundings()
  start = settleDashboard(DASHBOARD_START, around)
})

function press(state: DashboardState, ...keys: string[]): {state: DashboardState; asks: readonly Ask[]} {
  let asks: readonly Ask[] = []
  for (const key of keys) ({state, asks = []} = dashboardKey(state, key, around))
  return {state, asks}
}
const ids = (state: DashboardState): string[] => state.rows.map(({id}) => id)

test('begins on the most pressing follow-up', () => {
  expect(start).toMatchObject({pane: 'follow-ups', place: {id: 'first-contact:L1', index: 0}})
})

test('Enter opens a lead or a customer, whichever is selected', () => {
  expect(press(start, 'enter').asks).toEqual([{ask: 'open-lead', id: 'L1'}])
  expect(press(start, 'end', 'enter').asks).toEqual([
    {ask: 'open-customer', id: start.rows.at(-1)?.id.slice('churn:'.length)},
  ])
})

test('d asks to mark the selected lead, and says why it cannot for a customer', () => {
  expect(press(start, 'j', 'd').asks).toEqual([{ask: 'contact', id: 'L3', name: '赵老板'}])
  expect(press(start, 'end', 'd').asks).toEqual([
    {ask: 'say', text: expect.stringContaining('only leads are marked contacted')},
  ])
})

test('the arrows move over the map, and Enter opens the people of the corner', () => {
  const onMap = press(start, 'tab').state
  expect(onMap).toMatchObject({pane: 'map', group: 'high-high'})
  expect(press(onMap, 'left', 'down').state.group).toBe('low-low')
  expect(press(onMap, 'down', 'down', 'down').state.group).toBe('potential')
  expect(press(onMap, 'left', 'enter').asks).toEqual([{ask: 'open-people', group: 'high-low'}])
})

test('left and right in the list say where they act', () => {
  expect(press(start, 'left').asks).toEqual([{ask: 'say', text: 'Left and right move on the map; Tab goes there.'}])
})

test('the filter narrows with every letter: by name, by the tail of a phone, by city', () => {
  expect(ids(press(start, '/', '林').state)).toEqual(['first-contact:L1'])
  expect(ids(press(start, '/', ...'0003').state)).toEqual(['second-contact:L3'])
  expect(ids(press(start, '/', ...'hangz').state)).toContain('first-contact:L2')
  expect(ids(press(start, '/', ...'hangz').state)).not.toContain('first-contact:L1')
})

test('a condition after = filters by figures; half a condition keeps the rows and says what is wrong', () => {
  const typed = press(start, '/', ...'=kind == "churn" && days_silent >= 100').state
  expect(typed.rows.every((row) => row.kind === 'churn' && row.churn.days_silent >= 100)).toBe(true)
  expect(typed.rows.length).toBeGreaterThan(0)
  const half = press(start, '/', ...'=days_silent >').state
  expect(half.filter.problem).toContain('The condition cannot be used')
  expect(half.rows).toEqual(start.rows)
})

test('Enter keeps the filter, Esc drops it, and Esc again says that this is the first screen', () => {
  const kept = press(start, '/', '林', 'enter').state
  expect(kept).toMatchObject({filter: {typing: false, input: {text: '林'}}, rows: {length: 1}})
  expect(press(kept, 'esc').state.rows).toHaveLength(start.rows.length)
  expect(press(kept, 'esc', 'esc').asks).toEqual([{ask: 'say', text: 'This is the first screen; q leaves.'}])
})

test('letters that are keys are text while the filter is typed', () => {
  expect(press(start, '/', 'd', 'q', '?').state.filter.input.text).toBe('dq?')
})

test('the selection stays on the same person when the board changes', () => {
  const third = press(start, 'down', 'down').state
  const board = {...(around.board as NonNullable<Surroundings['board']>)}
  board.follow_ups = board.follow_ups.slice(1)
  expect(settleDashboard(third, {...around, board}).place).toMatchObject({id: 'first-contact:L2', index: 1})
})
