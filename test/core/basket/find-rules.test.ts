import {describe, expect, it} from 'vitest'
import type {BasketReport} from '../../../src/core/basket/basket-report.ts'
import {findRules, leastCount, type RulesQuery} from '../../../src/core/basket/find-rules.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const CATALOGUE: Record<string, string> = {
  tea: 'Leaf,Food/Drinks/Tea',
  biscuit: 'Crumb,Food/Sweets',
  cup: 'Kiln,Home/Table',
  jam: ',',
}

/** A line of csv for each item of each basket: number, day, status, customer, items. */
function linesOf(baskets: readonly [string, string, string, string[]][]): string {
  const lines = baskets.flatMap(([day, status, phone, items], number) =>
    items.map((item) => `${number},${day},${status},9,${phone},${item},${CATALOGUE[item] ?? ','}`),
  )
  return ['order,date,status,amount,phone,item,brand,category', ...lines].join('\n')
}

const MAP = {
  ...{order_number: 'order', date: 'date', status: 'status', amount: 'amount', phone: 'phone'},
  ...{sku: 'item', product: 'item', brand: 'brand', category: 'category'},
}

const ANN = '13800000001'
const BOB = '13800000002'

async function shop(baskets: Parameters<typeof linesOf>[0]): Promise<Context> {
  const context = memoryContext()
  await importText(context, linesOf(baskets), {map: MAP})
  return context
}

async function rules(baskets: Parameters<typeof linesOf>[0], query: Partial<RulesQuery> = {}): Promise<BasketReport> {
  return findRules(await shop(baskets), {
    ...{by: 'product', per: 'order', support: {count: 1}, confidence: 0, asOf: dayOf('2025-06-30')},
    ...query,
  })
}

function texts({rules: found}: BasketReport): string[] {
  return found.map(({lhs, rhs, count}) => `${lhs.join('+')} > ${rhs}: ${count}`).sort()
}

const FOUR: Parameters<typeof linesOf>[0] = [
  ['2025-01-01', 'completed', ANN, ['tea', 'tea', 'biscuit']],
  ['2025-02-01', 'completed', ANN, ['cup']],
  ['2025-03-01', 'completed', BOB, ['tea', 'biscuit']],
  ['2025-04-01', 'cancelled', BOB, ['tea', 'cup']],
]

describe('rules over orders', () => {
  it('count an item once a basket and leave out what is no purchase', async () => {
    const report = await rules(FOUR)
    expect(texts(report)).toEqual(['biscuit > tea: 2', 'tea > biscuit: 2'])
    expect(report).toMatchObject({baskets: 3, items: 3, from: '2025-01-01', to: '2025-04-01'})
    expect(report.left_out).toMatchObject({not_purchases: 1, giant_baskets: 0, anonymous: 0})
  })

  it('leave out baskets of more items than asked for, and say how many', async () => {
    const report = await rules(FOUR, {max_basket: 1})
    expect(report.rules).toEqual([])
    expect(report).toMatchObject({baskets: 1, left_out: {giant_baskets: 2}})
  })

  it('hold for a period and for the customers who meet a condition', async () => {
    const report = await rules(FOUR, {from: dayOf('2025-02-01'), until: dayOf('2025-03-31')})
    expect(report).toMatchObject({baskets: 2, from: '2025-02-01', to: '2025-03-01'})
    const often = await rules(FOUR, {where: compileWhere('orders >= 2', {orders: 'number'})})
    expect(often).toMatchObject({baskets: 2, left_out: {other_customers: 1, not_purchases: 1}})
  })

  it('round a share of the baskets up, and keep the least count when nothing is asked for', async () => {
    expect(await rules(FOUR, {support: {share: 0.34}})).toMatchObject({min_count: 2})
    expect(await rules(FOUR, {support: {share: 1 / 3}})).toMatchObject({min_count: 1})
    expect(await rules(FOUR, {support: undefined})).toMatchObject({min_count: 5, rules: []})
    const usual = {share: 0.005, least: 5}
    expect([999, 1000, 1001, 16_436].map((baskets) => leastCount(undefined, usual, baskets))).toEqual([5, 5, 6, 83])
  })
})

