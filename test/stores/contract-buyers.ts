import {describe, expect, it} from 'vitest'
import type {Order} from '../../src/core/order/order.ts'
import {dayOf} from '../../src/core/time/day.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, order, putOrders} from './sample.ts'

const NAPPIES = [{product_id: 'nappies', quantity: 1, amount: 100}]
const TEA = [{product_id: 'tea', quantity: 1, amount: 100}]

export function buyersContract(opened: () => Opened): void {
  const buy = (id: string, customer_id: string, more: Partial<Order> = {}): Order =>
    order({id, customer_id, lines: NAPPIES, ...more})

  describe('buyersOf', () => {
    it('counts the days on which each customer bought one of the products', async () => {
      await putOrders(opened().store, [
        buy('o1', 'C2', {at: '2024-01-01T09:00:00'}),
        buy('o2', 'C2', {at: '2024-01-01T19:00:00'}),
        buy('o3', 'C2', {at: '2024-02-01T09:00:00'}),
        buy('o4', 'C10', {at: '2024-01-05T09:00:00', lines: [...TEA, ...NAPPIES]}),
        buy('o5', 'C3', {lines: TEA}),
        buy('o6', ''),
        buy('o7', 'C4', {status: 'cancelled', purchase: false}),
      ])
      const all = await opened().store.read((book) => book.orders.buyersOf(['nappies', 'milk'], ALL_DAYS))
      expect({ids: all.ids, days: [...all.days]}).toEqual({ids: ['C10', 'C2'], days: [1, 2]})
    })

    it('sees nothing after its day, and nobody for no products', async () => {
      await putOrders(opened().store, [buy('o1', 'C2', {at: '2024-03-01T09:00:00'})])
      const before = await opened().store.read((book) => book.orders.buyersOf(['nappies'], dayOf('2024-02-29')))
      expect(before.ids).toEqual([])
      const none = await opened().store.read((book) => book.orders.buyersOf([], ALL_DAYS))
      expect(none.ids).toEqual([])
    })
  })
}
