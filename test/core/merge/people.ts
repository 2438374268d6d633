import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {identityId, type IdentityType} from '../../../src/core/identity/identity.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import type {MergeSide} from '../../../src/core/merge/merge-plan.ts'
import type {Pair} from '../../../src/core/merge/merge.ts'
import {pairOf} from '../../../src/core/merge/pair.ts'
import type {Order} from '../../../src/core/order/order.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Book} from '../../../src/core/store/store.ts'
import type {Ticket} from '../../../src/core/ticket/ticket.ts'
import {customer, header, order, pointsEntry, putFacts, putOrders, touch, visible} from '../../stores/sample.ts'

export function side(fields: Partial<Customer> & {id: string}, orders = 0, last_day = -1): MergeSide {
  return {customer: customer(fields.id, fields), orders, last_day}
}

/** A customer with things of every kind, how many of each is in the name: `things('C1', 2)` owns `C1-1` and `C1-2`. */
export interface Person extends Partial<Customer> {
  id: string
  orders?: readonly string[]
  touches?: readonly string[]
  points?: readonly string[]
  tickets?: readonly string[]
  phones?: readonly string[]
  leads?: readonly string[]
  said?: Partial<ConsentEntry>[]
}

/** Puts people into the store with all that is theirs. */
export async function put(context: Context, all: readonly Person[], pairs: readonly Pair[] = []): Promise<void> {
  await context.store.write(header('fill'), async (draft) => {
    await draft.save('product', [{id: 'tea'}])
    await draft.save('customer', all.map(customerOf))
    await draft.save(
      'identity',
      all.flatMap(({id, phones = []}) => phones.map((phone) => identity(id, phone))),
    )
    await draft.save(
      'ticket',
      all.flatMap(({id, tickets = []}) => tickets.map((own) => ticket(own, id))),
    )
    await draft.save(
      'lead',
      all.flatMap(({id, leads = []}) => leads.map((own) => lead(own, id))),
    )
    const said = all.flatMap(({id, said: own = []}) => own.map((entry) => ({customer_id: id, ...entry})))
    const ids = await draft.nextIds('consent', said.length)
    await draft.save(
      'consent',
      said.map((entry, index) => consentEntry({id: ids[index] as string, ...entry})),
    )
    await draft.save('pair', pairs)
  })
  const {store} = context
  await putOrders(
    store,
    all.flatMap(({id, orders = []}) => orders.map((own) => order({id: own, customer_id: id}))),
  )
  await putFacts(
    store,
    'touch',
    all.flatMap(({id, touches = []}) => touches.map((own) => touch({id: own, customer_id: id}))),
  )
  await putFacts(
    store,
    'points',
    all.flatMap(({id, points = []}) => points.map((own) => pointsEntry({id: own, customer_id: id}))),
  )
}

export function identity(customer_id: string, value: string, type: IdentityType = 'phone') {
  return {id: identityId({type, value}), type, value, customer_id}
}

export function ticket(id: string, customer_id: string, opened_at = '2025-01-10T09:30:00'): Ticket {
  return {id, customer_id, kind: 'complaint', severity: 'low', opened_at}
}

export function verdict(one: string, other: string, fields: Partial<Pair> = {}): Pair {
  return {...pairOf(one, other), verdict: 'different', at: '2025-02-01T08:00:00', who: 'li', ...fields}
}

/** Everything of customers as a reader sees it, without the records of merges themselves. */
export async function people(context: Context): Promise<Record<string, unknown>> {
  return context.store.read(async (book) => {
    const {records, ...rest} = (await visible(book)) as {records: Record<string, unknown>}
    const {merge: _, ...others} = records
    return {...rest, records: others}
  })
}

/** The ids of what customers own: `{C1: ['order o1', 'touch t1']}`. */
export async function ownership(context: Context): Promise<Record<string, string[]>> {
  return context.store.read(async (book) => {
    const owned: Record<string, string[]> = {}
    for (const [kind, id, owner] of await allOwned(book)) (owned[owner] ??= []).push(`${kind} ${id}`)
    for (const list of Object.values(owned)) list.sort()
    return owned
  })
}

async function allOwned(book: Book): Promise<[string, string, string][]> {
  const owned: [string, string, string][] = []
  for (const kind of ['identity', 'ticket', 'lead', 'consent'] as const) {
    for (const {id, customer_id} of await book.all(kind)) owned.push([kind, id, customer_id ?? ''])
  }
  for (const {id, customer_id} of await book.orders.find({})) owned.push(['order', id, customer_id])
  for (const kind of ['touch', 'points'] as const) {
    for (const {id, customer_id} of await book.facts(kind).find({})) owned.push([kind, id, customer_id])
  }
  return owned
}

/** An order of a later day, so that it comes after a merge. */
export function laterOrder(id: string, customer_id: string, fields: Partial<Order> = {}): Order {
  return order({id, customer_id, at: '2025-07-15T10:00:00', ...fields})
}

function customerOf({
  orders: _o,
  touches: _t,
  points: _p,
  tickets: _k,
  phones: _h,
  leads: _l,
  said: _s,
  ...own
}: Person): Customer {
  return own
}

function lead(id: string, customer_id: string): Lead {
  return {id, name: id, source: 'web', stage: 'qualified', created_at: '2025-01-01T00:00:00', contacts: 0, customer_id}
}

function consentEntry(fields: Partial<ConsentEntry> & {id: string}): ConsentEntry {
  return {channel: 'sms', state: 'granted', at: '2025-01-01T00:00:00', source: 'form', who: 'li', ...fields}
}
