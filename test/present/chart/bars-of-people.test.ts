import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {attainmentBar} from '../../../src/present/chart/attainment-bar.ts'
import {dayColumns} from '../../../src/present/chart/day-columns.ts'

describe('the bar of a target', () => {
  it('is as long as what is attained, with a mark where it is wanted to be', () => {
    expect(attainmentBar(0.5, 0.75, 8)).toBe('████··│·')
    expect(attainmentBar(0.75, 0.5, 8)).toBe('████│█··')
    expect(attainmentBar(2, undefined, 4)).toBe('████')
    expect(attainmentBar(-1, 0, 4)).toBe('│···')
    expect(attainmentBar(0.01, 1, 4)).toBe('▏···')
  })

  it('has its length whatever is attained', () => {
    for (const attained of [0, 0.013, 0.5, 0.999, 1, 7]) expect(stringWidth(attainmentBar(attained, 0.4, 20))).toBe(20)
  })
})

describe('columns of days', () => {
  const days = Array.from({length: 28}, (_, index) => ({
    label: String(index + 1).padStart(2, '0'),
    value: index,
    mark: index % 7 > 4 ? '·' : '',
  }))

  it('stand above their labels and marks', () => {
    const lines = dayColumns(days.slice(0, 7), {width: 80}).split('\n')
    expect(lines).toHaveLength(8)
    expect(lines[0]).toBe('6 ┤                  ██')
    expect(lines.at(-2)).toBe('   01 02 03 04 05 06 07')
    expect(lines.at(-1)).toBe('                   ·  ·')
  })

  it('leave the oldest days out where the terminal is narrow', () => {
    const lines = dayColumns(days, {width: 30}).split('\n')
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(30)
    expect(lines.at(-2)).toMatch(/^ +21 22 .* 28$/)
  })

  it('are empty where nothing was done', () => {
    expect(dayColumns([{label: '01', value: 0, mark: ''}], {width: 40})).toContain('0 ┤')
  })
})
