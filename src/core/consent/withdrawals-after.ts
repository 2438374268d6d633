import type {Customer, MessageChannel} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import {latestEntries} from './ledger.ts'
import {mergesIn, type Withdrawals} from './withdrawals.ts'

/** Where those stand now who had withdrawn before. */
export interface After {
  customers: ReadonlyMap<string, Customer>
  /** Key of an identity → its customer. */
  owners: ReadonlyMap<string, string>
  /** Ids in the ledger with the customer, and those of them whose customer is no more. */
  entries: ReadonlyMap<string, string | undefined>
  dangling: ReadonlySet<string>
  /** Addresses of nobody that have withdrawn, each with the channel. */
  pending: ReadonlySet<string>
  /** Customers into whom others were merged before, and the channels that the ledger says they withdrew since. */
  apart: ReadonlyMap<string, readonly MessageChannel[]>
}

/** Looks at them after the change with this id was taken back. */
export async function loadAfter(draft: Draft, before: Withdrawals, change: number): Promise<After> {
  const keys = before.all.flatMap(({identities}) => identities)
  const owners = new Map<string, string>()
  for (const {id, customer_id} of await draft.getMany('identity', keys)) {
    if (customer_id !== undefined) owners.set(id, customer_id)
  }
  const ids = [...before.all.flatMap(({customer_id}) => customer_id ?? []), ...owners.values()]
  const customers = new Map((await draft.getMany('customer', ids)).map((customer) => [customer.id, customer]))
  return {customers, owners, apart: await loadApart(draft, before, change), ...(await ledgerAfter(draft))}
}

async function loadApart(draft: Draft, before: Withdrawals, change: number): Promise<After['apart']> {
  const now = await mergesIn(draft)
  const apart = new Map<string, MessageChannel[]>()
  for (const [merge, customer_id] of before.merges) if (!now.has(merge)) apart.set(customer_id, [])
  const entries = await draft.find('consent', 'customer_id', [...apart.keys()])
  for (const [id, own] of Map.groupBy(entries, ({customer_id}) => customer_id as string)) {
    for (const entry of latestEntries(own).values()) {
      const [written = 0] = (await draft.changesOf('consent', [entry.id])).toReversed()
      if (entry.state === 'withdrawn' && written > change) apart.get(id)?.push(entry.channel)
    }
  }
  return apart
}

async function ledgerAfter(draft: Draft): Promise<Pick<After, 'entries' | 'dangling' | 'pending'>> {
  const ledger = await draft.columns('consent', ['id', 'customer_id', 'identity', 'channel', 'state'])
  const known = new Set((await draft.columns('customer', ['id'])).id)
  const isDangling = (customer_id: string | undefined): boolean => customer_id !== undefined && !known.has(customer_id)
  const pending = ledger.id.flatMap((_, row) => {
    const isPending = ledger.customer_id[row] === undefined && ledger.state[row] === 'withdrawn'
    return isPending ? [keyOf(ledger.identity[row], ledger.channel[row] as MessageChannel)] : []
  })
  return {
    entries: new Map(ledger.id.map((id, row) => [id, ledger.customer_id[row]])),
    dangling: new Set(ledger.id.filter((_, row) => isDangling(ledger.customer_id[row]))),
    pending: new Set(pending),
  }
}

/** One key for whoever withdrew, a customer or an address, and the channel. */
export function keyOf(who: string | undefined, channel: MessageChannel): string {
  return `${who}\u0001${channel}`
}
