import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {categoryCustomers} from '../../../src/core/category/category-customers.ts'
import type {CategoryReport} from '../../../src/core/category/category-report.ts'
import {type CategoryQuery, segmentCategory} from '../../../src/core/category/segment-category.ts'
import type {Product} from '../../../src/core/product/product.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {header} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {putShop, type SketchedOrder} from '../../support/shop.ts'

const PRODUCTS: Product[] = [
  {id: 'own', brand: 'House', category: 'Food/Coffee', own_brand: true},
  {id: 'alta', brand: 'Alta', category: 'Food/Coffee'},
  {id: 'brio', brand: 'Brio', category: 'Food/Coffee/Beans'},
  {id: 'plain', category: 'Food/Coffee'},
  {id: 'tea', brand: 'Alta', category: 'Food/Tea'},
]
const QUERY: CategoryQuery = {asOf: dayOf('2025-06-30'), category: 'Food/Coffee', ownBrand: false}

/** A purchase of one unit of each product named, each for 10.00. */
function bought(who: string, on: string, ...products: string[]): SketchedOrder {
  return {who, on, lines: products.map((product) => [product, 1, 1000] as const)}
}

async function contextWith(orders: readonly SketchedOrder[], settings: Record<string, string> = {}) {
  const context = memoryContext()
  await putShop(context.store, PRODUCTS, orders)
  await context.store.write(header('settings set'), async (draft) => {
    for (const [key, value] of Object.entries({'report.least': '1', ...settings})) await saveSetting(draft, key, value)
  })
  return context
}

const ORDERS = [
  bought('C1', '2025-01-01', 'own'),
  bought('C1', '2025-01-11', 'own', 'tea'),
  bought('C1', '2025-01-31', 'own'),
  bought('C2', '2025-01-01', 'alta'),
  bought('C2', '2025-02-01', 'alta'),
  bought('C2', '2025-03-01', 'alta'),
  bought('C2', '2025-04-01', 'brio'),
  bought('C3', '2025-01-01', 'alta'),
  bought('C3', '2025-02-01', 'own'),
  bought('C3', '2025-03-01', 'brio'),
  bought('C4', '2025-05-01', 'alta'),
  bought('C5', '2025-05-01', 'tea'),
]

async function reportOf(orders: readonly SketchedOrder[], query: Partial<CategoryQuery> = {}): Promise<CategoryReport> {
  return (await segmentCategory(await contextWith(orders), {...QUERY, ...query})).report
}

describe('a category', () => {
  it('gives each brand the figures counted by hand', async () => {
    const {brands, customers, penetration, purchases, spend} = await reportOf(ORDERS)
    expect({customers, penetration, purchases, spend}).toEqual({
      customers: 4,
      penetration: 0.8,
      purchases: 11,
      spend: 110,
    })
    expect(brands.map(({brand, buyers, purchases: days}) => [brand, buyers, days])).toEqual([
      ['Alta', 3, 5],
      ['House', 2, 4],
      ['Brio', 2, 2],
    ])
    const [alta] = brands
    expect(alta).toMatchObject({share: 5 / 11, penetration: 3 / 5, purchases_per_buyer: 5 / 3, repeat_rate: 1 / 3})
    expect(alta?.share_of_requirements).toBeCloseTo(5 / 8, 12) // C2 bought 4 of the category, C3 3, C4 1
  })

  it('has no figures per buyer for a brand that few bought', async () => {
    const judged = await segmentCategory(await contextWith(ORDERS, {'report.least': '3'}), QUERY)
    const [alta, house] = judged.report.brands
    expect(alta?.repeat_rate).toBe(1 / 3)
    expect(house).toMatchObject({buyers: 2, repeat_rate: undefined, share_of_requirements: undefined})
  })

  it('counts from which brand people go to which', async () => {
    const {switching} = await reportOf(ORDERS)
    expect(switching.brands).toEqual(['Alta', 'House', 'Brio'])
    expect(switching.counts).toEqual([
      [2, 1, 1],
      [0, 2, 1],
      [0, 0, 0],
    ])
    expect([switching.pairs, switching.stayed]).toEqual([7, 4])
  })

  it('tells the loyal from those who switch, and neither of who bought too little', async () => {
    const judged = await segmentCategory(await contextWith(ORDERS), {...QUERY, fields: ['name']})
    const rows = categoryCustomers(judged, {fields: ['name']})
    expect(Object.fromEntries(rows.map(({id, loyalty}) => [id, loyalty]))).toEqual({
      C1: 'loyal-own',
      C2: 'loyal-national',
      C3: 'switching',
      C4: 'too-few',
    })
    expect(rows.find(({id}) => id === 'C2')).toMatchObject({
      name: 'Name of C2',
      brand: 'Alta',
      brand_share: 0.75,
      to_convert: true,
      last_purchase: '2025-04-01',
    })
    expect(rows.find(({id}) => id === 'C1')).toMatchObject({to_convert: false, to_win: 0, offer_depth: undefined})
  })

  it('values what is spent on others over the days since the first purchase of anything', async () => {
    const judged = await segmentCategory(await contextWith(ORDERS), QUERY)
    const rows = categoryCustomers(judged, {fields: []})
    const days = dayOf('2025-06-30') - dayOf('2025-01-01') + 1
    expect(rows[0]).toMatchObject({id: 'C2'})
    expect(rows[0]?.['to_win']).toBeCloseTo((40 * 365) / days, 9)
  })

  it('weighs the own cycle with that of the category once enough gaps are known', async () => {
    const few = await reportOf(ORDERS)
    expect(few.cycle).toBeUndefined()
    const judged = await segmentCategory(await contextWith(ORDERS, {'category.cycle_gaps': '7'}), QUERY)
    const mean = (10 + 20 + 31 + 28 + 31 + 31 + 28) / 7
    expect(judged.report.cycle).toMatchObject({gaps: 7, mean})
    const row = categoryCustomers(judged, {fields: []}).find(({id}) => id === 'C1')
    expect(row?.['cycle_days']).toBeCloseTo((10 + 20 + 5 * mean) / 7, 9)
    expect(row?.['due_on']).toBe(textOfDay(dayOf('2025-01-31') + Math.round((30 + 5 * mean) / 7)))
  })

  it('wins people for the brand named, which may be called the own one', async () => {
    const {wanted, own, groups} = await reportOf(ORDERS, {brand: 'Alta', ownBrand: true})
    expect([wanted, own]).toEqual([['Alta'], ['Alta', 'House']])
    expect(groups.find(({loyalty}) => loyalty === 'loyal-own')?.to_convert).toBe(1) // C1, loyal to House
  })

  it('finds a category by the path above it or a step of it', async () => {
    expect((await reportOf(ORDERS, {category: 'Food'})).categories).toHaveLength(3)
    expect((await reportOf(ORDERS, {category: 'Beans', brand: 'Brio'})).customers).toBe(2)
  })

  it('refuses a category and a brand that there is not, and to guess a brand', async () => {
    await expect(reportOf(ORDERS, {category: 'Coffe'})).rejects.toMatchObject({code: 'NOT_FOUND'})
    await expect(reportOf(ORDERS, {brand: 'Altta'})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      hint: expect.stringContaining('Alta'),
    })
    await expect(reportOf(ORDERS, {category: 'Food/Tea'})).rejects.toMatchObject({code: 'REFUSED'})
  })

  it('says what it left out', async () => {
    const orders = [
      ...ORDERS,
      bought('', '2025-03-01', 'own', 'own'),
      {...bought('C1', '2025-03-01', 'own'), status: 'cancelled' as const},
      bought('C1', '2025-03-02', 'plain'),
      bought('C1', '2023-03-02', 'own'),
    ]
    const report = await reportOf(orders)
    expect(report.from).toBe('2024-07-01')
    expect(report.left_out).toEqual({
      anonymous_lines: 2,
      lines_of_no_purchase: 1,
      lines_without_brand: 1,
      lines_without_amount: 0,
    })
    expect(report.purchases).toBe(11)
  })
})

