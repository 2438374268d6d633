import {expect, it} from 'vitest'
import {heatTable} from '../../../src/present/chart/heat-table.ts'
import {filledText, reportLines} from '../../../src/tui/reports/report-lines.ts'

const ESC = '\u001B'

it('takes what presenters have in bold for titles, over lines too', () => {
  const lines = reportLines(`${ESC}[1mhead of\nthe report${ESC}[22m and more\nplain`, 40, false)
  expect(lines).toEqual([
    [{text: 'head of', style: 'title'}],
    [{text: 'the report', style: 'title'}, {text: ' and more'}],
    [{text: 'plain'}],
  ])
})

it('breaks sentences that are longer than the pane', () => {
  const lines = reportLines('one two three four', 9, false)
  expect(lines.map((spans) => spans.map(({text}) => text).join(''))).toEqual(['one two', 'three', 'four'])
})

it('gives cells of heat the shade that they say', () => {
  const rows = [{label: 'a', cells: [0, 50, 100]}]
  const heat = {columns: ['x', 'y', 'z'], rows, format: String}
  const [, line = []] = reportLines(heatTable(heat, {width: 60, terminal: true}), 60, true)
  expect(line.flatMap(({style}) => style ?? [])).toEqual(['heat1', 'heat3', 'heat5'])
  expect(line.map(({text}) => text).join('')).toBe('a  0 ·  50 ▒  100 █')
})

it('colours bars and lines of charts, and keeps every character', () => {
  const text = '5 ┤ ╭── ··\nshop  ████▍  12\n3 ┤██ ▄▄'
  const lines = reportLines(text, 40, false)
  expect(lines.map((spans) => spans.map((span) => span.text).join('')).join('\n')).toBe(text)
  expect(lines[0]?.map(({style}) => style)).toEqual(['dim', undefined, 'series1', undefined, 'series2'])
  expect(lines[1]?.find(({style}) => style === 'series1')?.text).toBe('████▍')
})

it('makes pictures as high as the rest of the text leaves room for', () => {
  const textOf = (height: number): string => [...Array.from({length: height}, () => '|'), 'foot', 'notes'].join('\n')
  expect(filledText(textOf, 30).split('\n')).toHaveLength(30)
  expect(filledText(textOf, 5).split('\n')).toHaveLength(8)
})
