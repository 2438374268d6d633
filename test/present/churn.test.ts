import {expect, test} from 'vitest'
import type {ChurnRow} from '../../src/core/churn/list-churn.ts'
import {churnReason} from '../../src/present/churn.ts'
import type {Look} from '../../src/present/language.ts'

const en: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const zh: Look = {...en, language: 'zh-CN'}
const churn: ChurnRow = {
  ...{id: 'C1', name: '王', risk: 'high', stage: 'sleeping', days_silent: 96, usual_gap: 14, basis: 'own'},
  ...{recency_stage: 'sleeping', unusual: 1, orders: 9, revenue: 900, value_at_stake: 900, last_order: '2025-03-26'},
}

test('the reason of a churn warning has its figures in both languages', () => {
  expect(churnReason(churn, en)).toBe(
    'silent for 96 days, usually buys every 14 (own rhythm); longer than 100% of the gaps',
  )
  expect(churnReason({...churn, basis: 'shop', unusual: 0.963}, zh)).toBe(
    '已 96 天未购买，通常每 14 天购买一次（按全店节奏）；超过 96.3% 的购买间隔',
  )
})
