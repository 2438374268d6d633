import {expect, it} from 'vitest'
import {CHURN_FIELDS, listChurn, moreChurnColumns} from '../../../src/core/churn/list-churn.ts'
import {listCustomers} from '../../../src/core/customer/list-customers.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadProfileColumns, needsOf} from '../../../src/core/profile/profile-columns.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')

async function shop(): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('field', [{id: 'size', type: 'text'}])
    await draft.save('customer', [
      {id: 'C1', name: '王芳', tags: ['vip'], fields: {size: 'L'}},
      {id: 'C2', name: '李雷', tags: ['vip'], fields: {size: 'S'}},
      {id: 'C3', name: '韩梅'},
    ])
  })
  await putOrders(context.store, [
    order({id: 'a', customer_id: 'C1', shop: 'north'}),
    order({id: 'b', customer_id: 'C2', at: '2025-06-01T10:00:00'}),
  ])
  return context
}

it('lists the fields asked for of the customers who meet a condition on tags and fields of the shop', async () => {
  const context = await shop()
  const types = whereTypes(await context.store.read(loadProfileColumns))
  const where = compileWhere('"vip" in tags && size == "L"', types)
  expect(await listCustomers(context, {asOf, where, fields: ['id', 'favourite_shop', 'size']})).toEqual([
    {id: 'C1', favourite_shop: 'north', size: 'L'},
  ])
  const [row] = await listCustomers(context, {asOf, where})
  expect(Object.keys(row ?? {})).toEqual([...Object.keys(types)])
})

it('gives the churn list fields of the profile that it is asked for', async () => {
  const {store} = await shop()
  const rows = await store.read(async (book) => {
    const named = moreChurnColumns(await loadProfileColumns(book)).filter(({key}) => ['size', 'tags'].includes(key))
    const fields = named.map(({key}) => key)
    const needs = needsOf([...CHURN_FIELDS, ...fields])
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs})
    return listChurn(profile, 'all', fields).rows
  })
  expect(rows.map(({id, size, tags, days_silent}) => [id, size, tags, days_silent])).toEqual([
    ['C1', 'L', ['vip'], 171],
    ['C2', 'S', ['vip'], 29],
  ])
})

it('lists customers as their ids are counted', async () => {
  const context = memoryContext()
  await context.store.write(header(), (draft) =>
    draft.save('customer', [{id: 'C1'}, {id: 'C10'}, {id: 'C2'}, {id: 'C9'}]),
  )
  const rows = await listCustomers(context, {asOf, where: undefined, fields: ['name']})
  expect(rows).toHaveLength(4)
  const named = await listCustomers(context, {asOf, where: undefined, fields: ['id']})
  expect(named.map(({id}) => id)).toEqual(['C1', 'C2', 'C9', 'C10'])
})
