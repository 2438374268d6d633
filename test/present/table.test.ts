import {describe, expect, it} from 'vitest'
import stringWidth from 'string-width'
import type {ListColumn} from '../../src/core/listing/list-column.ts'
import type {Look} from '../../src/present/language.ts'
import {listText} from '../../src/present/list.ts'
import {tableText} from '../../src/present/table.ts'

const TERMINAL: Look = {language: 'en', width: 40, color: false, terminal: true, currency: 'CNY'}
const COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'average_order_value', type: 'money'},
  {key: 'last_order', type: 'day'},
  {key: 'segment', type: 'text'},
]
const ROW = {id: 'C1', name: '王小明的小吃店', average_order_value: 99, last_order: '2025-05-01', segment: 'champions'}

function widths(text: string): number[] {
  return text.split('\n').map((line) => stringWidth(line))
}

describe('a table that is wider than the terminal', () => {
  it('cuts texts and titles, and neither numbers nor dates', () => {
    const text = tableText([ROW], COLUMNS, {...TERMINAL, width: 48})
    expect(Math.max(...widths(text))).toBeLessThanOrEqual(48)
    expect(text).toMatch(/averag\S*…|average\s\S*…/)
    expect(text).toContain(' 99.00  2025-05-01  ')
    expect(text).toMatch(/王小\S*…/)
  })

  it('leaves out the last columns where a list has no room for them, and names them', () => {
    const text = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, width: 36}})
    expect(text.split('\n').at(-1)).toBe('No room for segment; --columns chooses.')
    expect(Math.max(...widths(text).slice(0, -1))).toBeLessThanOrEqual(36)
    const chinese = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, width: 3, language: 'zh-CN'}})
    expect(chinese.split('\n').at(-1)).toContain('name, average_order_value, last_order, segment')
  })

  it('is whole in a pipe', () => {
    const text = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, terminal: false}})
    expect(text).toContain('王小明的小吃店')
    expect(text).toContain('champions')
    expect(text.split('\n')).toHaveLength(2)
  })
})
