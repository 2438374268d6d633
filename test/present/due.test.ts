import {describe, expect, it} from 'vitest'
import type {DueReport} from '../../src/core/forecast/due/list-due.ts'
import {presentDue} from '../../src/present/due.ts'

const report: DueReport = {
  ...{as_of: '2025-06-30', within_days: 1, least_gaps: 1, weight: 5, with_lapsed: false, by: 'category'},
  ...{looked_at: 1200, overdue: 30, due_within: 4, later: 1000, lapsed: 66, few_gaps: 100},
  categories: [],
  rows: [],
}

describe('what a list of due purchases says of itself', () => {
  it('is the counts, the rule, and what was left out', () => {
    expect(presentDue(report, {language: 'en'}).split('\n')).toEqual([
      'As of 2025-06-30: of 1,200 customers’ categories 30 are overdue and 4 due within 1 day.',
      'Due the usual gap after the last time: (own gaps · their mean + 5 · everybody’s mean) / (own gaps + 5); early and late hold eight of ten such gaps. Overdue first, of them the likeliest: most of such gaps are longer than their silence.',
      'Left out: 1,000 due later, 66 beyond their latest day (--lapsed lists them), 100 with fewer than 1 own gap (--own-gaps), anonymous sales and durable products.',
      'Nobody is due.',
    ])
    expect(presentDue({...report, with_lapsed: true}, {language: 'en'})).toContain('1,000 due later, 100 with')
    expect(presentDue({...report, by: 'customer'}, {language: 'zh-CN'})).toContain('1,200 位客户中，30 位已逾期')
  })

  it('is one sentence where nobody has bought twice', () => {
    expect(presentDue({...report, looked_at: 0}, {language: 'en'})).toBe(
      'As of 2025-06-30 nobody has bought twice: nothing says when they will buy again. `patron import FILE` takes orders in.',
    )
  })
})
