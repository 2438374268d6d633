import {expect, it} from 'vitest'
import type {Order} from '../../../src/core/order/order.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')

it('names the category that most goes with those bought of, never one of these', async () => {
  const {store} = memoryContext()
  const bought: Record<string, readonly string[]> = {
    C90: ['tea'],
    C91: ['salt'],
    C92: ['tea', 'cup', 'salt'],
    C93: ['bare'],
  }
  for (let n = 0; n < 20; n++)
    bought[`C${10 + n}`] = n < 6 ? ['tea', 'cup'] : n < 14 ? ['tea', 'salt'] : ['cup', 'salt', 'oil']
  const orders: Order[] = Object.entries(bought).map(([customer_id, products]) =>
    order({
      id: `o-${customer_id}`,
      customer_id,
      lines: products.map((product_id) => ({product_id, quantity: 1, amount: 100})),
    }),
  )
  await store.write(header(), async (draft) =>
    draft.save(
      'product',
      ['tea', 'cup', 'salt', 'oil'].map((id) => ({id, category: `of ${id}`})),
    ),
  )
  await putOrders(store, orders)
  const {ids, values, closeness} = await store.read((book) => book.orders.nextCategories(asOf))
  // Tea goes with salt in 9 of 16 and 16, with cup in 7 of 16 and 13; salt goes most with oil, which 6 of its 16 bought.
  const told = Object.fromEntries(ids.map((id, at) => [id, [values[at], closeness[at]]]))
  expect(told).toMatchObject({
    C90: ['of salt', expect.closeTo(9 / Math.sqrt(16 * 16), 12)],
    C91: ['of oil', expect.closeTo(6 / Math.sqrt(16 * 6), 12)],
    C92: ['of oil', expect.any(Number)],
  })
  expect(told).not.toHaveProperty('C93')
})

it('knows nothing where products have no categories', async () => {
  const {store} = memoryContext()
  await putOrders(store, [order({id: 'a', lines: [{product_id: 'tea', quantity: 1, amount: 1}]})])
  expect(await store.read((book) => book.orders.nextCategories(asOf))).toMatchObject({ids: [], values: []})
})
