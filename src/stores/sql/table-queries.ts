import type {LineField, OrderField, TableQuery} from '../../core/store/facts.ts'
import {inDays} from './day-range.ts'
import {DAY, double, REFUND} from './fact-queries.ts'
import {codeUnitKey} from './text-order.ts'

/** The fields that are indexes into names, and the column of orders or lines that holds the name. */
export const NAMED = {
  customer: 'customer_id',
  channel: 'channel',
  shop: 'shop',
  rep: 'rep',
  product: 'product_id',
} as const
export type NamedField = keyof typeof NAMED

const ORDER_VALUES: Record<OrderField, string> = {
  customer: 'customers.code',
  day: DAY,
  second: `EXTRACT(epoch FROM "at") - 86400 * (${DAY})`,
  purchase: 'CAST(purchase AS INTEGER)',
  revenue: 'revenue',
  refund: REFUND,
  discount: 'discount',
  items: 'items',
  channel: 'channels.code',
  shop: 'shops.code',
  rep: 'reps.code',
}

const LINE_VALUES: Record<LineField, string> = {
  order: 'o.seq',
  customer: 'o.customer',
  day: 'o.day',
  purchase: 'o.purchase',
  product: 'products.code',
  quantity: 'l.quantity',
  amount: 'l.amount',
  shop: 'o.shop',
}

/** One row an order: the fields in their order, -1 for names that there are not. */
export function orderTableSql(fields: readonly OrderField[], query: TableQuery): string {
  const asked = fields.filter((field): field is OrderField & NamedField => field in NAMED)
  const named = [...new Set<NamedField>(['customer', ...asked])]
  return `WITH ${named.map((field) => dictionary(field, query)).join(', ')}
    SELECT ${fields.map((field) => wire(field, ORDER_VALUES[field])).join(', ')}
    FROM orders o ${named.map((field) => join(field, 'o')).join(' ')}
    WHERE ${picked(query)} ORDER BY customers.code NULLS FIRST, "at", ${codeUnitKey('id')}`
}

/** One row a line: the fields in their order, -1 for names that there are not. */
export function lineTableSql(fields: readonly LineField[], query: TableQuery): string {
  const ofOrders = (['customer', 'shop'] as const).filter((field) => field === 'customer' || fields.includes(field))
  const ofLines = fields.includes('product') ? (['product'] as const) : []
  return `WITH ${[...ofOrders, ...ofLines].map((field) => dictionary(field, query)).join(', ')},
    numbered AS (
      SELECT customer_id, id, ${DAY} AS day, CAST(purchase AS INTEGER) AS purchase, customers.code AS customer,
        ${fields.includes('shop') ? 'shops.code' : 'NULL'} AS shop,
        row_number() OVER (ORDER BY customers.code NULLS FIRST, "at", ${codeUnitKey('id')}) - 1 AS seq
      FROM orders o ${ofOrders.map((field) => join(field, 'o')).join(' ')} WHERE ${picked(query)})
    SELECT ${fields.map((field) => wire(field, LINE_VALUES[field])).join(', ')}
    FROM numbered o JOIN lines l ON l.customer_id = o.customer_id AND l.order_id = o.id
    ${ofLines.map((field) => join(field, 'l')).join(' ')} ORDER BY o.seq, l.line_no`
}

/** The names behind a field's codes, ascending; those of products are of all lines, whatever the query. */
export function namesSql(field: NamedField, query: TableQuery): string {
  return `SELECT name FROM (${distinct(field, query)}) AS found ORDER BY ${codeUnitKey('name')}`
}

/** How many orders a query picks. */
export function countSql(query: TableQuery): string {
  return `SELECT ${double('count(*)')} FROM orders WHERE ${picked(query)}`
}

/** A table of names and codes that count up from 0 in the order of the names. */
function dictionary(field: NamedField, query: TableQuery): string {
  const code = `row_number() OVER (ORDER BY ${codeUnitKey('name')}) - 1`
  return `${field}s AS (SELECT name, ${code} AS code FROM (${distinct(field, query)}) AS found)`
}

function distinct(field: NamedField, query: TableQuery): string {
  const column = NAMED[field]
  if (field === 'product') return `SELECT DISTINCT ${column} AS name FROM lines`
  return `SELECT DISTINCT ${column} AS name FROM orders WHERE ${column} <> '' AND ${picked(query)}`
}

function join(field: NamedField, table: string): string {
  return `LEFT JOIN ${field}s ON ${field}s.name = ${table}.${NAMED[field]}`
}

function wire(field: OrderField | LineField, value: string): string {
  return double(field in NAMED ? `coalesce(${value}, -1)` : value)
}

function picked({from, until, known, purchases}: TableQuery): string {
  const conditions = [inDays(from, until)]
  if (known) conditions.push(`customer_id <> ''`)
  if (purchases) conditions.push('purchase')
  return conditions.join(' AND ')
}
