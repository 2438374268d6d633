import {beforeEach, expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addOffer, keepOffers, removeOffers} from '../../../src/core/offer/keep-offers.ts'
import {listOffers} from '../../../src/core/offer/list-offers.ts'
import {storedPromotions} from '../../../src/core/offer/stored-promotions.ts'
import type {Product} from '../../../src/core/product/product.ts'
import type {Promotion} from '../../../src/core/shopping-list/promotion.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'
const PRODUCTS: readonly Product[] = [
  {id: 'TEA', name: '龙井茶', category: '食品/茶', price: 8800},
  {id: 'MILK', name: '牛奶', category: '食品/乳品'},
]
let context: ReturnType<typeof memoryContext>
beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) => draft.save('product', PRODUCTS))
})

const promotion = (fields: Partial<Promotion>): Promotion => ({
  ...{product_id: 'TEA', offer_price: undefined, percent_off: undefined, from: undefined, to: undefined},
  ...fields,
})
const take = (promotions: Promotion[], dryRun = false): ReturnType<typeof keepOffers> =>
  keepOffers(context, {promotions, file: 'offers.csv', dryRun})
const promotions = (): Promise<Promotion[]> => context.store.read((book) => storedPromotions(book, PRODUCTS))

test('keeps the offers of a file, the same file twice changing nothing', async () => {
  const file = [
    promotion({offer_price: 6900, from: dayOf('2025-07-01')}),
    promotion({product_id: 'MILK', percent_off: 0.1}),
  ]
  expect(await take(file, true)).toMatchObject({created: 2, change_id: undefined})
  const {change_id} = await take(file)
  expect(await take(file)).toMatchObject({created: 0, updated: 0, unchanged: 2, change_id: undefined})
  expect(await take([promotion({offer_price: 6500, from: dayOf('2025-07-01')})])).toMatchObject({
    created: 0,
    updated: 1,
  })
  expect(await promotions()).toEqual([
    promotion({product_id: 'MILK', percent_off: 0.1}),
    promotion({offer_price: 6500, from: dayOf('2025-07-01')}),
  ])
  expect(await listOffers(context, dayOf(NOW))).toMatchObject([
    {id: 'MILK@now', state: 'on', text: '牛奶', percent_off: 0.1, price: undefined},
    {id: 'TEA@2025-07-01', state: 'coming', price: 65, usual_price: 88},
  ])
  await expect(undoChange(context, change_id as number)).rejects.toMatchObject({code: 'REFUSED'})
})

test('an offer on a category is one on each of its products, below it too', async () => {
  await addOffer(context, {category: '食品', percent_off: 0.2, until_on: '2025-07-07'})
  expect(await promotions()).toEqual(
    ['TEA', 'MILK'].map((product_id) => promotion({product_id, percent_off: 0.2, to: dayOf('2025-07-07')})),
  )
  await addOffer(context, {category: '食品 > 茶', text: '买一送一'}) // words alone are none on a price
  expect(await promotions()).toHaveLength(2)
})

test('removes offers, all or none, and undoing brings them back', async () => {
  const {offer} = await addOffer(context, {product: 'TEA', price: 69.5})
  expect(offer).toMatchObject({id: 'TEA@now', price: 69.5, text: '龙井茶'})
  await expect(removeOffers(context, ['TEA@now', 'X'])).rejects.toMatchObject({code: 'NOT_FOUND'})
  const {change_id} = await removeOffers(context, ['TEA@now'])
  expect(await promotions()).toEqual([])
  await undoChange(context, change_id)
  expect(await promotions()).toEqual([promotion({offer_price: 6950})])
})

test.for([
  [{product: 'X', price: 1}, 'NOT_FOUND'],
  [{category: '家居', percent_off: 0.1}, 'NOT_FOUND'],
  [{product: 'TEA'}, 'BAD_INPUT'],
  [{price: 1}, 'BAD_INPUT'],
  [{category: '食品', price: 1}, 'BAD_INPUT'],
  [{product: 'TEA', price: 1, from_on: '2025-07-02', until_on: '2025-07-01'}, 'BAD_INPUT'],
] as const)('refuses %o', async ([input, code]) => {
  await expect(addOffer(context, input)).rejects.toMatchObject({code})
  expect(await promotions()).toEqual([])
})
