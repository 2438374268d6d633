import type {Consent, MessageChannel} from '../customer/customer.ts'
import type {IdentityType} from '../identity/identity.ts'
import type {Profile} from '../profile/profile.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Exclusion} from './campaign-plan.ts'

/** Which identity a channel needs. Post needs an address. */
export const ADDRESS_OF: Readonly<Record<MessageChannel, IdentityType | 'address'>> = {
  sms: 'phone',
  phone: 'phone',
  email: 'email',
  wechat: 'wechat',
  post: 'address',
}

interface Reach {
  channel: MessageChannel
  profile: Profile
  settings: Settings
  addressed: ReadonlySet<string>
  complaining: ReadonlySet<string>
}

interface Sorted {
  kept: number[]
  excluded: Exclusion[]
}

/** The customers who have what the channel needs: an identity of its kind, or an address for post. */
export async function addressedCustomers(book: Book, channel: MessageChannel): Promise<Set<string>> {
  const needed = ADDRESS_OF[channel]
  if (needed === 'address') {
    const {id, address} = await book.columns('customer', ['id', 'address'])
    return new Set(id.filter((_, index) => address[index] !== undefined))
  }
  const identities = await book.columns('identity', ['type', 'customer_id'])
  return new Set(
    identities.customer_id.filter((id, index): id is string => id !== undefined && identities.type[index] === needed),
  )
}

/**
 * Who of those selected may and can be reached by the channel, and of the others how many for which reason. Nobody is
 * advertised to while they have an open complaint.
 */
export function sortOut(
  selected: readonly number[],
  {channel, profile, settings, addressed, complaining}: Reach,
): Sorted {
  const counts = new Map<Exclusion['reason'], number>()
  const kept = selected.filter((index) => {
    const {ids, consents} = profile.inputs
    const id = ids[index] as string
    const who = {consent: consents[index], complains: complaining.has(id), addressed: addressed.has(id)}
    const reason = whyNot(who, {channel, settings, marketing: true})
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    return reason === undefined
  })
  return {kept, excluded: [...counts].map(([reason, customers]) => ({reason, customers}))}
}

interface Person {
  consent: Consent | undefined
  complains: boolean
  /** Whether there is what the channel needs. */
  addressed: boolean
}

interface Message {
  channel: MessageChannel
  settings: Pick<Settings, 'campaign.consent'>
  /** What advertises needs consent, and goes to nobody who complains; what answers a customer only must not be unwanted. */
  marketing: boolean
}

export type NotReached = 'open-complaint' | 'withdrawn' | 'no-consent' | 'no-address'

/** Why somebody may not or cannot be sent a message by a channel; undefined where they may. */
export function whyNot({consent, complains, addressed}: Person, message: Message): NotReached | undefined {
  const {channel, settings, marketing} = message
  const state = consent?.[channel]
  if (marketing && complains) return 'open-complaint'
  if (state === 'withdrawn') return 'withdrawn'
  if (marketing && state !== 'granted' && settings['campaign.consent'] !== 'assumed') return 'no-consent'
  return addressed ? undefined : 'no-address'
}
