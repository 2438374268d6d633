import {describe, expect, it} from 'vitest'
import stringWidth from 'string-width'
import {CHURN_COLUMNS} from '../../src/core/churn/list-churn.ts'
import {DISCOUNT_CLASS_COLUMNS} from '../../src/core/discount/discount-classes.ts'
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

const REASON = 'silent for 166 days, usually buys every 5 (own rhythm); longer than 100% of the gaps'

function widths(text: string): number[] {
  return text.split('\n').map((line) => stringWidth(line))
}

describe('a table that is wider than the terminal', () => {
  it('puts titles on several lines first, then cuts texts, and neither numbers nor dates', () => {
    const wide = tableText([ROW], COLUMNS, {...TERMINAL, width: 56})
    expect(wide).toMatch(
      /^ +average order\nid +name +value +last order +segment\nC1 +王小明的小吃店 +99\.00 +2025-05-01 +champions$/,
    )
    const text = tableText([ROW], COLUMNS, {...TERMINAL, width: 48})
    expect(Math.max(...widths(text))).toBeLessThanOrEqual(48)
    expect(text).toContain(' 99.00  2025-05-01  ')
    expect(text).toMatch(/王小\S*…/)
  })

  it('keeps what its first column says apart, however many others there are', () => {
    const rows = ['needs a middling one, large basket', 'needs a middling one, small basket', 'high value active'].map(
      (segment) => ({...ROW, segment}),
    )
    const columns = [COLUMNS.at(-1) as ListColumn, ...COLUMNS.slice(0, -1)]
    const text = listText(rows, columns, {format: 'table', look: {...TERMINAL, width: 40}})
    expect(text).toContain('high value active')
    expect(text).toContain('needs a middling one, l…')
    expect(text).toContain('needs a middling one, s…')
    expect(text.split('\n').at(-1)).toBe('No room for average_order_value, last_order; --columns chooses.')
  })

  it('has all lines of its titles in bold, and no other', () => {
    const lines = tableText([ROW], COLUMNS, {...TERMINAL, width: 48, color: true}).split('\n')
    expect(lines.map((line) => line.startsWith('\u001B[1m'))).toEqual([true, true, true, false])
  })

  it('leaves out the last columns where a list has no room for them, and names them', () => {
    const text = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, width: 36}})
    expect(text.split('\n').at(-1)).toBe('No room for segment; --columns chooses.')
    expect(Math.max(...widths(text).slice(0, -1))).toBeLessThanOrEqual(36)
    const chinese = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, width: 3, language: 'zh-CN'}})
    expect(chinese.split('\n').at(-1)).toContain('name, average_order_value, last_order, segment')
  })

  it('keeps what the list is about, and leaves others out instead', () => {
    const why: ListColumn = {key: 'why', type: 'text', keep: true}
    const row = {...ROW, why: 'silent for 109 days, usually buys every 5'}
    const shown = (width: number): string =>
      listText([row], [...COLUMNS, why], {format: 'table', look: {...TERMINAL, width}})
    expect(shown(40)).toContain('silent for 109 days, us…')
    expect(shown(40).split('\n').at(-1)).toBe(
      'No room for average_order_value, last_order, segment; --columns chooses.',
    )
    expect(shown(60)).toMatch(/C1 +王小明的小吃店 +99\.00 +silent for 109 days/)
    expect(shown(20).split('\n').at(-1)).toContain('why')
  })

  it('is whole in a pipe', () => {
    const text = listText([ROW], COLUMNS, {format: 'table', look: {...TERMINAL, terminal: false}})
    expect(text).toContain('王小明的小吃店')
    expect(text).toContain('champions')
    expect(text.split('\n')).toHaveLength(2)
  })
})

it('has room for what to do about churn and discounts on a terminal of 80 columns', () => {
  const shown = (columns: readonly ListColumn[], row: Record<string, unknown>): string =>
    listText(
      [row],
      columns.filter(({extra}) => !extra),
      {format: 'table', look: {...TERMINAL, width: 80}},
    )
  const silent = {
    id: 'C1067',
    name: '老冯民宿',
    risk: 'high',
    stage: 'lost',
    days_silent: 166,
    churn_probability: 0.955,
  }
  expect(shown(CHURN_COLUMNS, {...silent, value_at_stake: 21_708.34, reason: REASON})).toMatch(
    /95\.5% +21,708\.34 .*silent for 166 days/,
  )
  const narrow = listText([{...silent, reason: REASON}], CHURN_COLUMNS, {
    format: 'table',
    look: {...TERMINAL, width: 60},
  })
  expect(narrow).toContain('silent for 166 days')
  const group = {class: 'light-large', customers: 12, advice: 'offer', allowance: 22.57, share: 0.008}
  expect(shown(DISCOUNT_CLASS_COLUMNS, group)).toMatch(/offer +22\.57/)
})
