import {type ConsentState, type Customer, MESSAGE_CHANNELS, type MessageChannel} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {ConsentEntry} from './consent.ts'
import {inOrder} from './ledger.ts'

/** Where one channel stands and how it came about: the entry that says so, if the ledger has one, and all of them. */
export interface ChannelConsent {
  channel: MessageChannel
  /** Undefined when it was never asked for. */
  state: ConsentState | undefined
  at: string | undefined
  source: string | undefined
  proof: string | undefined
  who: string | undefined
  /** What the ledger says about the channel, newest first. */
  history: ConsentEntry[]
}

export interface ConsentPage {
  customer: Pick<Customer, 'id' | 'name'>
  channels: ChannelConsent[]
}

/** A customer's consent channel by channel, with the ledger behind it. Throws NOT_FOUND or AMBIGUOUS. */
export async function showConsent({store}: Context, reference: string): Promise<ConsentPage> {
  return store.read(async (book) => {
    const customer = await findCustomer(book, reference, (await loadSettings(book)).country)
    const entries = inOrder(await book.find('consent', 'customer_id', [customer.id])).toReversed()
    const {id, name, consent} = customer
    return {
      customer: {id, name},
      channels: MESSAGE_CHANNELS.map((channel) =>
        channelConsent(
          channel,
          consent?.[channel],
          entries.filter((entry) => entry.channel === channel),
        ),
      ),
    }
  })
}

function channelConsent(
  channel: MessageChannel,
  state: ConsentState | undefined,
  history: ConsentEntry[],
): ChannelConsent {
  const told = state === undefined ? undefined : history.find((entry) => entry.state === state)
  const {at, source, proof, who} = told ?? {}
  return {channel, state, at, source, proof, who, history}
}
