import type {Customer} from '../../src/core/customer/customer.ts'
import type {ChangeHeader} from '../../src/core/history/change.ts'
import {isPurchase, type Order, type OrderLine, revenueOf} from '../../src/core/order/order.ts'
import type {PointsEntry} from '../../src/core/points/points.ts'
import {FACT_KINDS, type FactKind, type FactTypes} from '../../src/core/store/facts.ts'
import {RECORD_KINDS} from '../../src/core/store/records.ts'
import type {Book, Store, TransferPart} from '../../src/core/store/store.ts'
import type {Touch} from '../../src/core/touch/touch.ts'

/** Far in the future: aggregates over everything. */
export const ALL_DAYS = 40_000

export function header(command = 'test'): ChangeHeader {
  return {command, who: 'tester', at: '2025-06-30T12:00:00'}
}

export function customer(id: string, fields: Partial<Customer> = {}): Customer {
  return {id, ...fields}
}

/** A whole order from the parts that matter; the digest stands for its content. */
export function order(fields: Partial<Order> & {id: string}): Order {
  const lines: OrderLine[] = fields.lines ?? [{product_id: 'tea', quantity: 2, amount: 1000}]
  const head = {
    customer_id: 'C1',
    channel: 'till',
    number: fields.id,
    at: '2025-01-10T09:30:00',
    status: 'paid' as const,
    amount: 1000,
    refunded: 0,
    discount: 0,
    items: 2,
    ...fields,
    lines,
  }
  const judged = {...head, purchase: isPurchase(head), revenue: revenueOf(head)}
  return withoutAbsent({...judged, digest: fields.digest ?? digestOf(judged)})
}

export function touch(fields: Partial<Touch> & {id: string}): Touch {
  const content = {customer_id: 'C1', at: '2025-01-10T09:30:00', kind: 'visit' as const, ...fields}
  return withoutAbsent({...content, digest: fields.digest ?? digestOf(content)})
}

export function pointsEntry(fields: Partial<PointsEntry> & {id: string}): PointsEntry {
  const content = {customer_id: 'C1', at: '2025-01-10T09:30:00', points: 10, ...fields}
  return withoutAbsent({...content, digest: fields.digest ?? digestOf(content)})
}

/** As a store gives it back: absent fields are not there at all. */
function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}

function digestOf({customer_id: _, ...content}: object & {customer_id: string}): number {
  let hash = 7
  for (const character of JSON.stringify(content))
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 4_503_599_627_370_496
  return hash
}

/** Stages these orders in one write of their own. */
export async function putOrders(store: Store, orders: readonly Order[]): Promise<void> {
  await store.write(header('order import'), async (draft) => {
    const staging = await draft.orders.stage()
    await staging.append(orders)
    await staging.settle()
  })
}

/** Stages these facts in one write of their own. */
export async function putFacts<K extends FactKind>(
  store: Store,
  kind: K,
  facts: readonly FactTypes[K][],
): Promise<{created: number; updated: number; unchanged: number}> {
  return store.write(header(`${kind} import`), async (draft) => {
    const staging = await draft.facts(kind).stage()
    await staging.append(facts)
    return staging.settle()
  })
}

export async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

/** Everything in a store with its rows in one order, to compare stores of different engines. */
export async function dumpOf(store: Store): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {}
  for await (const {table, rows} of store.dump()) (tables[table] ??= []).push(...rows.map(sortKeys))
  for (const rows of Object.values(tables)) rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return tables
}

export async function* partsOf(tables: Record<string, unknown[]>): AsyncIterable<TransferPart> {
  for (const [table, rows] of Object.entries(tables)) yield {table, rows: rows as Record<string, unknown>[]}
}

/** What a reader can see besides the journal: all records, orders, facts and aggregates. */
export async function visible(book: Book): Promise<unknown> {
  const records: Record<string, unknown> = {}
  for (const kind of RECORD_KINDS) records[kind] = await book.all(kind)
  const facts: Record<string, unknown> = {}
  for (const kind of FACT_KINDS) {
    const own = book.facts(kind)
    facts[kind] = [await own.count(), await collect<unknown>(own.stream()), await own.tally({})]
  }
  return {
    records,
    facts,
    orders: await collect(book.orders.stream()),
    histories: await book.orders.histories(ALL_DAYS),
    gaps: await book.orders.gaps(ALL_DAYS),
    spends: await book.orders.spends(ALL_DAYS),
    columns: await book.orders.columns(['customer', 'day', 'second', 'revenue', 'shop'], {}),
    lines: await book.orders.lineColumns(['order', 'customer', 'product', 'amount'], {}),
    totals: await book.orders.totals(),
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
