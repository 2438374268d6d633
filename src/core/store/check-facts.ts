import {ANONYMOUS, isPurchase, type Order, ORDER_STATUSES, revenueOf} from '../order/order.ts'
import {TOUCH_KINDS} from '../touch/touch.ts'
import {FACT_KINDS, type FactKind} from './facts.ts'
import {type FactTotals, noTotals} from './order-facts.ts'
import type {Findings, Known} from './findings.ts'
import type {Book} from './store.ts'

const FOREVER = 1_000_000

/** Verifies orders one by one and against the store's own totals. Returns what they add up to. */
export async function checkOrders(book: Book, found: Findings, known: Known): Promise<FactTotals> {
  const sums = noTotals()
  for await (const batch of book.orders.stream()) {
    for (const order of batch) {
      addOrder(sums, order)
      checkOrder(order, found, known)
    }
  }
  await checkTotals(book, found, sums)
  return sums
}

/** Verifies plain facts one by one and against the store's own counts. Returns how many of each kind there are. */
export async function checkFacts(book: Book, found: Findings, known: Known): Promise<Record<FactKind, number>> {
  const counts = {} as Record<FactKind, number>
  for (const kind of FACT_KINDS) {
    counts[kind] = 0
    for await (const batch of book.facts(kind).stream()) {
      counts[kind] += batch.length
      for (const {id, customer_id} of batch) {
        if (customer_id !== ANONYMOUS && !known.customer.has(customer_id))
          found.add(`${kind} customer`, 'its customer does not exist', id)
      }
      if (kind === 'touch') checkTouchKinds(batch as unknown as {id: string; kind: string}[], found)
    }
    const count = await book.facts(kind).count()
    if (count !== counts[kind]) found.add(`total ${kind}`, `the store says ${count}, its rows ${counts[kind]}`, kind)
  }
  return counts
}

function checkTouchKinds(touches: readonly {id: string; kind: string}[], found: Findings): void {
  const kinds: readonly string[] = TOUCH_KINDS
  for (const {id, kind} of touches) if (!kinds.includes(kind)) found.add('touch kind', 'the kind is not known', id)
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
