import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {FAVOURITE_DIMENSIONS, type FavouriteDimension} from '../../src/core/order/favourite.ts'
import type {Order} from '../../src/core/order/order.ts'
import type {Product} from '../../src/core/product/product.ts'
import type {FavouriteColumns} from '../../src/core/store/order-aggregates.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, header, order, putOrders} from './sample.ts'

const PRODUCTS: Product[] = [
  {id: 'tea', category: '食品/茶', brand: 'Hill'},
  {id: 'cup', category: '家居', brand: 'Kiln'},
  {id: 'salt', category: '食品/盐'},
  {id: 'sign', category: '\u{1F600}', brand: '\uff21'},
  {id: 'bare'},
]

function line(product_id: string, amount: number | undefined): Order['lines'][number] {
  return amount === undefined ? {product_id, quantity: 1} : {product_id, quantity: 1, amount}
}

export function favouritesContract(opened: () => Opened): void {
  const of = async (dimension: FavouriteDimension, until = ALL_DAYS): Promise<FavouriteColumns> =>
    opened().store.read((book) => book.orders.favourites(until, dimension))
  const put = async (orders: Order[]): Promise<void> => {
    await opened().store.write(header(), (draft) => draft.save('product', PRODUCTS))
    await putOrders(opened().store, orders)
  }

  describe('favourites', () => {
    it('are none before there are orders', async () => {
      for (const dimension of FAVOURITE_DIMENSIONS) {
        expect(await of(dimension)).toStrictEqual({
          ids: [],
          values: [],
          share: new Float64Array(0),
          different: new Int32Array(0),
        })
      }
    })

    it('are the category and brand with the largest sum of lines, its share of all lines', async () => {
      await put([
        order({id: 'a', lines: [line('tea', 300), line('cup', 500)]}),
        order({id: 'b', lines: [line('tea', 300), line('bare', 900)]}),
        order({id: 'c', customer_id: 'C10', lines: [line('salt', 100)]}),
        order({id: 'd', customer_id: 'C2', lines: [line('bare', 100), line('unheard-of', 100)]}),
      ])
      expect(await of('category')).toStrictEqual({
        ids: ['C1', 'C10'],
        values: ['食品/茶', '食品/盐'],
        share: Float64Array.of(0.3, 1),
        different: Int32Array.of(2, 1),
      })
      expect(await of('brand')).toMatchObject({ids: ['C1'], values: ['Hill'], share: Float64Array.of(0.3)})
    })

    it('are the shop and channel with most revenue, what was given back left out', async () => {
      await put([
        order({id: 'a', amount: 900, refunded: 500, shop: 'north', channel: 'web'}),
        order({id: 'b', amount: 500, shop: 'south'}),
        order({id: 'c', amount: 100}),
      ])
      expect(await of('shop')).toStrictEqual({
        ids: ['C1'],
        values: ['south'],
        share: Float64Array.of(0.5),
        different: Int32Array.of(2),
      })
      expect(await of('channel')).toMatchObject({ids: ['C1'], values: ['till'], share: Float64Array.of(0.6)})
    })

    it('look at purchases of known customers up to a day only', async () => {
      await put([
        order({id: 'a', shop: 'north', at: '2025-01-10T23:59:59'}),
        order({id: 'b', shop: 'south', at: '2025-01-11T00:00:00', amount: 9000}),
        order({id: 'c', customer_id: 'C2', shop: 'north', status: 'cancelled'}),
        order({id: 'd', customer_id: '', shop: 'north'}),
      ])
      expect((await of('shop', dayOf('2025-01-10'))).values).toStrictEqual(['north'])
      expect(await of('shop')).toMatchObject({ids: ['C1'], values: ['south']})
      expect((await of('shop', dayOf('2025-01-09'))).ids).toStrictEqual([])
    })

    it('break ties by how often, then by code units', async () => {
      await put([
        order({id: 'a', lines: [line('cup', 100), line('tea', 50), line('tea', 50)]}),
        order({id: 'b', customer_id: 'C2', lines: [line('sign', 100), line('tea', 100), line('salt', 100)]}),
        order({id: 'c', customer_id: 'C3', amount: 100, shop: '\uff21', lines: []}),
        order({id: 'd', customer_id: 'C3', amount: 100, shop: '\u{1F600}', lines: []}),
      ])
      expect((await of('category')).values).toStrictEqual([
        '食品/茶',
        ['\u{1F600}', '食品/茶', '食品/盐'].toSorted()[0],
      ])
      expect((await of('shop')).values).toStrictEqual(['\u{1F600}'])
    })

    it('go by how often where no line says what it cost', async () => {
      await put([order({id: 'a', lines: [line('cup', undefined), line('tea', undefined), line('tea', undefined)]})])
      const {values, share} = await of('category')
      expect(values).toStrictEqual(['食品/茶'])
      expect(share[0]).toBe(2 / 3)
    })

    it('are told apart among very many shops, and together with channels of any name', async () => {
      const visits = Array.from({length: 100}, (_, at) =>
        order({
          id: `a${at}`,
          customer_id: `C${at % 10}`,
          amount: 100 + at,
          shop: `shop ${at}`,
          channel: at % 3 === 0 ? "o'clock, $1" : 'till',
        }),
      )
      await put([...visits, order({id: 'b', customer_id: 'C0', amount: 500, channel: 'web'})])
      const [shops, channels] = await opened().store.read(async (book) => {
        await book.orders.histories(ALL_DAYS, [
          {about: 'channel', until: ALL_DAYS},
          {about: 'shop', until: ALL_DAYS},
        ])
        return [await book.orders.favourites(ALL_DAYS, 'shop'), await book.orders.favourites(ALL_DAYS, 'channel')]
      })
      expect(shops.values).toStrictEqual(Array.from({length: 10}, (_, who) => `shop ${90 + who}`))
      expect([...shops.different]).toStrictEqual(Array.from({length: 10}, () => 10))
      expect([channels.values[0], channels.values[1]]).toStrictEqual(['till', 'till'])
      expect([...channels.different].slice(0, 2)).toStrictEqual([3, 2])
    })

    it('are the same as in memory, whatever was bought', async () => {
      const memory = new MemoryStore()
      const [orders] = fc.sample(fc.uniqueArray(anOrder, {minLength: 150, maxLength: 150, selector: ({id}) => id}), {
        numRuns: 1,
        seed: 7,
      }) as [Order[]]
      await put(orders)
      await memory.write(header(), (draft) => draft.save('product', PRODUCTS))
      await putOrders(memory, orders)
      for (const dimension of FAVOURITE_DIMENSIONS) {
        const expected = await memory.read((book) => book.orders.favourites(ALL_DAYS, dimension))
        expect(expected.ids.length).toBeGreaterThan(2)
        expect(await of(dimension)).toStrictEqual(expected)
      }
    })
  })
}

const anOrder = fc
  .record({
    id: fc.stringMatching(/^[a-z]{6}$/),
    customer_id: fc.constantFrom('', 'C1', 'C2', 'C10', '\u{1F600}', '\uff21'),
    status: fc.constantFrom('paid' as const, 'completed' as const, 'refunded' as const, 'cancelled' as const),
    amount: fc.integer({min: 0, max: 5}),
    shop: fc.option(fc.constantFrom('north', '\uff21', '\u{1F600}'), {nil: undefined}),
    channel: fc.constantFrom('web', 'till'),
    lines: fc.array(
      fc
        .tuple(
          fc.constantFrom('tea', 'cup', 'salt', 'sign', 'bare', 'lost'),
          fc.option(fc.integer({min: -2, max: 4}), {nil: undefined}),
        )
        .map(([product, amount]) => line(product, amount)),
      {maxLength: 3},
    ),
  })
  .map((fields) => order(fields))
