import {expect, it} from 'vitest'
import {listFound} from '../../../src/core/customer/list-found.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {customer, header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')
const fields = ['id', 'name', 'phone', 'orders', 'revenue']

async function shop() {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [
      customer('C1', {name: '王小明', city: '上海', tags: ['vip']}),
      customer('C2', {name: '王晓梅', registered_at: '2025-07-02T00:00:00'}),
      customer('C3', {name: '吴雪梅'}),
    ])
    await draft.save('identity', [
      {id: 'phone:+8613812345678', type: 'phone', value: '+8613812345678', customer_id: 'C1'},
      {id: 'phone:+8613912345678', type: 'phone', value: '+8613912345678', lead_id: 'L1'},
    ])
  })
  await putOrders(context.store, [order({id: 'o1', customer_id: 'C3', at: '2025-06-01T10:00:00', amount: 90_00})])
  return context
}

it('lists who was found with what they brought and by what they were found', async () => {
  const rows = await listFound(await shop(), {text: 'wxm', asOf, fields})
  expect(rows).toEqual([
    {id: 'C3', name: '吴雪梅', phone: undefined, orders: 1, revenue: 90, matched_by: ['pinyin']},
    {id: 'C1', name: '王小明', phone: '+8613812345678', orders: 0, revenue: 0, matched_by: ['pinyin']},
  ])
})

it('knows who was a customer on the day, and leaves the phones of leads alone', async () => {
  const context = await shop()
  const ids = async (text: string, day: number): Promise<unknown[]> =>
    (await listFound(context, {text, asOf: day, fields})).map(({id}) => id)
  expect(await ids('晓梅', asOf)).toEqual([])
  expect(await ids('晓梅', dayOf('2025-07-02'))).toEqual(['C2'])
  expect(await ids('5678', asOf)).toEqual(['C1'])
})

it('refuses to look for nothing', async () => {
  await expect(listFound(await shop(), {text: '  ', asOf, fields})).rejects.toThrow('There is nothing to look for.')
})
