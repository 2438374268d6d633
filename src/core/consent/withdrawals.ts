import type {Consent, MessageChannel} from '../customer/customer.ts'
import type {Identity, IdentityType} from '../identity/identity.ts'
import type {Book} from '../store/store.ts'
import type {ConsentEntry} from './consent.ts'
import {inOrder} from './ledger.ts'

/** A channel that is withdrawn: by a customer with the addresses they are known by, or by an address of nobody known. */
export interface Withdrawal {
  customer_id: string | undefined
  channel: MessageChannel
  /** The keys of the addresses that the channel reaches; all of the customer's where it reaches none. */
  identities: readonly string[]
  /** The entry of the ledger that tells of it, if one does. */
  entry: ConsentEntry | undefined
}

/** Every channel that is withdrawn, and the merges in force, by which some are withdrawn for others too. */
export interface Withdrawals {
  all: readonly Withdrawal[]
  /** Id of a merge → the customer that the others went into. */
  merges: ReadonlyMap<string, string>
}

export async function loadWithdrawals(book: Book): Promise<Withdrawals> {
  return {all: await withdrawalsIn(book), merges: await mergesIn(book)}
}

/** Id of a merge → the customer that the others went into. */
export async function mergesIn(book: Book): Promise<Map<string, string>> {
  const {id, customer_id} = await book.columns('merge', ['id', 'customer_id'])
  return new Map(id.map((merge, row) => [merge, customer_id[row] as string]))
}

async function withdrawalsIn(book: Book): Promise<Withdrawal[]> {
  const entries = inOrder(await book.find('consent', 'state', ['withdrawn']))
  const customers = await withdrawnCustomers(book)
  const identities = Map.groupBy(
    await book.find('identity', 'customer_id', [...customers.keys()]),
    ({customer_id}) => customer_id as string,
  )
  const told = new Map(entries.map((entry) => [`${entry.customer_id}\u0001${entry.channel}`, entry]))
  const ofCustomers = [...customers].flatMap(([customer_id, channels]) =>
    channels.map((channel) => ({
      customer_id,
      channel,
      identities: addressesOf(identities.get(customer_id) ?? [], channel),
      entry: told.get(`${customer_id}\u0001${channel}`),
    })),
  )
  return [...ofCustomers, ...entries.filter(({customer_id}) => customer_id === undefined).map(ofAddress)]
}

async function withdrawnCustomers(book: Book): Promise<Map<string, MessageChannel[]>> {
  const {id, consent} = await book.columns('customer', ['id', 'consent'])
  const customers = new Map<string, MessageChannel[]>()
  id.forEach((customer, index) => {
    const channels = withdrawnChannels(consent[index])
    if (channels.length > 0) customers.set(customer, channels)
  })
  return customers
}

function withdrawnChannels(consent: Consent | undefined): MessageChannel[] {
  const channels = Object.keys(consent ?? {}) as MessageChannel[]
  return channels.filter((channel) => consent?.[channel] === 'withdrawn')
}

function ofAddress(entry: ConsentEntry): Withdrawal {
  const {channel, identity} = entry
  return {customer_id: undefined, channel, identities: identity === undefined ? [] : [identity], entry}
}

const REACHED_BY: Readonly<Partial<Record<MessageChannel, IdentityType>>> = {
  sms: 'phone',
  phone: 'phone',
  email: 'email',
  wechat: 'wechat',
}

function addressesOf(identities: readonly Identity[], channel: MessageChannel): string[] {
  const reached = identities.filter(({type}) => type === REACHED_BY[channel])
  return (reached.length > 0 ? reached : identities).map(({id}) => id)
}
