import {expect, it} from 'vitest'
import type {Completeness} from '../../src/core/quality/measure-quality.ts'
import type {QualityHistory} from '../../src/core/quality/report-quality.ts'
import {presentQuality} from '../../src/present/quality.ts'
import type {Look} from '../../src/present/language.ts'

const LOOK: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}

const shop = (at: number): Completeness => ({
  ...{group: `shop ${at}`, customers: 100 - at, complete: 1 - at / 100, phone: 1, email: 0},
})

const REPORT: QualityHistory = {
  ...{as_of: '2025-06-30', customers: 300, complete: 0.8, fields: [{field: 'name', filled: 1}]},
  sources: [
    {group: 'till', customers: 200, complete: 0.9, phone: 1, email: 0},
    {group: '', customers: 100, complete: 0.6, phone: 1, email: 0},
  ],
  shops: Array.from({length: 31}, (_, at) => shop(at)),
  worse_shops: [],
  ...{invalid_phones: 0, invalid_emails: 0, masked: 0, stale: 0, orders: 16806, anonymous_orders: 0.154},
  ...{duplicates: undefined, history: []},
}

it('shows the least complete shops, and says how many there are', () => {
  const text = presentQuality(REPORT, LOOK)
  expect(text).toContain('By home shop (12 of 31, the least complete first)')
  expect(text.match(/^shop \d+/gm)).toEqual(Array.from({length: 12}, (_, at) => `shop ${30 - at}`))
})

it('says of how many orders a share is, and calls customers without a source what they are', () => {
  expect(presentQuality(REPORT, LOOK)).toMatch(/^orders of nobody known +15\.4% of 16,806$/m)
  expect(presentQuality(REPORT, LOOK)).toMatch(/^\(not known\) +100 /m)
  const chinese = presentQuality(REPORT, {...LOOK, language: 'zh-CN'})
  expect(chinese).toMatch(/^散客订单 +16,806 单中的 15\.4%$/m)
  expect(chinese).toMatch(/^收银台 +200 /m)
})
