import type {OrderField} from '../import/order-fields.ts'
import type {DemoLine} from './basket.ts'
import {demoOrders, type DemoOrder} from './demo-orders.ts'
import type {DemoShop} from './demo-shop.ts'
import type {DemoTable, RowGroup} from './demo-table.ts'
import {DEMO_CURRENCY, moneyText} from './money-text.ts'

const HEAD = [
  'order_number',
  'date',
  'status',
  'amount',
  'refunded',
  'discount',
  'currency',
  'shop',
  'rep',
  'name',
  'phone',
  'email',
  'card',
  'region',
  'city',
  'consent',
] as const satisfies readonly OrderField[]
const LINE = [
  'sku',
  'product',
  'category',
  'brand',
  'quantity',
  'unit_price',
  'line_amount',
] as const satisfies readonly OrderField[]
const SUM = ['items'] as const satisfies readonly OrderField[]

/** orders.csv: a row per line with the order's fields repeated, or a row per order with its number of units. */
export function orderTable(shop: DemoShop, lines: boolean): DemoTable {
  if (lines) return {headers: [...HEAD, ...LINE], groups: groupsOf(shop, (order) => order.lines.map(lineCells))}
  return {headers: [...HEAD, ...SUM], groups: groupsOf(shop, (order) => [[String(unitsOf(order))]])}
}

function* groupsOf(shop: DemoShop, tails: (order: DemoOrder) => string[][]): Iterable<RowGroup> {
  for (const order of demoOrders(shop)) yield {head: headCells(order), tails: tails(order)}
}

function unitsOf({lines}: DemoOrder): number {
  return lines.reduce((sum, {quantity}) => sum + quantity, 0)
}

function headCells(order: DemoOrder): string[] {
  const {customer} = order
  return [
    order.order_number,
    order.date,
    order.status,
    moneyText(order.amount),
    moneyText(order.refunded),
    moneyText(order.discount),
    DEMO_CURRENCY,
    order.shop,
    order.rep,
    customer?.name ?? '',
    order.phone,
    customer?.email ?? '',
    customer?.card ?? '',
    customer?.region ?? '',
    customer?.city ?? '',
    customer?.consent ?? '',
  ]
}

function lineCells({product, quantity, amount}: DemoLine): string[] {
  const {id, name, category, brand, price} = product
  return [id, name, category, brand, String(quantity), moneyText(price), moneyText(amount)]
}
