import {beforeAll, describe, expect, it} from 'vitest'
import {CATEGORY_GROUP_COLUMNS} from '../../src/core/category/category-customers.ts'
import type {CategoryReport} from '../../src/core/category/category-report.ts'
import {segmentCategory} from '../../src/core/category/segment-category.ts'
import {DISCOUNT_CLASS_COLUMNS} from '../../src/core/discount/discount-classes.ts'
import {segmentDiscount} from '../../src/core/discount/segment-discount.ts'
import type {ListColumn, ListRow} from '../../src/core/listing/list-column.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {cellText} from '../../src/present/cell.ts'
import {presentCategory} from '../../src/present/category.ts'
import {presentCategoryNotes} from '../../src/present/category-notes.ts'
import {presentDiscountMap, presentDiscountNotes} from '../../src/present/discount.ts'
import type {Look} from '../../src/present/language.ts'
import {memoryContext} from '../support/context.ts'
import {putShop} from '../support/shop.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN'}
const ASKED = {asOf: dayOf('2025-06-30'), category: '咖啡', ownBrand: false}

function column(columns: readonly ListColumn[], key: string): ListColumn {
  return columns.find((one) => one.key === key) as ListColumn
}

async function contextOf(brands: readonly string[]) {
  const context = memoryContext()
  const products = brands.map((brand, index) => ({id: `P${index}`, brand, category: '咖啡', own_brand: index === 0}))
  const orders = brands.flatMap((_, index) =>
    ['2025-01-10', '2025-02-10', '2025-03-10'].map((on) => ({
      who: `C${index}`,
      on,
      lines: [[`P${index}`, 1, 900]] as const,
      discount: 100,
    })),
  )
  await putShop(context.store, products, orders)
  return context
}

describe('a category in words', () => {
  let report: CategoryReport
  beforeAll(async () => {
    const names = Array.from({length: 15}, (_, index) => `B${String(index).padStart(2, '0')}`)
    report = (await segmentCategory(await contextOf(names), ASKED)).report
  })

  it('names the period, the largest brands, and how many more there are', () => {
    const text = presentCategory(report, EN)
    expect(text).toContain(
      '咖啡, 2024-07-01 to 2025-06-30: 15 customers (100.0% of all buyers), 45 purchase days, 3.0 each',
    )
    expect(text).toContain('… and 3 more; --brands lists all.')
    expect(text).toContain('30 pairs; 100.0% stay')
    expect(text).toContain('Whom to win for B00')
  })

  it('says by what people were judged and what has too few to tell', () => {
    const notes = presentCategoryNotes(report, EN)
    expect(notes).toContain('15 customers only, fewer than 30: shares and thirds rest on few.')
    expect(notes).toContain('15 brands with fewer than 30 buyers have no figures per buyer.')
    expect(notes).toContain('Loyal: 70.0% or more of the own units of the category are one brand, or own brands (B00)')
    expect(presentCategoryNotes(report, ZH)).toContain('自有品牌（B00）')
  })

  it('has words for groups, with the code behind them in Chinese', () => {
    const group = report.groups.find(({loyalty}) => loyalty === 'loyal-own')
    const said = (look: Look): string =>
      cellText(group as unknown as ListRow, column(CATEGORY_GROUP_COLUMNS, 'group'), look)
    expect(said(EN)).toBe('loyal: own brand, high use')
    expect(said(ZH)).toBe('忠于自有品牌, 重度 loyal-own-high')
  })

  it('is one sentence where nobody bought', async () => {
    const empty = (await segmentCategory(await contextOf(['B00']), {...ASKED, asOf: dayOf('2020-01-01')})).report
    expect(presentCategory(empty, EN)).toBe('')
    expect(presentCategoryNotes(empty, EN)).toBe(
      'No known customer bought of 咖啡 from 2019-01-02 to 2020-01-01. Look further back with --from.',
    )
  })
})

describe('discount habits in words', () => {
  it('show the buyers by habit and basket, with definitions', async () => {
    const {report} = await segmentDiscount(await contextOf(['A', 'B']), ASKED)
    expect(presentDiscountMap(report, EN)).toMatch(/needs a light one +2 █ +0 · +0 ·/)
    expect(
      report.classes.map((one) => cellText(one as unknown as ListRow, column(DISCOUNT_CLASS_COLUMNS, 'class'), EN)),
    ).toEqual(['needs a light one, large basket'])
    expect(presentDiscountNotes(report, EN)).toContain('Buys without: at most 20.0% of the own orders discounted.')
  })

  it('say nothing of habits where no order has a discount', async () => {
    const context = memoryContext()
    await putShop(context.store, [{id: 'tea'}], [{who: 'C1', on: '2025-03-01', lines: [['tea', 1, 900]]}])
    const {report} = await segmentDiscount(context, ASKED)
    expect(presentDiscountMap(report, EN)).toBe('')
    expect(presentDiscountNotes(report, EN)).toMatch(/^None of the 1 order .* has a discount of 1.0% or more/)
    expect(presentDiscountNotes(report, ZH)).toContain('无法判断')
  })
})
