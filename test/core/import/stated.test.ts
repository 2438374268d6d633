import {describe, expect, it} from 'vitest'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const MAP = {order_number: 'basket', product: 'item'}

describe('a file of baskets', () => {
  it('is taken in with the day and amount said for all its orders', async () => {
    const context = memoryContext()
    const {rejected} = await importText(context, 'basket,item\n1,tea\n1,cup\n2,tea\n', {
      ...{map: MAP, date: '2025-03-01', amount: 0},
    })
    const orders = await context.store.read((book) => book.orders.find({}))
    expect(rejected).toBe(0)
    expect(orders.map(({number, at, amount, purchase, lines}) => [number, at, amount, purchase, lines.length])).toEqual(
      expect.arrayContaining([
        ['1', '2025-03-01T00:00:00', 0, true, 2],
        ['2', '2025-03-01T00:00:00', 0, true, 1],
      ]),
    )
  })

  it('names the flags when nothing says the day or the amount', async () => {
    const context = memoryContext()
    const text = 'basket,item\n1,tea\n'
    await expect(importText(context, text, {map: MAP})).rejects.toThrow('which column holds the date')
    await expect(importText(context, text, {map: MAP, date: '2025-03-01'})).rejects.toThrow(
      'which column holds the amount',
    )
  })

  it('refuses to be told what it says itself', async () => {
    const context = memoryContext()
    const text = 'basket,item,day,paid\n1,tea,2025-03-02,9\n'
    const map = {...MAP, date: 'day', amount: 'paid'}
    await expect(importText(context, text, {map, date: '2025-03-01'})).rejects.toThrow('has a column for the date')
    await expect(importText(context, text, {map, amount: 5})).rejects.toThrow('has a column for the amount')
  })
})
