import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {line} from '../../../src/tui/shared/line.ts'
import {layOver} from '../../../src/tui/shell/lay-over.ts'

const textOf = (lines: ReturnType<typeof layOver>): string[] =>
  lines.map((spans) => spans.map(({text}) => text).join(''))

test('a box covers what lies below, and every line keeps its width beside wide characters', () => {
  const below = ['王小明王小明', 'abcdefghijkl', '一二三四五六'].map((text) => line(text))
  const box = [line('[x]'), line('[y]')]
  const lines = textOf(layOver(below, box, {x: 3, y: 0, width: 3, columns: 12}))
  expect(lines).toEqual(['王 [x]王小明', 'abc[y]ghijkl', '一二三四五六'])
  expect(lines.map((text) => stringWidth(text))).toEqual([12, 12, 12])
})

test('half a wide character at the right side of the box becomes a blank', () => {
  expect(textOf(layOver([line('ab王小c')], [line('##')], {x: 1, y: 0, width: 2, columns: 7}))).toEqual(['a## 小c'])
})

test('what lies below a box cannot be clicked', () => {
  const [spans] = layOver([[{text: 'abcdef', hit: 'row:1'}]], [line('X')], {x: 2, y: 0, width: 1, columns: 6})
  expect(spans?.some(({hit}) => hit !== undefined)).toBe(false)
})
