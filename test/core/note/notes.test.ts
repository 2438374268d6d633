import {beforeEach, expect, test} from 'vitest'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {addNote} from '../../../src/core/note/add-note.ts'
import {listNoteMatches} from '../../../src/core/note/list-note-matches.ts'
import {productSearch} from '../../../src/core/note/product-search.ts'
import {isWishing, searchParts} from '../../../src/core/note/search-words.ts'
import {wishMatches, type WishedProduct} from '../../../src/core/note/wish-matches.ts'
import type {Product} from '../../../src/core/product/product.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {customer, order, putOrders} from '../../stores/sample.ts'

const NOW = '2025-06-30T12:00:00'
const TODAY = dayOf(NOW)
const PRODUCTS: readonly Product[] = [
  {id: 'P1', name: '有机小白菜 500g', category: '食品/蔬菜', price: 890},
  {id: 'P2', name: '有机纯牛奶 250ml', category: '食品/乳品', price: 690},
  {id: 'P3', name: '大白菜', category: '食品/蔬菜', price: 300},
  {id: 'P4', name: '和牛牛排', category: '食品/肉类', price: 9900, in_stock: false},
  {id: 'P5', name: 'Organic baby spinach', brand: 'Green Valley', category: 'Food/Vegetables', price: 1200},
  {id: 'P6', name: 'Organic coffee beans', category: 'Food/Coffee', price: 4500},
  {id: 'P7', name: '龙井茶', category: '食品/茶', price: 8800},
]

const find = (text: string): string[] => productSearch(PRODUCTS)(text).map(({product_id}) => product_id)

test.for([
  ['有机蔬菜', ['P1']],
  ['客户想要有机蔬菜', ['P1']],
  ['wants organic vegetables', ['P5']],
  ['looking for a vegetable', ['P5']],
  ['想买小白菜', ['P1', 'P3']],
  ['喜欢和牛', ['P4']],
  ['想喝茶', ['P7']],
  ['想要龙井茶和有机牛奶', ['P7', 'P2']],
  ['asked about Green Valley', ['P5']],
  ['不要牛奶，想要龙井', ['P7']],
  ['allergic to coffee', []],
  ['will come on Friday', []],
  ['周五到店取货', []],
] as const)('finds what "%s" is about', ([text, products]) => {
  expect(find(text).toSorted()).toEqual([...products].toSorted())
})

test('takes a sentence apart at commas and ands, and leaves out what names no thing', () => {
  const words = searchParts('Would like low-sugar yoghurts & berries for her baby').map((part) =>
    part.map(({word}) => word),
  )
  expect(words).toEqual([
    ['low', 'sugar', 'yoghurt'],
    ['berry', 'baby'],
  ])
})

test('tells a wish from a note', () => {
  expect(['wants oat milk', '问过有没有有机牛奶', 'asked for tea, not coffee'].map(isWishing)).toEqual([
    true,
    true,
    true,
  ])
  expect(['pays in cash', '喜欢', '不想要牛奶', "doesn't want tea"].map(isWishing)).toEqual([false, true, false, false])
})

const wish = {customer_id: 'C1', touch_id: 't1', at: '2025-06-10T10:00:00', text: '想要有机蔬菜'}
const withLaunch = (id: string, launched_on: string): WishedProduct[] =>
  PRODUCTS.map((product) => (product.id === id ? {...product, launched_on} : product))

test.for([
  ['2025-06-09', []],
  ['2025-06-10', []],
  ['2025-06-11', ['P1']],
  ['2025-06-30', ['P1']],
  ['2025-07-01', []],
] as const)('of products launched on %s those after the wish and not after the day are new', ([day, products]) => {
  const found = wishMatches([wish], {products: withLaunch('P1', day), offers: [], asOf: TODAY})
  expect(found.flatMap(({fits}) => fits.map(({product_id}) => product_id))).toEqual(products)
})

test('what is launched and fits worse than what there is, is no news', () => {
  expect(wishMatches([wish], {products: withLaunch('P2', '2025-06-20'), offers: [], asOf: TODAY})).toEqual([])
})

test.for([
  [{from_on: '2025-06-20'}, 1],
  [{from_on: '2025-06-20', until_on: '2025-06-29'}, 0],
  [{from_on: '2025-06-01'}, 0],
  [{from_on: '2025-07-01'}, 0],
  [{}, 0],
] as const)('an offer on the category %o is news %i times', ([days, times]) => {
  const offer = {id: 'o', text: '蔬菜八折', category: '食品', percent_off: 0.2, ...days}
  expect(wishMatches([wish], {products: PRODUCTS, offers: [offer], asOf: TODAY})).toHaveLength(times)
})

test('only what is new since a day counts where that is asked', () => {
  const question = {products: withLaunch('P1', '2025-06-20'), offers: [], asOf: TODAY}
  expect(wishMatches([wish], {...question, since: dayOf('2025-06-20')})).toHaveLength(1)
  expect(wishMatches([wish], {...question, since: dayOf('2025-06-21')})).toEqual([])
})