describe('rules over customers', () => {
  it('join what one customer bought on any day, and leave out sales to nobody known', async () => {
    const baskets: typeof FOUR = [...FOUR, ['2025-05-01', 'completed', '', ['tea', 'cup']]]
    const report = await rules(baskets, {per: 'customer', max_items: 3})
    expect(report).toMatchObject({baskets: 2, left_out: {anonymous: 1}})
    expect(texts(report)).toContain('biscuit+tea > cup: 1')
  })

  it('are of two items and of one customer in twenty unless more is asked for', async () => {
    expect(texts(await rules(FOUR, {per: 'customer'}))).toEqual([
      ...[
        'biscuit > cup: 1',
        'biscuit > tea: 2',
        'cup > biscuit: 1',
        'cup > tea: 1',
        'tea > biscuit: 2',
        'tea > cup: 1',
      ],
    ])
    const many = Array.from({length: 200}, (_, i): (typeof FOUR)[number] => {
      return ['2025-01-01', 'completed', `138000${String(10_000 + i)}`, ['tea', 'cup']]
    })
    expect(await rules(many, {per: 'customer', support: undefined})).toMatchObject({min_count: 10, max_items: 2})
    expect(await rules(many, {support: undefined})).toMatchObject({min_count: 5, max_items: 5})
  })
})

describe('items', () => {
  it('are brands or categories at a level; lines without one are counted', async () => {
    const baskets: typeof FOUR = [['2025-01-01', 'completed', ANN, ['tea', 'biscuit', 'cup', 'jam']]]
    expect(texts(await rules(baskets, {by: 'brand'}))).toContain('Crumb+Kiln > Leaf: 1')
    const top = await rules(baskets, {by: 'category', level: 1})
    expect(texts(top)).toEqual(['Food > Home: 1', 'Home > Food: 1'])
    expect(top.left_out.lines_without_item).toBe(1)
    expect(texts(await rules(baskets, {by: 'category'}))).toContain('Food/Drinks/Tea > Food/Sweets: 1')
  })

  it('refuse a level below the deepest category, and one of what has no levels', async () => {
    expect((await rules(FOUR, {by: 'category', level: 3})).level).toBe(3)
    await expect(rules(FOUR, {by: 'category', level: 4})).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'No category has a level 4: the deepest path has 3 steps.',
    })
    await expect(rules(FOUR, {by: 'brand', level: 1})).rejects.toMatchObject({code: 'BAD_INPUT'})
  })

  it('say why where no basket is left', async () => {
    const why = async (asked: Promise<BasketReport>): Promise<BasketReport['none']> => {
      const report = await asked
      expect(report).toMatchObject({baskets: 0, min_support: 0, rules: [], bundles: []})
      return report.none
    }
    const nobody = compileWhere('orders > 99', {orders: 'number'})
    expect(await why(rules(FOUR, {by: 'brand', where: nobody}))).toEqual({why: 'no-purchases', of_some: true})
    expect(await why(rules(FOUR, {from: dayOf('2025-04-01')}))).toEqual({why: 'no-purchases', of_some: false})
    const large = FOUR.filter(([, , , items]) => items.length > 1)
    expect(await why(rules(large, {max_basket: 1}))).toMatchObject({why: 'giant-baskets'})
    expect(await why(rules([['2025-01-01', 'completed', ANN, ['jam']]], {by: 'brand'}))).toMatchObject({
      why: 'no-items',
    })
    const none = findRules(memoryContext(), {by: 'sku', per: 'order', asOf: 0})
    expect(await why(none)).toMatchObject({why: 'no-lines'})
  })
})

describe('what is suggested', () => {
  it('are bundles of different things and neighbours, where more than chance', async () => {
    const together = Array.from({length: 20}, (_, i) => {
      const items = i % 2 === 0 ? ['tea', 'biscuit'] : ['cup']
      return ['2025-01-01', 'completed', i % 4 === 0 ? ANN : BOB, items] as (typeof FOUR)[number]
    })
    const {bundles, neighbours} = await rules(together)
    expect(bundles).toMatchObject([{count: 10, expected: 5, lift: 2, left_to_right: 1, right_to_left: 1}])
    expect(neighbours).toHaveLength(1)
    expect((await rules(FOUR)).bundles).toEqual([])
  })
})

describe('too little support', () => {
  it('is refused before everything goes with everything', async () => {
    const items = Array.from({length: 24}, (_, i) => `item ${i}`)
    await expect(rules([['2025-01-01', 'completed', ANN, items]])).rejects.toThrow(
      'More than 200,000 rules hold in 1 basket',
    )
    const hint = 'Ask for smaller sets (--max-items 2), or more support (--support 4), or fewer kinds of items (--by'
    await expect(rules([['2025-01-01', 'completed', ANN, items]])).rejects.toMatchObject({
      hint: expect.stringContaining(hint),
    })
  })
})
