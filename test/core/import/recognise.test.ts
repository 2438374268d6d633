import {expect, test} from 'vitest'
import type {OrderProfile} from '../../../src/core/import/order-profile.ts'
import {recogniseOrders} from '../../../src/core/import/recognise.ts'

function profile(name: string, required: string[], more: Partial<OrderProfile> = {}): OrderProfile {
  return {name, title: name, channel: name, required, columns: {}, row: 'order', amount: 'order', ...more}
}

test('compares headers without case, full-width forms and blanks around them', () => {
  const own = profile('own', ['Order ID', '金额(元)'])
  expect(recogniseOrders([' ＯＲＤＥＲ  id', '金额（元）'], [own])?.profile).toBe(own)
})

test('prefers the profile with the most required headers', () => {
  const profiles = [profile('small', ['id']), profile('large', ['id', 'total']), profile('other', ['id', 'sum', 'x'])]
  expect(recogniseOrders(['x', 'total', 'id'], profiles)?.profile.name).toBe('large')
})

test('leaves out a profile whose absent header is there', () => {
  const profiles = [profile('orders', ['id', 'total'], {absent: ['sku']}), profile('lines', ['id'])]
  expect(recogniseOrders(['id', 'total', 'sku'], profiles)?.profile.name).toBe('lines')
  expect(recogniseOrders(['total'], profiles)).toBeUndefined()
})

test('gives the columns of a field in the order in which the profile prefers them, a header named twice at its first place', () => {
  const own = profile('own', ['id'], {
    columns: {order_number: ['id'], phone: ['mobile', 'phone'], rep: ['rep'], city: ['town']},
  })
  const found = recogniseOrders(['rep', 'phone', 'id', 'mobile', 'rep'], [own])
  expect([...(found?.columns ?? [])]).toEqual([
    ['order_number', [2]],
    ['phone', [3, 1]],
    ['rep', [0]],
  ])
})
