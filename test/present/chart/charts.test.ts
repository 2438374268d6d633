import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {barRows} from '../../../src/present/chart/bar-rows.ts'
import {heatTable} from '../../../src/present/chart/heat-table.ts'
import {lineChart} from '../../../src/present/chart/line-chart.ts'
import {scatterPlot} from '../../../src/present/chart/scatter-plot.ts'
import {countText} from '../../../src/present/values.ts'

const width = fc.integer({min: 40, max: 120})
const amounts = fc.array(fc.integer({min: 0, max: 99_999}), {minLength: 1, maxLength: 60})

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)))
}

describe('a chart', () => {
  it('never has a line wider than the terminal', () => {
    fc.assert(
      fc.property(width, amounts, (columns, values) => {
        const look = {width: columns, terminal: true}
        const labels = values.map((_, place) => `1997-${place}`)
        const plane = {x: values, y: values.map((value) => value + 1)}
        const axes = {x_label: '订单数', y_label: '客单价', format_x: String, format_y: String, x_cut: values[0]}
        const charts = [
          barRows(
            values.map((value) => ({label: `杭州西湖店${value}`, value, text: String(value)})),
            look,
          ),
          heatTable({columns: labels, rows: [{label: '上海南京东路旗舰店二楼', cells: values}], format: String}, look),
          lineChart([{name: 'actual', values}], {labels, format: String}, look),
          scatterPlot(plane, axes, look),
        ]
        for (const chart of charts) expect(widestLine(chart)).toBeLessThanOrEqual(columns)
      }),
      {numRuns: 60},
    )
  })
})

describe('a line', () => {
  it('has labels of one letter on its axis', () => {
    const text = lineChart(
      [{name: 'actual', values: [0, 5, 9]}],
      {labels: ['a', 'b', 'c'], format: countText},
      {width: 80},
    )
    const [top, ...rest] = text.split('\n')
    expect(top).toMatch(/^ +9[┤┼]/)
    expect(rest.slice(0, -1).every((line) => /^ +\d[┤┼]/.test(line))).toBe(true)
  })
})

describe('bars', () => {
  it('are as long as their values and aligned behind names of any width', () => {
    const rows = [
      {label: '上海', value: 4, text: '4'},
      {label: 'none', value: 0, text: '0'},
      {label: 'b', value: 1, text: '1'},
    ]
    expect(barRows(rows, {width: 17}).split('\n')).toEqual([
      '上海  ████████  4',
      'none            0',
      'b     ██        1',
    ])
  })
})

describe('a heat table', () => {
  it('shades from the least to the greatest figure, marks what is marked, and goes on below where the terminal ends', () => {
    const table = {
      columns: ['0', '1', '2'],
      rows: [
        {label: 'a', cells: [1, 50, 100], marks: [undefined, '*']},
        {label: 'b', cells: [1]},
      ],
      format: String,
    }
    expect(heatTable(table, {width: 40, terminal: true}).split('\n')).toEqual([
      '     0      1      2',
      'a  1 ·  50* ▒  100 █',
      'b  1 ·',
    ])
    expect(heatTable(table, {width: 15, terminal: true}).split('\n')).toEqual([
      '     0      1',
      'a  1 ·  50* ▒',
      'b  1 ·',
      '',
      '       2',
      'a  100 █',
    ])
    expect(heatTable(table, {width: 15, terminal: false})).toBe(heatTable(table, {width: 40, terminal: true}))
  })
})

describe('a line chart', () => {
  it('draws the second series dotted and names both', () => {
    const chart = lineChart(
      [
        {name: 'actual', values: [0, 4]},
        {name: 'predicted', values: [2]},
      ],
      {labels: ['May', 'June'], format: String, height: 4},
      {width: 12},
    )
    expect(chart).toContain('─── actual   ··· predicted')
    expect(chart).toContain('·')
  })

  it('is empty without a value', () => {
    expect(lineChart([{name: 'a', values: []}], {labels: [], format: String}, {width: 80})).toBe('')
  })
})

describe('a scatter plot', () => {
  const axes = {x_label: 'x', y_label: 'y', format_x: String, format_y: String, height: 3}

  it('tells one point from many and draws the cuts where nothing lies', () => {
    const points = {x: [0, 9, 9, 9], y: [0, 2, 2, 2]}
    const plot = scatterPlot(points, {...axes, x_cut: 5, y_cut: 1, log: false}, {width: 14})
    expect(plot.split('\n').slice(0, 4)).toEqual(['y', '2 ┤     │   █', '1 ┤─────┼────', '0 ┤·    │'])
  })

  it('takes powers where a linear axis would press nearly all points into a corner', () => {
    const x = [1, 2, 3, 4, 1000]
    const bottom = (log: boolean | undefined): string | undefined =>
      scatterPlot({x, y: [1, 1, 1, 1, 2]}, {...axes, log}, {width: 44})
        .split('\n')
        .at(3)
    expect(bottom(undefined)).not.toBe(bottom(false))
  })

  it('takes powers where somebody paid nothing too, and has them on the edge', () => {
    const y = [0, 10, 20, 40, 80, 1000]
    const rows = scatterPlot({x: y.map(() => 1), y}, {...axes, height: 6}, {width: 40})
      .split('\n')
      .slice(1, 7)
    expect(rows.map((row) => /[·░▒▓█]/u.test(row))).toEqual([true, false, false, true, true, true])
    expect(rows.at(-1)).toMatch(/^ +0 ┤/u)
  })
})
