import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {BasketReport, NoBaskets} from '../../src/core/basket/basket-report.ts'
import {presentSuggestions, presentUsed} from '../../src/present/basket.ts'
import type {Look} from '../../src/present/language.ts'
import {whyText} from '../../src/present/recommend.ts'
import {humanValue} from '../../src/present/values.ts'
import type {Recommendation} from '../../src/core/recommend/recommendation.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN', width: 40}

const PAIR = {
  left: '羊肉卷',
  right: '火锅底料',
  count: 97,
  expected: 10.2,
  lift: 9.84,
  left_to_right: 0.25,
  right_to_left: 0.3,
}
const REPORT: BasketReport = {
  ...{from: '2025-01-01', to: '2025-06-30', by: 'category', level: 2, per: 'order'},
  ...{baskets: 1000, items: 12, min_count: 10, min_support: 0.01, min_confidence: 0.2, min_lift: 0},
  ...{max_basket: 100, max_items: 5, significance: 0.05, item_sets: 30, candidates: 40, correction: 'holm'},
  left_out: {not_purchases: 1, anonymous: 0, other_customers: 0, giant_baskets: 2, lines_without_item: 3},
  rules: [],
  bundles: [PAIR],
  neighbours: [],
}

describe('what rules were made of', () => {
  it('names the period, the thresholds and what was left out', () => {
    const text = presentUsed(REPORT, EN)
    expect(text).toContain(
      '0 rules from 1,000 baskets (one an order) of 12 items (category, level 2), 2025-01-01 to 2025-06-30',
    )
    expect(text).toContain('at least 10 baskets (1.0%), confidence from 20.0%')
    expect(text).toContain(
      'Left out: 1 order that is no purchase, 2 baskets of more than 100 items, 3 lines without category',
    )
    expect(text).toContain('No rule holds: ask for less support')
  })

  it('says why there is no basket, and what to do', () => {
    const without = (why: NoBaskets, of_some = false): string => presentUsed({...REPORT, none: {why, of_some}}, EN)
    expect(without('no-lines')).toContain('There are no orders with lines in this period')
    expect(without('no-items')).toContain('None of the products bought has a category, level 2. Import products')
    expect(without('giant-baskets')).toContain('All baskets hold more than 100 different items.')
    expect(without('no-purchases')).toContain('No order in this period is a purchase that can be counted.')
    expect(without('no-purchases', true)).toContain('No order of these customers in this period')
    expect(without('no-purchases')).toContain('Left out: 1 order that is no purchase')
  })

  it('is said in Chinese', () => {
    expect(presentUsed(REPORT, ZH)).toContain('未计入：1 笔未成交订单、2 个超过 100 种项目的购物篮')
  })
})

it('fits bundles to a narrow terminal', () => {
  const text = presentSuggestions(REPORT, ZH)
  expect(text).toContain('羊肉卷 + 火锅底料')
  expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40)
  expect(presentSuggestions({...REPORT, bundles: []}, EN)).toBe('')
})

it('says why something is recommended, and beside it what they usually pay', () => {
  const row = {
    reason: 'rule',
    from_product: 'Tea',
    confidence: 0.25,
    lift: 3.21,
    together: 40,
    usual_price: 12.5,
    category: 'Sweets',
  }
  expect(whyText(row as Recommendation, EN)).toBe(
    'they usually pay 12.50 for Sweets; 25.0% of the orders with Tea have it too, 3.2 times chance (40 orders)',
  )
  expect(whyText({reason: 'due', usual_gap: 30.4, days_silent: 41} as Recommendation, ZH)).toBe(
    '该补货了：通常 30 天后再买，上次在 41 天前',
  )
})

it('never shows a p-value as nought', () => {
  expect(humanValue(3e-12, 'p_value', EN)).toBe('<0.0001')
  expect(humanValue(0.0123, 'p_value', EN)).toBe('0.0123')
})
