import {describe, expect, it} from 'vitest'
import type {Product} from '../../../src/core/product/product.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {makeShoppingLists, type ShoppingListQuery} from '../../../src/core/shopping-list/make-shopping-lists.ts'
import type {Promotion} from '../../../src/core/shopping-list/promotion.ts'
import {closeTicket} from '../../../src/core/ticket/close-ticket.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {putShop, type SketchedOrder} from '../../support/shop.ts'

const AS_OF = dayOf('2025-06-30')
const PRODUCTS: Product[] = [
  {id: 'milk', name: 'Milk', category: 'Dairy', price: 1000},
  {id: 'rice', name: 'Rice', category: 'Grain'},
  {id: 'pan', name: 'Pan', category: 'Kitchen', nature: 'durable', price: 9000},
  {id: 'cheese', name: 'Cheese', category: 'Dairy', price: 2000},
  {id: 'yogurt', name: 'Yogurt', category: 'Dairy', price: 800, launched_on: '2025-06-20'},
  {id: 'kefir', name: 'Kefir', category: 'Dairy', price: 700, launched_on: '2025-07-20'},
  {id: 'oats', name: 'Oats', category: 'Grain', price: 600},
]

/** Somebody's purchases of a product, so many days before the day of the list, two units for 100.00 each time. */
function bought(who: string, product: string, daysAgo: readonly number[]): SketchedOrder[] {
  return daysAgo.map((ago) => ({who, on: textOfDay(AS_OF - ago), lines: [[product, 2, 10_000]]}))
}

/** Milk every ten days, ten of them ago; rice every forty, ten of them ago; a pan twice, which lasts. */
const REGULAR = [
  ...bought('C1', 'milk', [50, 40, 30, 20, 10]),
  ...bought('C1', 'rice', [90, 50, 10]),
  ...bought('C1', 'pan', [90, 60]),
]
const OTHERS = [...bought('C2', 'cheese', [20]), ...bought('C3', 'cheese', [20]), ...bought('C3', 'oats', [20])]

async function contextWith(orders: readonly SketchedOrder[], settings: Record<string, string> = {}): Promise<Context> {
  const context = memoryContext()
  await putShop(context.store, PRODUCTS, orders)
  await context.store.write(header('settings set'), async (draft) => {
    for (const [key, value] of Object.entries({'category.cycle_gaps': '1', ...settings}))
      await saveSetting(draft, key, value)
  })
  return context
}

async function listFor(context: Context, query: Partial<ShoppingListQuery> = {}) {
  return makeShoppingLists(context, {asOf: AS_OF, customer: 'C1', offers: [], ...query})
}

async function itemsOf(context: Context, query: Partial<ShoppingListQuery> = {}) {
  return (await listFor(context, query)).lists[0]?.items ?? []
}