describe('the offer of a group', () => {
  /** So many switchers who buy every brand in turn, each order with its discount in minor units off 10.00. */
  function switchers(count: number, discounts: readonly number[]): SketchedOrder[] {
    return Array.from({length: count}, (_, who) =>
      discounts.map((discount, turn) => ({
        ...bought(`C${who}`, textOfDay(dayOf('2025-01-01') + 10 * turn), ['own', 'alta', 'brio'][turn % 3] as string),
        discount,
      })),
    ).flat()
  }

  it('is absent where too few purchases were discounted, and where price moves few', async () => {
    const [few] = (await reportOf(switchers(3, [250, 250, 250]))).groups
    expect(few).toMatchObject({discounted: 9, offer_depth: undefined, no_offer: 'too-few'})
    const [rare] = (await reportOf(switchers(40, [250, 0, 0, 0, 0, 0]))).groups
    expect(rare).toMatchObject({purchases: 240, discounted: 40, offer_depth: undefined, no_offer: 'price-moves-few'})
  })

  it('is what three quarters of the discounted purchases of heavy users took', async () => {
    // 200 off a list price of 12.00 is a sixth, 1000 off 20.00 a half, 250 off 12.50 a fifth.
    const [group] = (await reportOf(switchers(40, [200, 250, 1000]))).groups
    expect(group).toMatchObject({use: 'high', discounted: 120, at_discount: 1, usual_depth: 0.2, no_offer: undefined})
    expect(group?.offer_depth).toBeCloseTo(0.5, 12)
  })

  it('spreads the discount of an order over its lines by their amounts', async () => {
    const orders = switchers(40, [0, 0, 0]).map((one) => ({
      ...one,
      lines: [...one.lines, ['tea', 1, 3000] as const],
      discount: 1000,
    }))
    const [group] = (await reportOf(orders)).groups
    expect(group?.usual_depth).toBeCloseTo(0.2, 12)
  })
})

it('puts every customer of a category in one group, and every later purchase in the switching matrix', async () => {
  const days = fc.integer({min: 0, max: 150}).map((offset) => textOfDay(dayOf('2025-01-01') + offset))
  const orders = fc.array(
    fc.tuple(fc.constantFrom('C1', 'C2', 'C3', 'C4', ''), days, fc.constantFrom('own', 'alta', 'brio', 'plain', 'tea')),
    {minLength: 1, maxLength: 40},
  )
  await fc.assert(
    fc.asyncProperty(orders, async (list) => {
      const report = await reportOf(list.map(([who, on, product]) => bought(who, on, product)))
      expect(report.groups.reduce((sum, {customers}) => sum + customers, 0)).toBe(report.customers)
      expect(report.switching.pairs).toBe(report.purchases - report.customers)
      if (report.customers > 0) expect(report.brands.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 9)
      for (const brand of report.brands) {
        expect(brand.share_of_requirements).toBeLessThanOrEqual(1 + 1e-12)
        expect(brand.share).toBeLessThanOrEqual((brand.share_of_requirements ?? 0) + 1e-12)
      }
    }),
    {numRuns: 60},
  )
})
