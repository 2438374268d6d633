import {describe, expect, it} from 'vitest'
import {lineTable} from '../../src/core/order/line-table.ts'
import type {Order} from '../../src/core/order/order.ts'
import type {Book} from '../../src/core/store/store.ts'
import {stretchesOf} from '../../src/stores/sql/customer-runs.ts'
import {readLineTable} from '../../src/stores/sql/line-table.ts'
import type {SqlSession} from '../../src/stores/sql/session.ts'
import {OPENERS} from './engines.ts'
import {order, putOrders} from './sample.ts'

const IDS = ['', 'A', 'B', 'B\uE000', 'B\u{1F600}', 'B中', 'C1', 'C10', 'C2', '\u{1F600}', '\uFF21']

function ordersOf(each: number): Order[] {
  return IDS.flatMap((customer_id, who) =>
    Array.from({length: each}, (_, index) =>
      order({
        id: `o${who}-${index}`,
        customer_id,
        at: `2025-01-${String(28 - index).padStart(2, '0')}T10:00:00`,
        amount: who * 100 + index,
        shop: index % 2 === 0 ? 'north' : 'south',
      }),
    ),
  )
}

const session = (book: Book): SqlSession => (book as unknown as {session: SqlSession}).session

describe('a table that is read in stretches', () => {
  it('is the one that is read at once', async () => {
    const opened = await OPENERS.duckdb()
    try {
      const orders = ordersOf(3)
      await putOrders(opened.store, orders)
      for (const most of [1, 4, 7, 1000]) {
        const lines = await opened.store.read((book) =>
          readLineTable(session(book), ['order', 'customer', 'product', 'amount', 'shop'], {}, most),
        )
        expect(lines).toStrictEqual(lineTable(orders, ['order', 'customer', 'product', 'amount', 'shop'], {}))
      }
    } finally {
      await opened.close()
    }
  })

  it('is cut between customers whose ids every database compares alike', () => {
    const ids = ['', 'A', 'B\uE000', 'C', 'D']
    const runs = {ids, counts: Float64Array.of(5, 1, 2, 2, 4), orders: 14}
    expect(stretchesOf(runs, 3)).toEqual([
      {stretch: 'up-to', values: ['A'], first: 0},
      {stretch: 'between', values: ['A', 'C'], first: 5},
      {stretch: 'between', values: ['C', 'D'], first: 8},
      {stretch: 'from', values: ['D'], first: 10},
    ])
    expect(stretchesOf(runs, 14)).toEqual([{stretch: 'all', values: [], first: 0}])
    expect(stretchesOf({ids: [], counts: new Float64Array(0), orders: 0}, 3)).toEqual([])
  })
})
