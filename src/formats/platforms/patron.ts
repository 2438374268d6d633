import {ORDER_FIELD_NAMES, type OrderField} from '../../core/import/order-fields.ts'
import type {OrderProfile} from '../../core/import/order-profile.ts'

const columns = Object.fromEntries(ORDER_FIELD_NAMES.map((field) => [field, [field]])) as Record<OrderField, string[]>

const own: Omit<OrderProfile, 'name' | 'title' | 'required' | 'row' | 'amount'> = {channel: 'patron', columns}

/** patron's own layout with one order a row: the headers are the names of the fields. */
export const patronOrders: OrderProfile = {
  ...own,
  name: 'patron-orders',
  title: "patron's own orders",
  required: ['order_number', 'date', 'amount'],
  absent: ['line_amount', 'unit_price'],
  row: 'order',
  amount: 'order',
}

/** The same with lines whose amounts are given. */
export const patronLines: OrderProfile = {
  ...own,
  name: 'patron-lines',
  title: "patron's own order lines",
  required: ['order_number', 'date', 'sku', 'quantity', 'line_amount'],
  row: 'line',
  amount: 'lines',
}

/** The same with lines whose amounts are quantity × unit price. */
export const patronPriced: OrderProfile = {
  ...own,
  name: 'patron-priced-lines',
  title: "patron's own order lines with unit prices",
  required: ['order_number', 'date', 'sku', 'quantity', 'unit_price'],
  absent: ['line_amount'],
  row: 'line',
  amount: 'lines',
}
