import type {LineField, OrderField, TableQuery} from '../../core/store/order-tables.ts'
import {codedNames} from './coded-names.ts'
import {inDays} from './day-range.ts'
import {CUSTOMER, DAY, double, integer, REFUND} from './fact-queries.ts'
import {codeUnitKey} from './text-order.ts'

/** The fields that are indexes into names and the column that holds the name; customers are told from their runs. */
const NAMED = {channel: 'channel', shop: 'shop', rep: 'rep'} as const
export type NamedField = keyof typeof NAMED

const IN_ORDER = `ORDER BY ${codeUnitKey('customer_id')}, "at", ${codeUnitKey('id')}`

const ORDER_VALUES: Record<Exclude<OrderField, 'customer'>, string> = {
  day: integer(DAY),
  second: integer(`EXTRACT(epoch FROM "at") - 86400 * (${DAY})`),
  purchase: integer('CAST(purchase AS INTEGER)'),
  revenue: double('revenue'),
  refund: double(REFUND),
  discount: double('discount'),
  items: double('items'),
  channel: integer('coalesce(channels.code, -1)'),
  shop: integer('coalesce(shops.code, -1)'),
  rep: integer('coalesce(reps.code, -1)'),
}
const LINE_VALUES: Record<Exclude<LineField, 'customer'> | 'line', string> = {
  line: 'l.line_no',
  order: 'o.seq',
  day: 'o.day',
  purchase: 'o.purchase',
  product: 'l.product',
  quantity: 'l.quantity',
  amount: 'l.amount',
  shop: 'o.shop',
}

/** Fields that a query reads; `customer` follows from {@link runsSql}. */
export type ReadOrderField = keyof typeof ORDER_VALUES
export type ReadLineField = keyof typeof LINE_VALUES

/** Which customers a query reads: `$1` is the first of a stretch, and the last parameter the first one behind it. */
export type Stretch = 'all' | 'up-to' | 'between' | 'from'

/**
 * One row an order, as they lie: the fields in their order, codes of names counting up from 0, -1 where there is none;
 * `who` is the number of the customer.
 */
export function orderTableSql(fields: readonly (ReadOrderField | 'who')[], query: TableQuery): string {
  const values = fields.map((field) => (field === 'who' ? CUSTOMER : ORDER_VALUES[field]))
  return `SELECT ${values.join(', ')} FROM orders ${joins(fields, query)} WHERE ${picked(query)}`
}

/** The same of the orders of some customers at some times (table of `who` and `moment`), in the order of the table. */
export function tiedOrdersSql(fields: readonly ReadOrderField[], query: TableQuery, tied: string): string {
  return `SELECT ${fields.map((field) => ORDER_VALUES[field]).join(', ')} FROM orders
    JOIN ${tied} tied ON tied.who = customer_id AND tied.moment = EXTRACT(epoch FROM "at")
    ${joins(fields, query)} WHERE ${picked(query)} ${IN_ORDER}`
}

function joins(fields: readonly string[], query: TableQuery): string {
  const named = fields.filter((field): field is NamedField => field in NAMED)
  return named.map((field) => join(field, query)).join(' ')
}

/**
 * One row a line: the fields in their order, rows as they come; `order` counts from 0 in each stretch. Products get their
 * codes before lines meet orders, which takes half the time of doing it afterwards. The caller puts the rows in order
 * (`readLineTable`), which DuckDB would need much more memory for.
 */
export function lineTableSql(fields: readonly ReadLineField[], query: TableQuery, stretch: Stretch = 'all'): string {
  const shop = fields.includes('shop')
  const product = fields.includes('product')
  const products = product ? `JOIN ${codedNames(PRODUCTS)} products ON products.name = product_id` : ''
  return `WITH numbered AS (
      SELECT customer_id, id, ${DAY} AS day, CAST(purchase AS INTEGER) AS purchase,
        ${shop ? ORDER_VALUES.shop : '-1'} AS shop, row_number() OVER (${IN_ORDER}) - 1 AS seq
      FROM orders ${shop ? join('shop', query) : ''} WHERE ${picked(query)} AND ${within(stretch)}),
    parts AS (
      SELECT customer_id, order_id, line_no, quantity, amount, ${product ? 'products.code' : '-1'} AS product
      FROM lines ${products})
    SELECT ${fields.map((field) => double(LINE_VALUES[field])).join(', ')}
    FROM numbered o JOIN parts l ON l.customer_id = o.customer_id AND l.order_id = o.id`
}

/** One row a customer with orders, in the order of the tables: id and number of orders; first the anonymous with ''. */
export function runsSql(query: TableQuery): string {
  return `SELECT customer_id, ${double('count(*)')} FROM orders WHERE ${picked(query)}
    GROUP BY customer_id ORDER BY ${codeUnitKey('customer_id')}`
}

/** The names behind the codes of products: those of all lines, whatever the query. */
export const PRODUCTS = 'SELECT DISTINCT product_id AS name FROM lines'

function join(field: NamedField, query: TableQuery): string {
  return `LEFT JOIN ${codedNames(namesSql(field, query))} ${field}s ON ${field}s.name = ${NAMED[field]}`
}

/** The names behind the codes of a field. */
export function namesSql(field: NamedField, query: TableQuery): string {
  return `SELECT DISTINCT ${NAMED[field]} AS name FROM orders WHERE ${NAMED[field]} <> '' AND ${picked(query)}`
}

/** Plain comparison will do, see `stretchesOf`. */
function within(stretch: Stretch): string {
  const id = 'customer_id COLLATE "C"'
  if (stretch === 'all') return 'TRUE'
  if (stretch === 'up-to') return `${id} < $1`
  return stretch === 'from' ? `${id} >= $1` : `${id} >= $1 AND ${id} < $2`
}

function picked({from, until, known, purchases}: TableQuery): string {
  const conditions = [inDays(from, until)]
  if (known) conditions.push(`customer_id <> ''`)
  if (purchases) conditions.push('purchase')
  return conditions.join(' AND ')
}
