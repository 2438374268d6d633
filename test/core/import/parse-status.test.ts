import {expect, test} from 'vitest'
import {parseStatus} from '../../../src/core/import/parse-status.ts'

test.each([
  ['paid', 'paid'],
  ['Shipped', 'shipped'],
  ['COMPLETED', 'completed'],
  ['交易成功', 'completed'],
  ['已完成', 'completed'],
  ['待付款', 'unpaid'],
  ['等待买家付款', 'unpaid'],
  ['买家已付款，等待卖家发货', 'paid'],
  ['买家已付款, 等待卖家发货', 'paid'],
  ['卖家已发货，等待买家确认', 'shipped'],
  ['交易关闭', 'cancelled'],
  ['已退款', 'refunded'],
  ['On hold', 'unpaid'],
])('knows %s as %s', (word, status) => {
  expect(parseStatus(word, {})).toBe(status)
})

test("puts the platform's own words before the usual ones, whole words before beginnings", () => {
  const profile = {
    statuses: {completed: 'paid', 'wait*': 'unpaid', 'waiting for pickup': 'shipped'},
    skip_statuses: ['Failed'],
  } as const
  expect(parseStatus('Completed', profile)).toBe('paid')
  expect(parseStatus('Waiting for Pickup', profile)).toBe('shipped')
  expect(parseStatus('Waiting', profile)).toBe('unpaid')
  expect(parseStatus('failed', profile)).toBe('skip')
  expect(parseStatus('shipped', profile)).toBe('shipped')
})

test('does not guess', () => {
  expect(parseStatus('somewhere', {})).toBeUndefined()
  expect(parseStatus('', {})).toBeUndefined()
})