let context: ReturnType<typeof memoryContext>
beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('customer', [
      customer('C1', {name: 'Ann', guide: 'li'}),
      customer('C2', {name: 'Bo', guide: 'wang'}),
    ])
    await draft.save('rep', [{id: 'li'}, {id: 'wang'}])
    await draft.save('product', PRODUCTS)
    await draft.save('offer', [
      {id: 'a', text: '八折', category: '食品/蔬菜', percent_off: 0.2, from_on: '2025-06-25', until_on: '2025-07-02'},
      {id: 'b', text: '7 元', product_id: 'P1', price: 700, from_on: '2025-06-26'},
      {id: 'c', text: 'over', product_id: 'P1', price: 100, until_on: '2025-06-29'},
    ])
  })
})

test('a note proposes products with price, stock and the cheapest offer that is on', async () => {
  const {proposals, touch} = await addNote(context, {reference: 'C1', text: '想要有机蔬菜', wish: false})
  expect(touch).toMatchObject({customer_id: 'C1', kind: 'note', detail: '想要有机蔬菜'})
  expect(proposals).toEqual([
    {
      ...{product_id: 'P1', product: '有机小白菜 500g', category: '食品/蔬菜', price: 8.9, in_stock: undefined},
      ...{offer: '7 元', offer_price: 7, offer_until: undefined},
    },
  ])
  const [beef] = (await addNote(context, {reference: 'C1', text: '和牛', wish: false})).proposals
  expect(beef).toMatchObject({product_id: 'P4', in_stock: false, offer: undefined})
  await expect(addNote(context, {reference: 'C1', text: ' ', wish: false})).rejects.toMatchObject({code: 'BAD_INPUT'})
})

test('lists what is new for wishes, newest first, of whose customers they are', async () => {
  const lead = await addLead(context, {name: '王小明', source: 'web', owner: 'li'})
  await addNote(context, {reference: 'C1', text: '想要有机蔬菜', wish: false, at: '2025-06-10'})
  await addNote(context, {reference: 'C2', text: '小白菜', wish: true, at: '2025-06-12'})
  await addNote(context, {reference: 'C2', text: '小白菜', wish: false, at: '2025-06-12'}) // no wish
  await addNote(context, {reference: lead.id, text: '问过有机蔬菜', wish: false, at: '2025-06-11'})
  const all = await listNoteMatches(context, {asOf: TODAY})
  expect(all).toMatchObject({wishes: 3, matched: 3, bought: 0, from: '2024-07-01', as_of: '2025-06-30'})
  expect(all.rows).toMatchObject([
    {at: '2025-06-12', customer_id: 'C2', rep: 'wang', product_id: 'P1', news: 'on-offer', since: '2025-06-26'},
    {at: '2025-06-12', customer_id: 'C2', product_id: 'P3', offer_price: 2.4},
    {at: '2025-06-11', customer_id: undefined, lead_id: lead.id, customer_name: '王小明', rep: 'li', product_id: 'P1'},
    {at: '2025-06-10', customer_id: 'C1', customer_name: 'Ann', wish: '想要有机蔬菜', offer: '7 元', price: 8.9},
  ])
  const own = await listNoteMatches({...context, as: 'wang'}, {asOf: TODAY})
  expect(own.rows.map(({customer_id}) => customer_id)).toEqual(['C2', 'C2'])
  expect((await listNoteMatches(context, {asOf: dayOf('2025-06-24')})).rows).toEqual([])
  expect((await listNoteMatches(context, {asOf: TODAY + 365})).wishes).toBe(0)
})

test('leaves out who bought since what they wished for', async () => {
  await addNote(context, {reference: 'C1', text: '想要有机蔬菜', wish: false, at: '2025-06-10'})
  const lines = [{product_id: 'P1', quantity: 1, amount: 890}]
  await putOrders(context.store, [order({id: 'o1', customer_id: 'C1', at: '2025-06-09T10:00:00', lines})])
  expect(await listNoteMatches(context, {asOf: TODAY})).toMatchObject({matched: 1, bought: 0})
  await putOrders(context.store, [order({id: 'o2', customer_id: 'C1', at: '2025-06-27T10:00:00', lines})])
  expect(await listNoteMatches(context, {asOf: TODAY})).toMatchObject({matched: 0, bought: 1, rows: []})
})

test('proposes of each part of a sentence before more of one', async () => {
  const tofu = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((id) => ({id, name: `嫩豆腐 ${id}`, category: '食品/豆制品'}))
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) => draft.save('product', tofu))
  const {proposals} = await addNote(context, {reference: 'C1', text: '想要嫩豆腐和龙井，还有豆腐', wish: false})
  const ids = proposals.map(({product_id}) => product_id)
  expect(ids).toHaveLength(5)
  expect(ids.slice(0, 2)).toContain('P7')
  expect(new Set(ids).size).toBe(5)
})
