import {expect, it} from 'vitest'
import {listProducts} from '../../../src/core/product/list-products.ts'
import {listReps} from '../../../src/core/rep/list-reps.ts'
import {listShops} from '../../../src/core/shop/list-shops.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

it('knows a shop by its code where there is one, else by its name', async () => {
  const context = memoryContext()
  await importNoun(context, ['shop', '门店编号,门店名称,省份,开业日期\nS01,南京西路店,上海,2019-03-01\n'])
  await importNoun(context, ['shop', '门店名称,城市\n徐汇店,上海\n'])
  expect(await listShops(context)).toEqual([
    {id: 'S01', name: '南京西路店', region: '上海', opened_on: '2019-03-01'},
    {id: '徐汇店', city: '上海'},
  ])
})

it('keeps what a later list of shops does not say, and takes its word for the rest', async () => {
  const context = memoryContext()
  await importNoun(context, ['shop', 'id,region,city\n徐汇店,华东,上海\n'])
  const again = await importNoun(context, ['shop', 'id,region,city\n徐汇店,华南,\n'])
  expect(again).toMatchObject({updated: 1})
  expect(await listShops(context)).toEqual([{id: '徐汇店', region: '华南', city: '上海'}])
})

it('takes the shops and regions of a rep as lists', async () => {
  const context = memoryContext()
  await importNoun(context, [
    'rep',
    '工号,姓名,所属门店,负责门店,负责区域,每日跟进上限\nli01,李雷,徐汇店,静安店、长宁店,上海;浙江,20\n',
  ])
  expect(await listReps(context)).toEqual([
    {id: 'li01', name: '李雷', shop: '徐汇店', shops: ['静安店', '长宁店'], regions: ['上海', '浙江'], capacity: 20},
  ])
})

it('lists products with their prices in major units', async () => {
  const context = memoryContext()
  await importNoun(context, ['product', 'sku,title,price,cost,category\nA1,绿茶,12.50,,食品 > 饮料\n'])
  expect(await listProducts(context)).toEqual([
    {id: 'A1', name: '绿茶', price: 12.5, category: '食品/饮料', cost: undefined},
  ])
})
