import type {CustomerSources} from '../customer/customer-sources.ts'
import type {ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Offer} from '../offer/offer.ts'
import type {Product} from '../product/product.ts'
import type {Settings} from '../setting/settings.ts'
import {type Day, dayOf, type Instant, textOfDay} from '../time/day.ts'
import {calledIn} from './called.ts'
import {offerWords, ownOffer} from './own-offer.ts'
import {boughtItems} from './bought-items.ts'
import {ticketOf} from './ticket-of.ts'
import type {TextLanguage} from './template.ts'

/** What a text may be made of besides the fields of the profile. */
export const TEXT_FIELDS = {
  called: 'how the customer is addressed: by first name, in Chinese with 女士 or 先生 where the gender is known',
  sender: 'name of the shop (setting compose.sender)',
  opt_out: 'how to end messages (setting compose.opt_out)',
  today: 'the day',
  usual_item: 'what they bought most often, on two days at least',
  last_items: 'what they bought last, the two dearest',
  offer: 'an offer that is on, on what they buy most or of their favourite category, in words',
  guide_name: "name of the customer's shop guide",
  ticket: 'number of their open ticket, else of the last one',
  ticket_subject: 'what that is about',
  ticket_promised: 'the day by which an answer was promised, as long as it is not over',
  festival: 'which festival, given by --set',
  gift: 'a gift, given by --set',
  link: 'a link, given by --set',
} as const
export type TextField = keyof typeof TEXT_FIELDS

export interface TextSources {
  sources: CustomerSources
  /** The customer's row of the profile, as it may be shown. */
  row: ListRow
  /** The products that they bought and those that are on offer. */
  products: ReadonlyMap<string, Product>
  offers: readonly Offer[]
  guide_name: string | undefined
  settings: Settings
  asOf: Day
  language: TextLanguage
}

const OPT_OUT = {en: 'Reply STOP to end', zh: '拒收请回复R'} as const

/** Everything that a text may say of a customer; what is not known is undefined. */
export function textValues(given: TextSources): ListRow & Record<TextField, unknown> {
  const {sources, row, products, guide_name, settings, asOf, language} = given
  const {usual, last} = boughtItems(sources.orders, asOf)
  const nameOf = (id: string): string => products.get(id)?.name ?? id
  const offer = ownOffer(given.offers, {
    usual,
    category: row['favourite_category'] as string | undefined,
    products,
    asOf,
  })
  const ticket = ticketOf(sources.tickets, asOf)
  const [currency, digits] = [settings.currency, currencyDigits(settings.currency)]
  return {
    ...row,
    called: calledIn(language, {name: row['name'] as string | undefined, gender: sources.customer.gender}),
    sender: settings['compose.sender'],
    opt_out: settings['compose.opt_out'] ?? OPT_OUT[language],
    today: textOfDay(asOf),
    usual_item: usual === undefined ? undefined : nameOf(usual),
    last_items: last.length === 0 ? undefined : last.map(nameOf).join(language === 'zh' ? '、' : ' and '),
    offer: offer && offerWords(offer, {currency, digits, language}),
    guide_name,
    ticket: ticket?.number ?? ticket?.id,
    ticket_subject: ticket?.subject,
    ticket_promised: comingDay(ticket?.promised_at, asOf),
    ...{festival: undefined, gift: undefined, link: undefined},
  }
}

/** A promise that was broken is not given again. */
function comingDay(at: Instant | undefined, asOf: Day): string | undefined {
  return at === undefined || dayOf(at) < asOf ? undefined : textOfDay(dayOf(at))
}
