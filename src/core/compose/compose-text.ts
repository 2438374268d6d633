import {ADDRESS_OF, type NotReached, whyNot} from '../campaign/reachable.ts'
import type {MessageChannel} from '../customer/customer.ts'
import {type CustomerSources, loadCustomerSources} from '../customer/customer-sources.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {productsOf, standingIn} from '../customer/standing.ts'
import {CrmError} from '../error/crm-error.ts'
import type {Identity} from '../identity/identity.ts'
import type {ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Product} from '../product/product.ts'
import type {Profile} from '../profile/profile.ts'
import {guideFinder} from '../rep/guide-of.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {isOpenComplaint} from '../ticket/open-complaint.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {fillTemplate} from './fill-template.ts'
import {findTemplate, textIn} from './known-templates.ts'
import type {TextLanguage} from './template.ts'
import {type TextParts, textParts} from './text-parts.ts'
import {TEXT_FIELDS, textValues} from './text-values.ts'

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
export async function composeText({store}: Context, request: ComposeRequest): Promise<Composed> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const {marketing, ...template} = await findTemplate(book, request.template)
    const customer = await findCustomer(book, request.reference, settings.country)
    const sources = await loadCustomerSources(book, customer)
    const {values, known} = await valuesFor(book, sources, {...request, settings})
    const {language, channel} = request
    const filling = {name: template.id, text: textIn({...template, marketing}, language), language}
    const digits = currencyDigits(settings.currency)
    const text = await fillTemplate({...filling, digits}, {values, known})
    const to = sources.identities.find(({type}) => type === ADDRESS_OF[channel])
    const refused = refusalOf(sources, {...request, settings, marketing, text})
    return {
      ...{customer: customer.id, template: template.id, channel, marketing},
      ...{allowed: refused === undefined, refused, text: refused === undefined ? text : undefined},
      to: to && {type: to.type, value: to.value},
      length: [...text].length,
      ...(channel === 'sms' ? chargedAs(text) : NOT_CHARGED),
    }
  })
}

const NOT_CHARGED = {parts: undefined, encoding: undefined, costly: undefined}

function chargedAs(text: string): Pick<Composed, 'parts' | 'encoding' | 'costly'> {
  const {parts, encoding, costly} = textParts(text)
  return {parts, encoding, costly}
}

type Judging = ComposeRequest & {settings: Settings}

async function valuesFor(
  book: Book,
  sources: CustomerSources,
  request: Judging,
): Promise<{values: ListRow; known: string[]}> {
  const {asOf, settings, language, set, shown = (row: ListRow) => row} = request
  const [offers, bought] = await Promise.all([book.all('offer'), productsOf(book, sources)])
  const {profile, index} = await standingIn(book, sources, {asOf, settings, products: bought, profile: request.profile})
  if (index < 0) throw notKnownYet(sources.customer.id, asOf)
  const products = new Map([
    ...bought,
    ...(await productsById(
      book,
      offers.flatMap(({product_id}) => product_id ?? []),
    )),
  ])
  const reps = await book.all('rep')
  const guide = guideFinder(reps)(sources.customer.id, sources.customer)
  const guide_name = reps.find(({id}) => id === guide)?.name
  const row = shown(profile.row(index))
  const values = textValues({sources, row, products, offers, guide_name, settings, asOf, language})
  const known = [...profile.columns.map(({key}) => key), ...Object.keys(TEXT_FIELDS), ...Object.keys(set)]
  return {values: {...values, ...set}, known}
}

async function productsById(book: Book, ids: readonly string[]): Promise<[string, Product][]> {
  return (await book.getMany('product', [...new Set(ids)])).map((product) => [product.id, product])
}

function notKnownYet(id: string, asOf: Day): CrmError {
  return new CrmError('REFUSED', `${id} was not known yet on ${textOfDay(asOf)}.`, {hint: 'Judge as of a later day.'})
}

function refusalOf(
  {customer, identities, tickets}: CustomerSources,
  {channel, settings, asOf, marketing, text}: Judging & {marketing: boolean; text: string},
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
