import {expect, it} from 'vitest'
import {productRows} from '../../../src/core/product/product-rows.ts'
import {memoryContext} from '../../support/context.ts'
import {putShop} from '../../support/shop.ts'

it('reads products as rows with the fields asked for, one that is missing as undefined', async () => {
  const {store} = memoryContext()
  await putShop(store, [{id: 'cup'}, {id: 'tea', brand: 'Leaf', category: 'Drinks'}], [])
  const rows = await store.read((book) => productRows(book, ['id', 'brand']))
  expect(rows).toEqual([
    {id: 'cup', brand: undefined},
    {id: 'tea', brand: 'Leaf'},
  ])
  expect(await memoryContext().store.read((book) => productRows(book, ['id']))).toEqual([])
})
