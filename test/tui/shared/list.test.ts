import {expect, test} from 'vitest'
import {LIST_START, type ListPlace, moveInList, settleInList, shapeOf} from '../../../src/tui/shared/list.ts'

const ids = Array.from({length: 20}, (_, index) => `C${index}`)
const shape = shapeOf(ids, 5)
const after = (place: ListPlace, ...actions: string[]): ListPlace =>
  actions.reduce((at, action) => moveInList(at, action, shape) as ListPlace, place)

test('moving below the view scrolls it by as much as is needed', () => {
  expect(after(LIST_START, 'down', 'down', 'down', 'down', 'down')).toEqual({id: 'C5', index: 5, top: 1})
})

test('movements stop at both ends', () => {
  expect(after(LIST_START, 'up')).toEqual({id: 'C0', index: 0, top: 0})
  expect(after(LIST_START, 'end', 'down', 'page-down')).toEqual({id: 'C19', index: 19, top: 15})
})

test('a page leaves one row in common', () => {
  expect(after(LIST_START, 'page-down').index).toBe(4)
  expect(after(LIST_START, 'end', 'page-up').index).toBe(15)
})

test('the selected row stays selected, at its place on the screen, when rows come before it', () => {
  const place = after(LIST_START, 'end', 'up')
  const more = ['NEW1', 'NEW2', ...ids]
  expect(settleInList(place, shapeOf(more, 5))).toEqual({id: 'C18', index: 20, top: 17})
})

test('rows that come before the selected one are seen when the list was at its start', () => {
  expect(settleInList(after(LIST_START, 'down'), shapeOf(['NEW', ...ids], 5))).toEqual({
    id: 'C1',
    index: 2,
    top: 0,
  })
})

test('when the selected row is gone the one in its place is selected', () => {
  const place = after(LIST_START, 'down')
  expect(
    settleInList(
      place,
      shapeOf(
        ids.filter((id) => id !== 'C1'),
        5,
      ),
    ),
  ).toEqual({id: 'C2', index: 1, top: 0})
})

test('an empty list selects nothing', () => {
  expect(settleInList(after(LIST_START, 'end'), shapeOf([], 5))).toMatchObject({id: undefined, top: 0})
})

test('what is no movement is none', () => {
  expect(moveInList(LIST_START, 'open', shape)).toBeUndefined()
})
