import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import {barRows} from '../../../src/present/chart/bar-rows.ts'
import {dayColumns} from '../../../src/present/chart/day-columns.ts'
import {lineChart} from '../../../src/present/chart/line-chart.ts'

const widest = (text: string): number => Math.max(...text.split('\n').map((row) => stringWidth(row)))

it('makes charts as wide and as high as the room that is to be filled', () => {
  const line = lineChart(
    [{name: 'a', values: [1, 5, 2]}],
    {labels: ['x', 'y', 'z'], format: String},
    {width: 90, height: 20},
  )
  expect(widest(line)).toBe(89)
  expect(line.split('\n')).toHaveLength(22)
  const days = dayColumns(
    [
      {label: '01', value: 3, mark: ''},
      {label: '02', value: 6, mark: '*'},
    ],
    {width: 60, height: 12},
  )
  expect(widest(days)).toBeGreaterThan(54)
  expect(days.split('\n')).toHaveLength(14)
  const bars = barRows([{label: 'a', value: 1, text: '1'}], {width: 120, height: 9})
  expect(widest(bars)).toBe(120)
})

it('leaves charts as they are where no room is to be filled', () => {
  const line = lineChart([{name: 'a', values: [1, 5, 2]}], {labels: ['x', 'y', 'z'], format: String}, {width: 90})
  expect(widest(line)).toBeLessThan(24)
  expect(line.split('\n')).toHaveLength(12)
  expect(widest(barRows([{label: 'a', value: 1, text: '1'}], {width: 120}))).toBe(46)
})
