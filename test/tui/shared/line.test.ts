import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {fitColumns, rowText, type ScreenColumn} from '../../../src/tui/shared/columns.ts'
import {framed} from '../../../src/tui/shared/frame.ts'
import {cell, fitLine} from '../../../src/tui/shared/line.ts'

const words = fc
  .array(fc.constantFrom('王', '小', 'a', 'B', ' ', '，', '👩‍👩‍👧', 'é', '…', '1'))
  .map((parts) => parts.join(''))
const textOf = (line: readonly {text: string}[]): string => line.map(({text}) => text).join('')

test('a cell and a line have exactly the width asked for, whatever the script', () => {
  fc.assert(
    fc.property(words, words, fc.integer({min: 1, max: 30}), (one, two, width) => {
      expect(stringWidth(cell(one, width))).toBe(width)
      expect(stringWidth(cell(one, width, 'right'))).toBe(width)
      expect(stringWidth(textOf(fitLine([{text: one}, {text: two}], width)))).toBe(width)
    }),
  )
})

test('a frame is a rectangle of its size, and double when focused', () => {
  const lines = framed({
    title: '今日待办',
    note: '3',
    lines: [[{text: '王小明'}]],
    size: {columns: 20, rows: 4},
    focused: true,
  })
  expect(lines.map(textOf)).toEqual([
    '╔ 今日待办 ════ 3 ═╗',
    '║ 王小明           ║',
    '║                  ║',
    '╚══════════════════╝',
  ])
})

test('columns of the highest rank give way first, and the flexible one takes the rest', () => {
  const column = (title: string, rank: number, more: object = {}): ScreenColumn<string> => ({
    title,
    width: 6,
    rank,
    text: (row) => row,
    ...more,
  })
  const columns = [column('a', 0, {flex: true}), column('b', 2), column('c', 1)]
  expect(fitColumns(columns, 15).map(({title, width}) => [title, width])).toEqual([
    ['a', 7],
    ['c', 6],
  ])
  expect(rowText(fitColumns(columns, 15), '王小明李雪')).toBe('王小明…  王小… ')
})
