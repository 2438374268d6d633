import {ADDRESS_OF, type NotReached, whyNot} from '../campaign/reachable.ts'
import type {MessageChannel} from '../customer/customer.ts'
import {type CustomerSources, loadCustomerSources} from '../customer/customer-sources.ts'
import {findCustomer} from '../customer/find-customer.ts'
import type {Identity} from '../identity/identity.ts'
import type {ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {isOpenComplaint} from '../ticket/open-complaint.ts'
import type {Day} from '../time/day.ts'
import {fillTemplate, templateNames} from './fill-template.ts'
import {findTemplate, textIn} from './known-templates.ts'
import type {TextLanguage} from './template.ts'
import {type TextParts, textParts} from './text-parts.ts'
import {valuesFor} from './values-for.ts'

/** Channels for which a text is written. */
export const TEXT_CHANNELS = ['sms', 'email', 'wechat'] as const satisfies readonly MessageChannel[]
export type TextChannel = (typeof TEXT_CHANNELS)[number]

export interface ComposeRequest {
  reference: string
  template: string
  channel: TextChannel
  language: TextLanguage
  asOf: Day
  /** Further values, and values in the place of those known. */
  set: Readonly<Record<string, string>>
  /** A profile of that day that is at hand already. */
  profile?: Profile | undefined
  /** The customer's row as it may be shown: who shares the screen hides who it is. */
  shown?: (row: ListRow) => ListRow
}

/** A text for one customer; without it where it may not go out. */
export interface Composed {
  customer: string
  template: string
  channel: TextChannel
  marketing: boolean
  allowed: boolean
  /** Why not. */
  refused: NotReached | 'too-long' | undefined
  text: string | undefined
  to: Pick<Identity, 'type' | 'value'> | undefined
  /** Characters. */
  length: number
  /** Of a text message: what it is charged as, its alphabet, and the characters that make it dearer. */
  parts: number | undefined
  encoding: TextParts['encoding'] | undefined
  costly: string[] | undefined
}

/**
 * Fills a template from a customer's profile, and checks whether it may go out: consent to the channel and no open
 * complaint where it advertises, an address, and its length. Nothing is sent, and nothing written. Throws NOT_FOUND,
 * AMBIGUOUS, REFUSED for a language that the template does not have and for a customer not known on the day, BAD_INPUT
 * where a value is missing.
 */
export async function composeText(context: Context, {channel, ...request}: ComposeRequest): Promise<Composed> {
  return composeByFirst(context, {...request, channels: [channel]})
}

/** The same for the first of several channels that may be taken; where none may, it says why not the first. */
export async function composeByFirst(
  {store}: Context,
  {channels, ...request}: Omit<ComposeRequest, 'channel'> & {channels: readonly [TextChannel, ...TextChannel[]]},
): Promise<Composed> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const {marketing, ...template} = await findTemplate(book, request.template)
    const customer = await findCustomer(book, request.reference, settings.country)
    const sources = await loadCustomerSources(book, customer)
    const {language} = request
    const own = {name: template.id, text: textIn({...template, marketing}, language), language}
    const filling = {...own, digits: currencyDigits(settings.currency)}
    const asked = await templateNames(filling)
    const text = await fillTemplate(filling, await valuesFor(book, sources, {...request, settings, asked}))
    const written = {...request, settings, template: template.id, marketing, text}
    const composed = channels.map((channel) => composedFor(sources, {...written, channel}))
    return composed.find(({allowed}) => allowed) ?? (composed[0] as Composed)
  })
}

/** The text as it may go out by a channel. */
function composedFor(sources: CustomerSources, written: Written): Composed {
  const {channel, marketing, template, text} = written
  const to = sources.identities.find(({type}) => type === ADDRESS_OF[channel])
  const refused = refusalOf(sources, written)
  return {
    ...{customer: sources.customer.id, template, channel, marketing},
    ...{allowed: refused === undefined, refused, text: refused === undefined ? text : undefined},
    to: to && {type: to.type, value: to.value},
    length: [...text].length,
    ...(channel === 'sms' ? chargedAs(text) : NOT_CHARGED),
  }
}

const NOT_CHARGED = {parts: undefined, encoding: undefined, costly: undefined}

function chargedAs(text: string): Pick<Composed, 'parts' | 'encoding' | 'costly'> {
  const {parts, encoding, costly} = textParts(text)
  return {parts, encoding, costly}
}

type Judging = Omit<ComposeRequest, 'channel'> & {settings: Settings}
type Written = Judging & {channel: TextChannel; marketing: boolean; text: string}

function refusalOf(
  {customer, identities, tickets}: CustomerSources,
  {channel, settings, asOf, marketing, text}: Written,
): Composed['refused'] {
  const complains = tickets.some((ticket) => isOpenComplaint(ticket, {settings, asOf}))
  const addressed = identities.some(({type}) => type === ADDRESS_OF[channel])
  const why = whyNot({consent: customer.consent, complains, addressed}, {channel, settings, marketing})
  return why ?? (isTooLong(text, channel, settings) ? 'too-long' : undefined)
}

function isTooLong(text: string, channel: TextChannel, settings: Settings): boolean {
  if (channel === 'sms') return textParts(text).parts > settings['compose.sms_parts']
  return [...text].length > settings[channel === 'wechat' ? 'compose.wechat_length' : 'compose.email_length']
}
