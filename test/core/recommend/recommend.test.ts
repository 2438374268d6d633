import {describe, expect, it} from 'vitest'
import type {Direction} from '../../../src/core/recommend/candidate.ts'
import {checkRecommendations} from '../../../src/core/recommend/check-recommend.ts'
import {type CustomerRecommendations, recommendList, recommendTo} from '../../../src/core/recommend/recommend.ts'
import type {Recommendation} from '../../../src/core/recommend/recommendation.ts'
import type {Product} from '../../../src/core/product/product.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const AS_OF = dayOf('2025-06-30')
const HEAD = 'order,date,status,amount,refunded,phone,sku,quantity,line_amount'
const MAP = {
  ...{order_number: 'order', date: 'date', status: 'status', amount: 'amount', refunded: 'refunded', phone: 'phone'},
  ...{sku: 'sku', quantity: 'quantity', line_amount: 'line_amount'},
}

const PRODUCTS: Product[] = [
  {id: 'tea', brand: 'Leaf', category: 'Tea', price: 1000},
  {id: 'fine-tea', brand: 'Leaf', category: 'Tea', price: 2000},
  {id: 'other-tea', brand: 'Hill', category: 'Tea', price: 1100},
  {id: 'new-tea', brand: 'Leaf', category: 'Tea', price: 1000, launched_on: '2025-06-15'},
  {id: 'later-tea', brand: 'Leaf', category: 'Tea', price: 1000, launched_on: '2025-08-01'},
  {id: 'biscuit', category: 'Sweets', price: 500},
  {id: 'kettle', category: 'Kitchen', price: 9000, nature: 'durable'},
  {id: 'soap', category: 'Bath', price: 300},
  {id: 'sold-out', category: 'Bath', price: 300, in_stock: false},
]

const PRICES = new Map(PRODUCTS.map(({id, price = 0}) => [id, price / 100]))

/** A purchase: phone, day, items. */
type Purchase = readonly [phone: string, day: string, items: readonly string[], status?: string, refunded?: string]

async function shop(purchases: readonly Purchase[]): Promise<Context> {
  const context = memoryContext()
  const lines = purchases.flatMap(([phone, day, items, status = 'completed', refunded = ''], number) => {
    const amount = items.reduce((sum, item) => sum + (PRICES.get(item) ?? 0), 0)
    return items.map((item) => [number, day, status, amount, refunded, phone, item, 1, PRICES.get(item) ?? 0].join(','))
  })
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, (draft) =>
    draft.save('product', PRODUCTS),
  )
  await importText(context, [HEAD, ...lines].join('\n'), {map: MAP})
  return context
}

const ANN = '13800000001'

/** Twelve others who buy tea with biscuits, and all sorts besides. */
const OTHERS: Purchase[] = Array.from({length: 12}, (_, i): Purchase[] => {
  const phone = `139000000${String(10 + i)}`
  return [
    [phone, '2025-01-10', ['tea', 'biscuit']],
    [phone, '2025-03-10', ['tea', 'biscuit', 'other-tea']],
    [phone, '2025-04-10', i % 2 === 0 ? ['fine-tea', 'soap', 'sold-out'] : ['soap', 'kettle', 'later-tea']],
  ]
}).flat()

const TEA_DRINKER: Purchase[] = [
  [ANN, '2025-04-01', ['tea']],
  [ANN, '2025-05-01', ['tea']],
  [ANN, '2025-05-31', ['tea']],
]

async function forAnn(purchases: readonly Purchase[]): Promise<CustomerRecommendations> {
  const context = await shop([...purchases, ...OTHERS])
  return recommendTo(context, {reference: ANN, most: 5, asOf: AS_OF})
}

function find({rows}: CustomerRecommendations, product: string): Recommendation | undefined {
  return rows.find(({product_id}) => product_id === product)
}

function directions(result: CustomerRecommendations): Record<string, Direction> {
  return Object.fromEntries(result.rows.map(({product_id, direction}) => [product_id, direction]))
}

