import fc from 'fast-check'
import {expect, test} from 'vitest'
import {loadCustomerSources} from '../../../src/core/customer/customer-sources.ts'
import {productsOf, standingOf} from '../../../src/core/customer/standing.ts'
import {explainStanding} from '../../../src/core/explain/explain-standing.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {needsOf} from '../../../src/core/profile/profile-columns.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {type Day, dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const FIRST = dayOf('2024-01-01')

const drawn = fc.record({
  customer: fc.integer({min: 1, max: 6}),
  day: fc.integer({min: 0, max: 500}),
  amount: fc.integer({min: 0, max: 90_000}),
  discount: fc.integer({min: 0, max: 5000}),
  status: fc.constantFrom('paid', 'cancelled', 'refunded', 'completed'),
  shop: fc.constantFrom('north', 'south'),
  product: fc.constantFrom('tea', 'cup', 'none'),
})

test('gives one customer the row that the profile of everybody gives, also for a day before the last purchase', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, {minLength: 1, maxLength: 40}),
      fc.integer({min: 0, max: 600}),
      async (list, day) => {
        const context = memoryContext()
        await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
          await draft.save(
            'customer',
            [1, 2, 3, 4, 5, 6].map((n) => ({
              id: `C${n}`,
              name: `n${n}`,
              tags: ['a'],
              registered_at: '2024-01-01T00:00:00',
            })),
          )
          await draft.save('product', [
            {id: 'tea', category: 'drinks', brand: 'Hill'},
            {id: 'cup', category: 'kitchen'},
          ])
          await draft.save('ticket', [
            {id: 'T1', customer_id: 'C2', kind: 'repair', severity: 'low', opened_at: '2024-02-01T00:00:00'},
          ])
          const points = await draft.facts('points').stage()
          await points.append([{customer_id: 'C3', id: 'p1', at: '2024-03-01T00:00:00', points: 70, digest: 1}])
          await points.settle()
          const touches = await draft.facts('touch').stage()
          await touches.append([{customer_id: 'C4', id: 't1', at: '2024-12-01T00:00:00', kind: 'visit', digest: 1}])
          await touches.settle()
          const orders = await draft.orders.stage()
          await orders.append(list.map(orderOf))
          await orders.settle()
        })
        const asOf: Day = FIRST + day
        await context.store.read(async (book) => {
          const settings = await loadSettings(book)
          const population = await book.orders.population()
          const everybody = await profileCustomers(book, {asOf, settings})
          for (const [index, id] of everybody.inputs.ids.entries()) {
            const customer = await book.get('customer', id)
            if (!customer) throw new Error(`${id} is missing`)
            const sources = await loadCustomerSources(book, customer)
            const products = await productsOf(book, sources)
            const alone = await standingOf(book, sources, {asOf, settings, population, products})
            const own = alone.profile.row(alone.index)
            const expected = everybody.row(index)
            // What all customers teach is told of one alone only where `forecast fit` kept it.
            const known = Object.keys(expected).filter(
              (key) => own[key] !== undefined || !needsOf([key]).has('learned'),
            )
            expect(own).toEqual(Object.fromEntries(known.map((key) => [key, expected[key]])))
            const {orders} = sources
            expect(explainStanding(alone.profile, alone.index, orders)).toEqual(
              explainStanding(everybody, index, orders),
            )
          }
        })
      },
    ),
    {numRuns: 60},
  )
})

function orderOf(one: typeof drawn extends fc.Arbitrary<infer T> ? T : never, index: number): Order {
  const {customer, day, product, status, ...rest} = one
  return order({
    ...rest,
    id: `o${index}`,
    customer_id: `C${customer}`,
    at: `${textOfDay(FIRST + day)}T10:00:00`,
    status: status as Order['status'],
    refunded: status === 'refunded' ? one.amount : 0,
    lines: [{product_id: product, quantity: 1, amount: one.amount}],
  })
}
