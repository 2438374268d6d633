import {LEAD_STAGES} from '../lead/lead.ts'
import {identityId, type Identity, type IdentityType} from '../identity/identity.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {ANONYMOUS, isPurchase, type Order, ORDER_STATUSES, revenueOf} from '../order/order.ts'
import type {Context} from './context.ts'
import {columnType} from './columns.ts'
import {type FactTotals, noTotals} from './facts.ts'
import {RECORD_COLUMNS, RECORD_KINDS} from './records.ts'
import type {Book} from './store.ts'

/** One invariant that does not hold: which, of what, and up to five of the ids. */
export interface Problem {
  check: string
  what: string
  count: number
  examples: string[]
  [field: string]: unknown
}

export const PROBLEM_COLUMNS: readonly ListColumn[] = [
  {key: 'check', type: 'text'},
  {key: 'what', type: 'text'},
  {key: 'count', type: 'integer'},
  {key: 'examples', type: 'list'},
]

export interface StoreCheck {
  ok: boolean
  orders: number
  records: number
  problems: Problem[]
}

const FOREVER = 1_000_000

/** Verifies every invariant of a store: columns, references, identities, derived figures, totals, the journal. */
export async function checkStore({store}: Context): Promise<StoreCheck> {
  return store.read(async (book) => {
    const found = new Findings()
    const known = await knownIds(book)
    const records = await checkColumns(book, found)
    await checkIdentities(book, found, known)
    await checkLeads(book, found, known)
    const totals = await checkOrders(book, found, known)
    await checkTotals(book, found, totals)
    await checkJournal(book, found)
    return {ok: found.problems.length === 0, orders: totals.orders, records, problems: found.problems}
  })
}

class Findings {
  readonly problems: Problem[] = []
  readonly #byCheck = new Map<string, Problem>()

  add(check: string, what: string, example: string): void {
    let problem = this.#byCheck.get(check)
    if (!problem) {
      problem = {check, what, count: 0, examples: []}
      this.#byCheck.set(check, problem)
      this.problems.push(problem)
    }
    problem.count++
    if (problem.examples.length < 5) problem.examples.push(example)
  }
}

interface Known {
  customer: Set<string>
  lead: Set<string>
  product: Set<string>
  shop: Set<string>
  rep: Set<string>
}

async function knownIds(book: Book): Promise<Known> {
  const of = async (kind: keyof Known): Promise<Set<string>> => new Set((await book.columns(kind, ['id'])).id)
  return {
    customer: await of('customer'),
    lead: await of('lead'),
    product: await of('product'),
    shop: await of('shop'),
    rep: await of('rep'),
  }
}

async function checkColumns(book: Book, found: Findings): Promise<number> {
  let records = 0
  for (const kind of RECORD_KINDS) {
    const required = Object.entries(RECORD_COLUMNS[kind]).filter(([, spec]) => !columnType(spec).optional)
    for (const record of await book.all(kind)) {
      records++
      const row = record as unknown as Record<string, unknown>
      for (const [field] of required) {
        if (row[field] === undefined) found.add(`${kind}.${field}`, 'a required field is missing', String(row['id']))
      }
    }
  }
  return records
}

async function checkIdentities(book: Book, found: Findings, known: Known): Promise<void> {
  for (const identity of await book.all('identity')) {
    const {id, type, value, customer_id, lead_id} = identity
    if (id !== identityId({type: type as IdentityType, value}))
      found.add('identity key', 'the key is not type:value', id)
    if (customer_id === undefined && lead_id === undefined) found.add('identity owner', 'it belongs to nobody', id)
    checkReference(identity, 'customer_id', {known: known.customer, found})
    checkReference(identity, 'lead_id', {known: known.lead, found})
  }
}

function checkReference(
  identity: Identity,
  field: 'customer_id' | 'lead_id',
  {known, found}: {known: Set<string>; found: Findings},
): void {
  const owner = identity[field]
  if (owner !== undefined && !known.has(owner)) found.add(`identity ${field}`, 'its owner does not exist', identity.id)
}

async function checkLeads(book: Book, found: Findings, known: Known): Promise<void> {
  for (const {id, stage, customer_id, converted_at} of await book.all('lead')) {
    if (!LEAD_STAGES.includes(stage)) found.add('lead stage', 'the stage is not known', id)
    if (customer_id !== undefined && !known.customer.has(customer_id))
      found.add('lead customer', 'its customer does not exist', id)
    if (stage === 'won' && converted_at === undefined) found.add('lead conversion', 'won without a first order', id)
  }
}

async function checkOrders(book: Book, found: Findings, known: Known): Promise<FactTotals> {
  const sums = noTotals()
  for await (const batch of book.orders.stream()) {
    for (const order of batch) {
      addOrder(sums, order)
      checkOrder(order, found, known)
    }
  }
  return sums
}

function addOrder(sums: FactTotals, order: Order): void {
  sums.orders++
  if (order.purchase) sums.purchases++
  if (order.customer_id === ANONYMOUS) sums.anonymous_orders++
  sums.lines += order.lines.length
  sums.revenue += order.revenue
}

function checkOrder(order: Order, found: Findings, known: Known): void {
  const {id, customer_id, shop, rep, lines} = order
  if (!ORDER_STATUSES.includes(order.status)) found.add('order status', 'the status is not known', id)
  if (order.purchase !== isPurchase(order))
    found.add('order purchase', 'counts as a purchase and should not, or the other way', id)
  if (order.revenue !== revenueOf(order)) found.add('order revenue', 'the revenue is not what its amounts make', id)
  if (customer_id !== ANONYMOUS && !known.customer.has(customer_id))
    found.add('order customer', 'its customer does not exist', id)
  if (shop !== undefined && !known.shop.has(shop)) found.add('order shop', 'its shop does not exist', id)
  if (rep !== undefined && !known.rep.has(rep)) found.add('order rep', 'its rep does not exist', id)
  if (lines.some(({product_id}) => !known.product.has(product_id)))
    found.add('order lines', 'a product does not exist', id)
}

async function checkTotals(book: Book, found: Findings, sums: FactTotals): Promise<void> {
  const totals = await book.orders.totals()
  for (const field of ['orders', 'purchases', 'anonymous_orders', 'lines', 'revenue'] as const) {
    if (totals[field] !== sums[field])
      found.add(`total ${field}`, `the store says ${totals[field]}, its orders ${sums[field]}`, field)
  }
  const {orders} = await book.orders.histories(FOREVER)
  const counted = orders.reduce((sum, count) => sum + count, 0)
  if (counted > sums.purchases)
    found.add('histories', `customers have ${counted} purchases of ${sums.purchases}`, 'orders')
}

async function checkJournal(book: Book, found: Findings): Promise<void> {
  const changes = await book.changes()
  changes.forEach(({id}, index) => {
    const older = changes[index + 1]
    if (older && older.id >= id) found.add('journal', 'the ids do not rise', String(id))
  })
}
