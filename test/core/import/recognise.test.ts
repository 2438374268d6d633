import {expect, test} from 'vitest'
import type {OrderProfile} from '../../../src/core/import/order-profile.ts'
import {columnsOf, recogniseProfile} from '../../../src/core/import/recognise.ts'

function profile(name: string, required: string[], more: Partial<OrderProfile> = {}): OrderProfile {
  return {name, title: name, channel: name, required, columns: {}, row: 'order', amount: 'order', ...more}
}

test('compares headers without case, full-width forms and blanks around them', () => {
  const own = profile('own', ['Order ID', '金额(元)'])
  expect(recogniseProfile([' ＯＲＤＥＲ  id', '金额（元）'], [own])).toBe(own)
})

test('prefers the profile with the most required headers', () => {
  const profiles = [profile('small', ['id']), profile('large', ['id', 'total']), profile('other', ['id', 'sum', 'x'])]
  expect(recogniseProfile(['x', 'total', 'id'], profiles)?.name).toBe('large')
})

test('leaves out a profile whose absent header is there', () => {
  const profiles = [profile('orders', ['id', 'total'], {absent: ['sku']}), profile('lines', ['id'])]
  expect(recogniseProfile(['id', 'total', 'sku'], profiles)?.name).toBe('lines')
  expect(recogniseProfile(['total'], profiles)).toBeUndefined()
})

test('gives the columns of a field in the order in which the profile prefers them, a header named twice at its first place', () => {
  const own = profile('own', ['id'], {
    columns: {order_number: ['id'], phone: ['mobile', 'phone'], rep: ['rep'], city: ['town']},
  })
  expect([...columnsOf(['rep', 'phone', 'id', 'mobile', 'rep'], own)]).toEqual([
    ['order_number', [2]],
    ['phone', [3, 1]],
    ['rep', [0]],
  ])
})
