import {expect, test} from 'vitest'
import {refuseOtherNoun} from '../../../src/core/import/refuse-other-noun.ts'
import {ORDER_PROFILES} from '../../../src/formats/platforms/all.ts'
import {taobaoOrders} from '../../../src/formats/platforms/taobao.ts'
import {ROW_PROFILES} from '../../../src/formats/platforms/rows.ts'
import {salesforceLeads} from '../../../src/formats/platforms/salesforce-leads.ts'
import {youzanCustomers} from '../../../src/formats/platforms/youzan-customers.ts'

const KNOWN = {orders: ORDER_PROFILES, rows: ROW_PROFILES}

test.each([
  ['customer', taobaoOrders.required, 'order'],
  ['product', youzanCustomers.required, 'customer'],
  ['consent', youzanCustomers.required, 'customer'],
  ['customer', salesforceLeads.required, 'lead'],
] as const)('%ss are not taken from what a platform wrote for something else', (asked, headers, noun) => {
  expect(() => refuseOtherNoun({file: 'x.csv', headers}, asked, KNOWN)).toThrow(
    expect.objectContaining({
      code: 'BAD_INPUT',
      message: expect.stringContaining(`and ${asked}s were asked for`),
      hint: expect.stringContaining(`patron ${noun} import`),
    }) as Error,
  )
})

test.each([
  ['customer', youzanCustomers.required],
  ['lead', youzanCustomers.required],
  ['touch', taobaoOrders.required],
  ['customer', ['order_number', '姓名', '手机号']],
  ['consent', ['手机号', '渠道']],
  ['customer', ['id', 'name', 'region', 'city']],
] as const)('%ss are taken from %j', (asked, headers) => {
  expect(() => refuseOtherNoun({file: 'x.csv', headers}, asked, KNOWN)).not.toThrow()
})
