import {beforeEach, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {listBalances, showPoints} from '../../../src/core/points/list-points.ts'
import {claimTouches} from '../../../src/core/touch/claim-touches.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

let context = memoryContext()
beforeEach(async () => {
  context = memoryContext()
  await addCustomer(context, {name: '李雷', phone: '13800138000'})
})
const take = (text: string) => importNoun(context, ['points', text])
const asOf = dayOf('2025-06-30')
const account = async (day = asOf) => (await showPoints(context, {reference: 'C1', asOf: day})).balance

it('reads signed points in Chinese words', async () => {
  const file =
    '变动时间,手机号,积分变动,变动原因,订单号\n2025-06-01 10:00,13800138000,+120,下单奖励,W1\n2025-06-05 10:00,13800138000,-50,兑换,\n'
  expect(await take(file)).toMatchObject({created: 2})
  expect(await take(file)).toMatchObject({created: 0, unchanged: 2})
  const {balance, movements} = await showPoints(context, {reference: '13800138000', asOf})
  expect(balance).toBe(70)
  expect(movements.map(({points, balance: after, reason}) => [points, after, reason])).toEqual([
    [-50, 70, '兑换'],
    [120, 120, '下单奖励'],
  ])
})

it('gives points a sign where the file says beside them that they were spent', async () => {
  await take('date,phone,points,type\n2025-06-01,13800138000,100,增加\n2025-06-02,13800138000,30,消耗\n')
  expect(await account()).toBe(70)
  expect(await account(dayOf('2025-06-01'))).toBe(100)
})

it('rejects points that are no whole number', async () => {
  const {rejects} = await take('date,phone,points\n2025-06-01,13800138000,1.5\n2025-06-01,13800138000,many\n')
  expect(rejects.map(({row, column}) => [row, column])).toEqual([
    [2, 'points'],
    [3, 'points'],
  ])
})

it('lists the balance of everybody who has points, and keeps those of nobody aside until they are known', async () => {
  await take('date,phone,points\n2025-06-01,13800138000,100\n2025-06-02,13900139000,30\n')
  expect(await listBalances(context, asOf)).toEqual([
    {customer_id: 'C1', customer_name: '李雷', balance: 100, movements: 1, last_day: '2025-06-01'},
  ])
  await addCustomer(context, {name: '韩梅梅', phone: '13900139000'})
  expect(await claimTouches(context)).toMatchObject({touches: 0, points: 1})
  expect((await listBalances(context, asOf)).map(({customer_id, balance}) => [customer_id, balance])).toEqual([
    ['C1', 100],
    ['C2', 30],
  ])
})