describe('what is recommended', () => {
  it('goes in the directions of selling', async () => {
    const result = await forAnn(TEA_DRINKER)
    expect(directions(result)).toEqual({
      tea: 'again',
      'fine-tea': 'up',
      'other-tea': 'level',
      'new-tea': 'cross',
      biscuit: 'cross',
      soap: 'new-category',
      kettle: 'new-category',
    })
    expect(find(result, 'fine-tea')).toMatchObject({price: 20, usual_price: 10})
  })

  it('comes with its reason and the figures behind it', async () => {
    const result = await forAnn(TEA_DRINKER)
    expect(find(result, 'biscuit')).toMatchObject({reason: 'rule', from_id: 'tea', together: 24})
    expect(find(result, 'biscuit')?.confidence).toBeCloseTo(24 / 27, 9)
    expect(find(result, 'new-tea')).toMatchObject({reason: 'launch', launched_on: '2025-06-15'})
    expect(find(result, 'tea')).toMatchObject({reason: 'habit', bought: 3, purchase_days: 3})
    expect(find(result, 'soap')).toMatchObject({reason: 'taste', from_id: 'tea', together: 12})
  })

  it('has the price of the cheapest stored offer that is on', async () => {
    const context = await shop([...TEA_DRINKER, ...OTHERS])
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, (draft) =>
      draft.save('offer', [
        {id: 'a', text: 'tea', category: 'Tea', percent_off: 0.1, until_on: '2025-06-30'},
        {id: 'b', text: 'fine tea', product_id: 'fine-tea', price: 1500},
        {id: 'c', text: 'biscuit', product_id: 'biscuit', price: 100, from_on: '2025-07-01'},
      ]),
    )
    const result = await recommendTo(context, {reference: ANN, most: 5, asOf: AS_OF})
    const prices = ['tea', 'fine-tea', 'biscuit'].map((product) => find(result, product)?.offer_price)
    expect(prices).toEqual([9, 15, undefined])
  })

  it('calls due what is bought at intervals and was not for as long', async () => {
    const days = ['2025-04-20', '2025-04-25', '2025-04-30', '2025-05-20']
    const tea = find(await forAnn(days.map((day): Purchase => [ANN, day, ['tea']])), 'tea')
    expect(tea).toMatchObject({reason: 'due', days_silent: 41})
    // Three own gaps of 30 days in all; everybody's fifteen have 30 + 12 × 59 and count as five own ones.
    expect(tea?.usual_gap).toBeCloseTo((30 + 5 * ((30 + 12 * 59) / 15)) / 8, 9)
  })

  it('leaves out what they just bought, durables they own, what came back and what is not in stock', async () => {
    const result = await forAnn([
      ...TEA_DRINKER,
      [ANN, '2025-06-28', ['biscuit']],
      [ANN, '2025-02-01', ['kettle']],
      [ANN, '2025-02-02', ['soap'], 'refunded', '3'],
    ])
    for (const product of ['biscuit', 'kettle', 'soap', 'sold-out', 'later-tea'])
      expect(find(result, product)).toBe(undefined)
    expect(result.left_out).toEqual({just_bought: 1, owned_durables: 1, returned: 1, out_of_stock: 1})
  })

  it('is nothing for somebody who bought nothing, and says so', async () => {
    const context = await shop([[ANN, '2025-06-01', ['tea'], 'cancelled'], ...OTHERS])
    const result = await recommendTo(context, {reference: ANN, most: 3, asOf: AS_OF})
    expect(result).toMatchObject({purchase_days: 0, rows: []})
  })

  it('knows only what was known on the day', async () => {
    const context = await shop([...TEA_DRINKER, ...OTHERS])
    const before = await recommendTo(context, {reference: ANN, most: 3, asOf: dayOf('2025-05-15')})
    expect(before.purchase_days).toBe(2)
    expect(find(before, 'new-tea')).toBe(undefined)
  })
})

describe('the list', () => {
  it('has the likeliest of each customer who meets the condition, in the directions asked for', async () => {
    const context = await shop([...TEA_DRINKER, ...OTHERS])
    const where = compileWhere('orders >= 3', {orders: 'number'})
    const list = await recommendList(context, {asOf: AS_OF, most: 2, where, directions: ['up', 'level']})
    expect(list).toMatchObject({customers: 13, buyers: 13})
    expect(new Set(list.rows.map(({direction}) => direction))).toEqual(new Set(['up', 'level']))
    expect(list.rows.filter(({customer_id}) => customer_id === list.rows[0]?.customer_id).length).toBeLessThanOrEqual(2)
  })
})

it('offers nothing to who has an open complaint, and says how many', async () => {
  const context = await shop([...TEA_DRINKER, ...OTHERS])
  const before = await recommendList(context, {asOf: AS_OF, most: 1})
  const customer = before.rows[0]?.customer_id as string
  await openTicket(context, {customer, kind: 'complaint'})
  const after = await recommendList(context, {asOf: AS_OF, most: 1})
  expect(after.rows).toEqual(before.rows.filter(({customer_id}) => customer_id !== customer))
  expect(after).toMatchObject({customers: before.customers, open_complaint: 1, buyers: before.buyers - 1})
})

describe('the check', () => {
  it('holds the last day back and counts hits beside those of the most popular', async () => {
    const context = await shop([...TEA_DRINKER, ...OTHERS])
    const {customers, bought_once, rows} = await checkRecommendations(context, {asOf: AS_OF})
    expect({customers, bought_once}).toEqual({customers: 13, bought_once: 0})
    const ours = rows.find(({ranking, among, first}) => ranking === 'recommended' && among === 'all' && first === 5)
    expect(ours).toMatchObject({customers: 13, hits: 1, rate: undefined})
  })

  it('tells rates with their intervals from enough customers on', async () => {
    const many = Array.from({length: 40}, (_, i): Purchase[] => {
      const phone = `137000000${String(10 + i)}`
      return ['2025-01-01', '2025-02-01', '2025-03-01'].map((day) => [phone, day, ['tea']])
    }).flat()
    const {rows} = await checkRecommendations(await shop(many), {asOf: AS_OF})
    expect(rows.find(({among}) => among === 'all')).toMatchObject({customers: 40, hits: 40, rate: 1, high: 1})
    expect(rows.find(({among}) => among === 'new')).toMatchObject({customers: 0, rate: undefined})
  })

  it('tells no rate when nobody came twice', async () => {
    const once = await shop([[ANN, '2025-06-01', ['tea']]])
    const check = await checkRecommendations(once, {asOf: AS_OF})
    expect(check).toMatchObject({customers: 0, bought_once: 1})
    expect(check.rows.map(({rate}) => rate)).toEqual(Array.from({length: 8}, () => undefined))
  })
})
