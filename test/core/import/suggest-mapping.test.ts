import {expect, test} from 'vitest'
import {mappingProfile} from '../../../src/core/import/mapping-profile.ts'
import {suggestMapping} from '../../../src/core/import/suggest-mapping.ts'

test('proposes customers, dates and amounts of the CDNOW file, whose quantity counts items', () => {
  expect(suggestMapping(['customer_id', 'date', 'quantity', 'amount'])).toEqual({
    buyer_id: 'customer_id',
    date: 'date',
    items: 'quantity',
    amount: 'amount',
  })
})

test('proposes the revenue of the rfm file as its amount', () => {
  expect(suggestMapping(['customer_id', 'order_date', 'revenue', 'first_name', 'last_name', 'email'])).toEqual({
    buyer_id: 'customer_id',
    date: 'order_date',
    amount: 'revenue',
    email: 'email',
  })
})

test('proposes lines where there are products', () => {
  const headers = [
    'basket_id',
    'household_id',
    'store_id',
    'transaction_timestamp',
    'product_id',
    'quantity',
    'sales_value',
    'department',
    'brand',
    'product_category',
  ]
  expect(suggestMapping(headers)).toEqual({
    order_number: 'basket_id',
    buyer_id: 'household_id',
    shop: 'store_id',
    date: 'transaction_timestamp',
    sku: 'product_id',
    quantity: 'quantity',
    line_amount: 'sales_value',
    category: 'product_category',
    brand: 'brand',
  })
})

test('knows Chinese headers', () => {
  expect(suggestMapping(['小票号', '会员手机号', '消费时间', '消费金额', '门店', '导购', '备注'])).toEqual({
    order_number: '小票号',
    phone: '会员手机号',
    date: '消费时间',
    amount: '消费金额',
    shop: '门店',
    rep: '导购',
  })
})

test('proposes nothing for headers that say nothing, and each header once', () => {
  expect(suggestMapping(['foo', '', 'bar'])).toEqual({})
  const proposed = Object.values(suggestMapping(['Order', 'Date', 'Name', 'Total', 'Price', 'Qty', 'Item', 'Customer']))
  expect(new Set(proposed).size).toBe(proposed.length)
})

test('makes proposals that a profile can be built from', () => {
  const headers = ['customer_id', 'date', 'quantity', 'amount']
  const profile = mappingProfile(suggestMapping(headers) as Record<string, string>, headers)
  expect(profile).toMatchObject({row: 'sale', amount: 'order'})
})
