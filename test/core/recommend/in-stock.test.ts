import {expect, it} from 'vitest'
import {listProducts} from '../../../src/core/product/list-products.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

it('takes from a file of products whether they can be had, in the words of shops', async () => {
  const context = memoryContext()
  const rows = ['A,是', 'B,无货', 'C,in stock', 'D,sold out', 'E,']
  await importNoun(context, ['product', `sku,有货\n${rows.join('\n')}\n`])
  const products = await listProducts(context)
  expect(products.map(({id, in_stock}) => [id, in_stock])).toEqual([
    ['A', true],
    ['B', false],
    ['C', true],
    ['D', false],
    ['E', undefined],
  ])
})
