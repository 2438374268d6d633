import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {ShoppingItem, ShoppingList} from '../../src/core/shopping-list/shopping-list.ts'
import type {Look} from '../../src/present/language.ts'
import {presentShoppingLists} from '../../src/present/shopping-list.ts'
import {presentListNotes} from '../../src/present/shopping-list-notes.ts'

const LOOK: Look = {language: 'en', width: 60, color: false, terminal: false, currency: 'CNY'}
const NOTHING = {brand: undefined, category: undefined, offer_price: undefined, percent_off: undefined}
const NO_DAYS = {offer_from: undefined, offer_to: undefined, purchases: 3, last_bought: undefined}

function item(fields: Partial<ShoppingItem>): ShoppingItem {
  return {
    ...{product_id: 'P1', name: undefined, reason: 'due', quantity: 1, price: 19.9, price_from: 'list'},
    ...{...NOTHING, ...NO_DAYS, cycle_days: 7, due_on: '2025-06-30'},
    ...fields,
  }
}

function list(items: ShoppingItem[]): ShoppingList {
  const days = {from: '2025-06-30', to: '2025-07-13'}
  return {customer_id: 'C1', customer_name: '王小明', ...days, weekly_spend: 80, items}
}

const USUAL = item({
  name: '全麦吐司 wholemeal',
  quantity: 2,
  offer_price: 15,
  offer_from: '2025-07-01',
  offer_to: '2025-07-06',
})
const FRESH = item({name: 'Jam *extra*', reason: 'popular', quantity: undefined, price: undefined, percent_off: 0.2})

describe('a printed shopping list', () => {
  it('has a box for each thing, the price at the right, and the offer below', () => {
    expect(presentShoppingLists([list([USUAL, FRESH])], 'text', LOOK)).toBe(
      [
        'Shopping list for 王小明',
        '2025-06-30 to 2025-07-13',
        '',
        'About to run out',
        '[ ] 2 × 全麦吐司 wholemeal                        19.90 each',
        '    offer 15.00 each, 2025-07-01 to 2025-07-06',
        '',
        'New for you',
        '[ ] Jam *extra*',
        '    20% off',
        '',
        'Prices as of 2025-06-30; offers on the days named.',
      ].join('\n'),
    )
  })

  it('stays within a narrow page', () => {
    const long = item({name: '一种名字非常非常非常长的全麦吐司面包 with a long name'})
    const text = presentShoppingLists([list([long, USUAL])], 'text', {...LOOK, width: 40})
    for (const line of text.split('\n').slice(2, -1)) expect(stringWidth(line)).toBeLessThanOrEqual(40)
    expect(text).toContain('…')
  })

  it('is one after the other for several customers', () => {
    expect(presentShoppingLists([list([USUAL]), list([USUAL])], 'text', LOOK).split('Shopping list for')).toHaveLength(
      3,
    )
  })
})

it('says of several what one of them costs, in either form and language', () => {
  const zh = {...LOOK, language: 'zh-CN' as const}
  expect(presentShoppingLists([list([USUAL])], 'md', LOOK)).toContain('wholemeal · 19.90 each · **offer 15.00 each,')
  expect(presentShoppingLists([list([USUAL])], 'md', zh)).toContain('wholemeal · 每件 19.90 · **优惠价每件 15.00，')
  expect(presentShoppingLists([list([item({name: 'Tea'})])], 'md', LOOK)).toContain('Tea · 19.90\n')
})

it('is markdown that a name cannot break', () => {
  const text = presentShoppingLists([list([FRESH])], 'md', {...LOOK, language: 'zh-CN'})
  expect(text).toContain('# 王小明 的购物清单')
  expect(text).toContain(String.raw`- [ ] Jam \*extra\* · **减 20%**`)
})

it('is one row an item for programs, under one header', () => {
  const [head, ...rows] = presentShoppingLists([list([USUAL, FRESH]), list([USUAL])], 'csv', LOOK).split('\n')
  expect(head).toMatch(/^customer_id,customer_name,from,to,product_id,product,/)
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain('popular')
})

it('says why one customer has no list', () => {
  const thresholds = {
    ...{weekly_spend: 25, purchases: 4, days: 182, item_purchases: 2, horizon_days: 14},
    ...{stopped_cycles: 3, items: 12, new_items: 2, launch_days: 60},
  }
  const lists = {as_of: '2025-06-30', thresholds, customers: 1, lists: []}
  const without_list = {'open-complaint': 0, 'few-purchases': 0, 'low-spend': 1, 'nothing-due': 0}
  const why = {reason: 'low-spend', weekly_spend: 8.2, purchases: 5} as const
  expect(presentListNotes({...lists, without_list, why}, LOOK)).toBe(
    'No list: spends 8.20 a week, and a list takes 25.00 (setting shopping_list.weekly_spend).',
  )
})