describe('a shopping list', () => {
  it('is nobody’s while a complaint of theirs is open', async () => {
    const context = await contextWith(REGULAR)
    await openTicket(context, {customer: 'C1', kind: 'quality'})
    const {lists, without_list, why} = await listFor(context)
    expect([lists, without_list['open-complaint'], why?.reason]).toEqual([[], 1, 'open-complaint'])
    await closeTicket(context, {reference: 'T1'})
    expect((await listFor(context)).lists).toHaveLength(1)
  })

  it('has the usual items that fall due, not what is not due yet nor what lasts', async () => {
    const items = await itemsOf(await contextWith(REGULAR))
    expect(items.filter(({reason}) => reason === 'due').map(({product_id}) => product_id)).toEqual(['milk'])
    expect(items[0]).toMatchObject({
      name: 'Milk',
      quantity: 2,
      price: 10,
      price_from: 'list',
      purchases: 5,
      last_bought: '2025-06-20',
      cycle_days: 10,
      due_on: '2025-06-30',
    })
  })

  it('weighs the own cycle of an item with everybody’s', async () => {
    const slower = bought('C2', 'milk', [70, 40, 10])
    const [milk] = await itemsOf(await contextWith([...REGULAR, ...slower]))
    const everybody = (4 * 10 + 2 * 30) / 6
    expect(milk?.cycle_days).toBeCloseTo((40 + 5 * everybody) / 9, 1)
  })

  it('gives up what was not bought for several cycles', async () => {
    const stopped = [...bought('C1', 'milk', [80, 70, 60, 50]), ...bought('C1', 'rice', [60, 35, 10])]
    const items = await itemsOf(await contextWith(stopped, {'shopping_list.horizon_days': '30'}))
    expect(items.filter(({reason}) => reason === 'due').map(({product_id}) => product_id)).toEqual(['rice'])
  })

  it('adds new launches of favourite categories, then what others buy there', async () => {
    const items = await itemsOf(await contextWith([...REGULAR, ...OTHERS]))
    expect(items.slice(1).map(({product_id, reason}) => [product_id, reason])).toEqual([
      ['yogurt', 'new-launch'],
      ['cheese', 'popular'],
    ])
    const none = await itemsOf(await contextWith([...REGULAR, ...OTHERS], {'shopping_list.new_items': '0'}))
    expect(none).toHaveLength(1)
  })

  it('takes the price of the last sale where the product has none', async () => {
    const context = await contextWith([...REGULAR, ...bought('C2', 'rice', [1])], {'shopping_list.horizon_days': '60'})
    const rice = (await itemsOf(context)).find(({product_id}) => product_id === 'rice')
    expect(rice).toMatchObject({price: 50, price_from: 'last-sale'})
  })

  it('has the cheapest offer that is on within its days', async () => {
    const offer = (fields: Partial<Promotion>): Promotion => ({
      ...{product_id: 'milk', offer_price: undefined, percent_off: undefined, from: undefined, to: undefined},
      ...fields,
    })
    const offers = [
      offer({percent_off: 0.2, to: AS_OF + 3}),
      offer({offer_price: 900}),
      offer({offer_price: 100, to: AS_OF - 1}),
      offer({offer_price: 100, from: AS_OF + 14}),
    ]
    const [milk] = await itemsOf(await contextWith(REGULAR), {offers})
    expect(milk).toMatchObject({price: 10, offer_price: 8, percent_off: 0.2, offer_to: '2025-07-03'})
    expect(milk?.offer_from).toBeUndefined()
  })

  it('takes the offers that the store keeps where no others are given', async () => {
    const context = await contextWith(REGULAR)
    await context.store.write(header('offer add'), (draft) =>
      draft.save('offer', [{id: 'milk@now', text: 'milk', product_id: 'milk', price: 700, until_on: '2025-07-03'}]),
    )
    const [kept] = await itemsOf(context, {offers: undefined})
    expect(kept).toMatchObject({product_id: 'milk', offer_price: 7, offer_to: '2025-07-03'})
    expect((await itemsOf(context, {offers: []}))[0]?.offer_price).toBeUndefined()
  })

  it('changes with the next purchase', async () => {
    const context = await contextWith(REGULAR)
    expect((await itemsOf(context))[0]?.product_id).toBe('milk')
    const again = {id: 'O9', customer_id: 'C1', at: '2025-06-30T09:00:00', amount: 10_000}
    await putOrders(context.store, [order({...again, lines: [{product_id: 'milk', quantity: 2, amount: 10_000}]})])
    const [milk] = await itemsOf(context)
    expect(milk).toMatchObject({product_id: 'milk', due_on: '2025-07-10', last_bought: '2025-06-30'})
    expect((await itemsOf(context, {asOf: AS_OF - 1}))[0]).toMatchObject({due_on: '2025-06-30'})
  })
})

describe('who gets a shopping list', () => {
  const everybody = compileWhere('orders > 0', {orders: 'number'})

  it('are regular customers above the weekly spend, the others counted by why not', async () => {
    const context = await contextWith([
      ...REGULAR,
      ...bought('C2', 'milk', [5]),
      ...bought('C3', 'milk', [40, 30, 20, 10]).map((one) => ({...one, lines: [['milk', 1, 100]] as const})),
      ...['milk', 'rice', 'cheese', 'oats'].flatMap((product, index) => bought('C4', product, [index + 1])),
    ])
    const {customers, lists, without_list, why} = await listFor(context, {customer: undefined, where: everybody})
    expect(lists.map(({customer_id}) => customer_id)).toEqual(['C1'])
    expect({customers, without_list, why}).toEqual({
      customers: 4,
      without_list: {'open-complaint': 0, 'few-purchases': 1, 'low-spend': 1, 'nothing-due': 1},
      why: undefined,
    })
  })

  it('spreads what newcomers spend over four weeks at least, and what others spend over the weeks since they came', async () => {
    const newcomer = await listFor(await contextWith(bought('C1', 'milk', [3, 2, 1, 0])))
    expect(newcomer.lists[0]?.weekly_spend).toBe(100)
    const settled = await listFor(await contextWith(REGULAR))
    expect(settled.lists[0]?.weekly_spend).toBeCloseTo(1000 / (91 / 7), 2)
  })

  it('says of one customer why there is none', async () => {
    const {lists, why} = await listFor(await contextWith(bought('C1', 'milk', [5])))
    expect(lists).toEqual([])
    expect(why).toEqual({reason: 'few-purchases', weekly_spend: 25, purchases: 1})
  })

  it('has to be said, once', async () => {
    const context = await contextWith(REGULAR)
    await expect(listFor(context, {customer: undefined})).rejects.toMatchObject({code: 'BAD_INPUT'})
    await expect(listFor(context, {where: everybody})).rejects.toMatchObject({code: 'BAD_INPUT'})
    await expect(listFor(context, {customer: 'C99'})).rejects.toMatchObject({code: 'NOT_FOUND'})
  })
})
