import {expect, test} from 'vitest'
import type {ChurnRow} from '../../src/core/churn/list-churn.ts'
import type {FollowUp} from '../../src/core/task/follow-ups.ts'
import {churnReason} from '../../src/present/churn.ts'
import {followUpReason, followUpShort} from '../../src/present/follow-up.ts'
import type {Look} from '../../src/present/language.ts'
import {monthBars} from '../../src/present/chart/month-bars.ts'

const en: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const zh: Look = {...en, language: 'zh-CN'}
const churn: ChurnRow = {
  ...{id: 'C1', name: '王', risk: 'high', stage: 'sleeping', days_silent: 96, usual_gap: 14, basis: 'own'},
  ...{recency_stage: 'sleeping', unusual: 1, orders: 9, revenue: 900, value_at_stake: 900, last_order: '2025-03-26'},
}
const due = {city: undefined, owner: undefined, name: 'Ada', due_at: '2025-06-30T16:00:00'}
const lead = {
  id: 'L1',
  name: 'Ada',
  source: 'web',
  stage: 'new',
  created_at: '2025-06-29T16:00:00',
  contacts: 0,
} as const
const first: FollowUp = {...due, id: 'first-contact:L1', kind: 'first-contact', overdue_hours: -4, lead}

test('the reason of a churn warning has its figures in both languages', () => {
  expect(churnReason(churn, en)).toBe(
    'silent for 96 days, usually buys every 14 (own rhythm); longer than 100% of the gaps',
  )
  expect(churnReason({...churn, basis: 'shop', unusual: 0.963}, zh)).toBe(
    '已 96 天未购买，通常每 14 天购买一次（按全店节奏）；超过 96.3% 的购买间隔',
  )
})

test('a contact says when it is due or how late it is', () => {
  expect(followUpReason(first, en)).toBe('first contact is due 2025-06-30 16:00, in 4 h')
  expect(followUpReason({...first, kind: 'second-contact', overdue_hours: 50}, zh)).toBe(
    '二次联系应于 2025-06-30 16:00 前完成，已逾期 2天',
  )
})

test('short reasons fit the narrow column', () => {
  const shorts = [
    first,
    {...first, overdue_hours: 0.5},
    {...first, overdue_hours: 47},
    {...first, overdue_hours: 8760},
  ] as FollowUp[]
  expect(shorts.map((row) => followUpShort(row, en))).toEqual([
    '1st, by 16:00',
    '1st, 30 min late',
    '1st, 47 h late',
    '1st, 365 d late',
  ])
  const quiet: FollowUp = {...due, id: 'churn:C1', kind: 'churn', overdue_hours: 1, churn: {...churn, risk: 'medium'}}
  expect(followUpShort(quiet, en)).toBe('quiet 96d med')
})

test('the bars of months are as high as their revenue, and the years stand below', () => {
  const monthly = ['2024-11', '2024-12', '2025-01', '2025-02'].map((month, index) => ({
    month,
    revenue: [50, 0, 100, 1][index] as number,
    orders: 1,
  }))
  expect(monthBars(monthly, {width: 60, height: 2, look: en})).toEqual([
    '100.00 ┤      ██   ',
    '     0 ┤██    ██ ▁▁',
    '        11 12 01 02',
    '        2024  2025',
  ])
})

test('the oldest months give way where the width does not hold all', () => {
  const monthly = Array.from({length: 40}, (_, index) => ({
    month: `20${20 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    revenue: 5,
    orders: 1,
  }))
  const lines = monthBars(monthly, {width: 30, height: 3, look: en})
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30)
  expect(lines[3]).toMatch(/04$/)
})
