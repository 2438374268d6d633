import {describe, expect, it} from 'vitest'
import {categoryDays} from '../../../../src/core/forecast/due/category-days.ts'
import {type DueRequest, listDue} from '../../../../src/core/forecast/due/list-due.ts'
import type {Order} from '../../../../src/core/order/order.ts'
import type {Product} from '../../../../src/core/product/product.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {order} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const REQUEST: DueRequest = {asOf: dayOf('2025-06-30'), within: 7, least_gaps: 1, lapsed: false, fields: []}

describe('purchase days by category', () => {
  it('are counted once a day, without products of no category', () => {
    const lines = {
      ...{rows: 7, orders: 5, customers: ['C1', 'C2'], products: ['cup', 'tea', 'thing'], shops: []},
      customer: Int32Array.of(0, 0, 0, 0, 0, 1, 1),
      day: Int32Array.of(100, 100, 103, 103, 110, 100, 104),
      product: Int32Array.of(1, 1, 0, 1, 1, 2, 0),
    }
    const days = categoryDays(lines, Int32Array.of(0, 1, -1), 2)
    expect(Object.values(days).map((column: Int32Array) => [...column])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [103, 110, 104],
      [0, 0, 2, 2],
      [3, 7],
    ])
  })
})

describe('what is due', () => {
  it('is told from the own gaps and those of all, overdue first', async () => {
    const context = await shop([
      ...bought('C1', 'tea', ['2025-05-01', '2025-05-31', '2025-06-26']),
      ...bought('C2', 'tea', ['2025-05-10', '2025-06-09']),
      ...bought('C3', 'tea', ['2025-05-20', '2025-06-03']),
    ])
    const report = await listDue(context, {...REQUEST, within: 30})
    // Four gaps: 30, 26, 30 and 14 days, 25 on average, which count as five of one's own.
    expect(report).toMatchObject({by: 'category', weight: 5, looked_at: 3, overdue: 1, due_within: 2, later: 0})
    expect(report.rows).toMatchObject([
      {id: 'C3', state: 'overdue', due_on: '2025-06-26', due_in: -4, early_on: '2025-06-17', late_on: '2025-07-03'},
      {id: 'C2', state: 'due', due_on: '2025-07-05', usual_gap: (30 + 5 * 25) / 6, own_gaps: 1, basis: 'all'},
      {id: 'C1', state: 'due', due_on: '2025-07-22', usual_gap: (56 + 5 * 25) / 7, last_bought: '2025-06-26'},
    ])
  })

  it('has of those overdue first whose silence the most gaps outlast', async () => {
    const context = await shop([
      ...bought('C2', 'tea', ['2025-05-29', '2025-06-08']),
      ...bought('C3', 'tea', ['2025-03-12', '2025-04-11', '2025-05-11', '2025-05-25', '2025-06-08']),
    ])
    const {rows} = await listDue(context, REQUEST)
    expect(rows.map(({id, state, due_in}) => [id, state, due_in])).toEqual([
      ['C3', 'overdue', -1],
      ['C2', 'overdue', -4],
    ])
    // Gaps of 10, 30, 30, 14 and 14 days, which count as five of one's own: two of C3's four are longer than 22 days.
    expect(rows.map(({longer_share}) => longer_share)).toEqual([
      expect.closeTo((2 + 5 * 0.4) / 9, 9),
      expect.closeTo((5 * 0.4) / 6, 9),
    ])
  })

  it('leaves out what is later, what has lapsed, and what was bought on too few days, and counts them', async () => {
    const context = await shop([
      ...bought('C1', 'tea', ['2025-05-01', '2025-05-31', '2025-06-29']),
      ...bought('C2', 'tea', ['2024-05-10', '2024-06-09']),
      ...bought('C3', 'tea', ['2025-06-01']),
    ])
    const report = await listDue(context, REQUEST)
    expect(report).toMatchObject({rows: [], looked_at: 3, later: 1, lapsed: 1, few_gaps: 1})
    const lapsed = await listDue(context, {...REQUEST, lapsed: true, least_gaps: 0})
    expect(lapsed.rows.map(({id, state}) => [id, state])).toEqual([
      ['C3', 'due'],
      ['C2', 'lapsed'],
    ])
  })

  it('is told by category, and not of durable things', async () => {
    const context = await shop([
      ...bought('C1', 'tea', ['2025-05-01', '2025-06-01']),
      ...bought('C1', 'cup', ['2025-05-02', '2025-06-02']),
      ...bought('C1', 'oven', ['2025-05-03', '2025-06-03']),
    ])
    const all = await listDue(context, REQUEST)
    expect(all.rows.map(({category}) => category)).toEqual(['drinks', 'kitchen'])
    const drinks = await listDue(context, {...REQUEST, category: 'drinks'})
    expect(drinks.rows.map(({category}) => category)).toEqual(['drinks'])
    await expect(listDue(context, {...REQUEST, category: 'drink'})).rejects.toThrow(/category "drink"/)
  })

  it('is told of purchases of anything where products have no category', async () => {
    const context = await shop(bought('C1', 'thing', ['2025-05-01', '2025-06-01']), [])
    const report = await listDue(context, REQUEST)
    expect(report).toMatchObject({by: 'customer', rows: [{id: 'C1', category: undefined, due_on: '2025-07-02'}]})
  })

  it('says who it is by what is asked for', async () => {
    const context = await shop(bought('C1', 'tea', ['2025-05-01', '2025-06-01']))
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
      await draft.save('identity', [{id: 'card:V1', type: 'card', value: 'V1', customer_id: 'C1'}])
      await draft.save('customer', [{id: 'C1', name: 'Anna', guide: 'li', city: 'Bern'}])
    })
    const {rows} = await listDue(context, {...REQUEST, fields: ['card', 'guide', 'phone']})
    expect(rows).toMatchObject([{id: 'C1', name: 'Anna', card: 'V1', guide: 'li', phone: undefined}])
    expect(rows[0]).not.toHaveProperty('city')
  })

  it('is nothing in an empty store', async () => {
    expect(await listDue(memoryContext(), REQUEST)).toMatchObject({looked_at: 0, rows: []})
  })
})

const PRODUCTS: readonly Product[] = [
  {id: 'tea', category: 'drinks'},
  {id: 'cup', category: 'kitchen'},
  {id: 'oven', category: 'kitchen', nature: 'durable'},
]

async function shop(orders: readonly Order[], products = PRODUCTS): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save(
      'customer',
      [{id: 'C1'}, {id: 'C2'}, {id: 'C3'}].map((one) => ({...one, registered_at: '2024-01-01T00:00:00'})),
    )
    await draft.save('product', [...products])
    const staging = await draft.orders.stage()
    await staging.append(orders)
    await staging.settle()
  })
  return context
}

function bought(customer_id: string, product_id: string, days: readonly string[]): Order[] {
  return days.map((day) =>
    order({
      id: `${customer_id}-${product_id}-${day}`,
      customer_id,
      at: `${day}T10:00:00`,
      lines: [{product_id, quantity: 1, amount: 100}],
    }),
  )
}
