import {customerTable} from './customer-table.ts'
import type {DemoShop} from './demo-shop.ts'
import {demoLeads} from './leads.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import {moneyText} from './money-text.ts'
import {orderTable} from './order-table.ts'
import {WEB_SHOP} from './places.ts'
import {pointsTable} from './points-table.ts'
import {ticketTable} from './ticket-table.ts'
import {tillTable, truthTable} from './till-tables.ts'
import {touchTable} from './touch-table.ts'

/** A file to be written, made group by group while it is taken. */
export interface DemoFile extends DemoTable {
  file: string
}

export interface DemoFileOptions {
  /** One row per line of an order (default), or one per order with its number of units. */
  lines?: boolean | undefined
  /** How many touches; six a customer unless told. */
  touches?: number | undefined
  /** Customers, as a share of all, whom a second list of the tills has too, written otherwise. */
  duplicates?: number | undefined
  /** Only these files, by their names without `.csv`. */
  only?: readonly DemoFileName[] | undefined
}

const ALWAYS = ['orders', 'customers', 'leads', 'products', 'shops', 'reps', 'touches', 'tickets', 'points'] as const
const WITH_DUPLICATES = ['customers-till', 'duplicates-truth'] as const
export const DEMO_FILE_NAMES = [...ALWAYS, ...WITH_DUPLICATES] as const
export type DemoFileName = (typeof DEMO_FILE_NAMES)[number]

const TOUCHES_A_CUSTOMER = 6

/** The files a shop would have, in patron's own csv: headers are the names of fields and columns. */
export function demoFiles(shop: DemoShop, options: DemoFileOptions = {}): DemoFile[] {
  const {duplicates = 0, only = duplicates > 0 ? DEMO_FILE_NAMES : ALWAYS} = options
  return allFiles(shop, options).filter(({file}) => only.some((name) => file === `${name}.csv`))
}

function allFiles(
  shop: DemoShop,
  {lines = true, touches = TOUCHES_A_CUSTOMER * shop.customers, duplicates = 0}: DemoFileOptions,
): DemoFile[] {
  return [
    {file: 'orders.csv', ...orderTable(shop, lines)},
    {file: 'customers.csv', ...customerTable(shop, {details: duplicates > 0})},
    {file: 'leads.csv', headers: LEAD_HEADERS, groups: records(demoLeads(shop), LEAD_HEADERS)},
    {file: 'products.csv', headers: PRODUCT_HEADERS, groups: records(productRecords(shop), PRODUCT_HEADERS)},
    {file: 'shops.csv', headers: SHOP_HEADERS, groups: records([...shop.shops, WEB_SHOP], SHOP_HEADERS)},
    {file: 'reps.csv', headers: REP_HEADERS, groups: records(shop.reps, REP_HEADERS)},
    {file: 'touches.csv', ...touchTable(shop, touches)},
    {file: 'tickets.csv', ...ticketTable(shop)},
    {file: 'points.csv', ...pointsTable(shop)},
    {file: 'customers-till.csv', ...tillTable(shop, duplicates)},
    {file: 'duplicates-truth.csv', ...truthTable(shop, duplicates)},
  ]
}

const LEAD_HEADERS = [
  'name',
  'phone',
  'source',
  'stage',
  'region',
  'city',
  'shop',
  'industry',
  'potential',
  'owner',
  'created_at',
  'contacts',
  'first_contact_at',
  'last_contact_at',
] as const
const PRODUCT_HEADERS = ['id', 'name', 'brand', 'category', 'price', 'own_brand'] as const
const SHOP_HEADERS = ['id', 'name', 'region', 'city'] as const
const REP_HEADERS = ['id', 'name', 'shop'] as const

function* records<H extends string>(
  list: Iterable<Partial<Record<H, string | number>>>,
  headers: readonly H[],
): Iterable<RowGroup> {
  for (const record of list) yield {head: headers.map((header) => String(record[header] ?? '')), tails: ONE_ROW}
}

function productRecords({range}: DemoShop): Record<(typeof PRODUCT_HEADERS)[number], string>[] {
  return range.products.map((product) => ({
    ...product,
    price: moneyText(product.price),
    own_brand: product.own_brand ? 'yes' : 'no',
  }))
}
