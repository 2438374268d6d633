import type {Consent} from '../customer/customer.ts'
import type {OrderStatus} from '../order/order.ts'
import {type Instant, secondsOf} from '../time/day.ts'
import {epochOfWall, wallClock} from '../time/zone.ts'
import {zoneNamed} from '../time/zone-name.ts'
import type {CustomerClues, LineDraft} from './order-draft.ts'
import type {OrderField} from './order-fields.ts'
import {cellReader, headerOf, type OrderLayout} from './order-layout.ts'
import {parseDate} from './parse-date.ts'
import {parseMoney} from './parse-money.ts'
import {parseQuantity} from './parse-quantity.ts'
import {parseStatus} from './parse-status.ts'
import type {Parsed} from './parsed.ts'
import type {CellFault} from './reject.ts'

/** What a row says of its order. */
export interface OrderPart {
  at: Instant
  status: OrderStatus
  amount: number | undefined
  refunded: number
  discount: number
  items: number | undefined
  shop: string
  rep: string
  clues: CustomerClues
  /** The row gives money back. */
  refund: boolean
}

/** A cell that cannot be read; caught in `readRows`, never seen outside of this folder. */
export class CellError extends Error {
  readonly fault: CellFault
  constructor(fault: CellFault) {
    super(fault.reason)
    this.fault = fault
  }
}

export interface RowReader {
  number(cells: readonly string[]): string
  /** Whether the row is none that counts (a failed payment). */
  skipped(cells: readonly string[]): boolean
  /** Throws {@link CellError}. */
  order(cells: readonly string[]): OrderPart
  /** Throws {@link CellError}. */
  line(cells: readonly string[]): LineDraft
  clues(cells: readonly string[]): CustomerClues
}

/** The functions that read one file's rows, made once so that a row costs no look-ups. */
export function rowReader(layout: OrderLayout): RowReader {
  const number = cellReader(layout, 'order_number')
  const statusWord = cellReader(layout, 'status')
  const clues = cluesReader(layout)
  return {
    number,
    skipped: (cells) =>
      layout.profile.skip_statuses !== undefined && parseStatus(statusWord(cells), layout.profile) === 'skip',
    order: orderReader(layout, clues),
    line: lineReader(layout),
    clues,
  }
}

function orderReader(
  layout: OrderLayout,
  clues: (cells: readonly string[]) => CustomerClues,
): (cells: readonly string[]) => OrderPart {
  const at = dateReader(layout)
  const status = statusReader(layout)
  const amount = moneyReader(layout, 'amount')
  const refunded = moneyReader(layout, 'refunded')
  const discount = moneyReader(layout, 'discount')
  const items = quantityReader(layout, 'items')
  const shop = cellReader(layout, 'shop')
  const rep = cellReader(layout, 'rep')
  const event = cellReader(layout, 'event')
  const refundEvents = new Set(layout.profile.refund_events?.map((word) => word.toLowerCase()))
  const rate = rateReader(layout)
  return (cells) => {
    const factor = rate(cells)
    return {
      at: at(cells),
      status: status(cells),
      amount: scaled(amount(cells), factor),
      refunded: Math.abs(scaled(refunded(cells), factor) ?? 0),
      discount: Math.abs(scaled(discount(cells), factor) ?? 0),
      items: items(cells),
      shop: shop(cells) || layout.shop,
      rep: rep(cells),
      clues: clues(cells),
      refund: refundEvents.size > 0 && refundEvents.has(event(cells).toLowerCase()),
    }
  }
}

function lineReader(layout: OrderLayout): (cells: readonly string[]) => LineDraft {
  const text = (field: OrderField): ((cells: readonly string[]) => string) => cellReader(layout, field)
  const [sku, product, category, brand] = [text('sku'), text('product'), text('category'), text('brand')]
  const quantity = quantityReader(layout, 'quantity')
  const price = moneyReader({...layout, digits: layout.digits + PRICE_DIGITS}, 'unit_price')
  const lineAmount = moneyReader(layout, 'line_amount')
  const lineDiscount = moneyReader(layout, 'line_discount')
  const rate = rateReader(layout)
  return (cells) => {
    const count = quantity(cells) ?? 1
    const gross = price(cells)
    const net =
      lineAmount(cells) ??
      (gross === undefined ? undefined : lineTotal(gross, count) - Math.abs(lineDiscount(cells) ?? 0))
    return {
      sku: sku(cells),
      product: product(cells),
      category: category(cells),
      brand: brand(cells),
      quantity: count,
      amount: scaled(net, rate(cells)),
    }
  }
}

/** Prices may be finer than the currency (0.0125 a gram); what a line costs is not. */
const PRICE_DIGITS = 4

function lineTotal(price: number, count: number): number {
  return Math.round((price * count) / 10 ** PRICE_DIGITS)
}

function cluesReader(layout: OrderLayout): (cells: readonly string[]) => CustomerClues {
  const text = (field: OrderField): ((cells: readonly string[]) => string) => cellReader(layout, field)
  const [buyer_id, customer, name, phone] = [text('buyer_id'), text('customer'), text('name'), text('phone')]
  const [email, card, region, city] = [text('email'), text('card'), text('region'), text('city')]
  const [address, consent] = [text('address'), consentReader(layout)]
  return (cells) => ({
    buyer_id: buyer_id(cells),
    customer: customer(cells),
    name: name(cells),
    phone: phone(cells),
    email: email(cells),
    card: card(cells),
    region: region(cells),
    city: city(cells),
    address: address(cells),
    consent: consent(cells),
  })
}

const YES = /^(yes|y|true|1|是|同意|已同意|subscribed)$/i
const NO = /^(no|n|false|0|否|不同意|拒绝|unsubscribed)$/i

/** What a cell says of consent; words repeat, so each is judged once and gives the same object, which nobody changes. */
function consentReader(layout: OrderLayout): (cells: readonly string[]) => Consent | undefined {
  const cell = cellReader(layout, 'consent')
  const channel = layout.profile.consent_channel ?? 'sms'
  const known = new Map<string, Consent | undefined>([['', undefined]])
  return (cells) => {
    const word = cell(cells)
    if (!known.has(word)) known.set(word, consentOf(word, channel))
    return known.get(word)
  }
}

function consentOf(word: string, channel: keyof Consent): Consent | undefined {
  if (YES.test(word)) return {[channel]: 'granted'}
  return NO.test(word) ? {[channel]: 'withdrawn'} : undefined
}

function dateReader(layout: OrderLayout): (cells: readonly string[]) => Instant {
  const date = cellReader(layout, 'date')
  const time = cellReader(layout, 'time')
  const hasTime = layout.columns.has('time')
  const {dateFormat: format, zone} = layout
  const ownZone = zoneReader(layout)
  return (cells) => {
    const day = date(cells)
    const text = hasTime && day !== '' ? `${day} ${time(cells)}`.trimEnd() : day
    if (text === '') throw new CellError({column: headerOf(layout, 'date'), value: '', reason: 'there is no date'})
    const at = usable(parseDate(text, {format, zone}), text, () => headerOf(layout, 'date'))
    const own = ownZone(cells)
    return own === undefined || OFFSET.test(text) ? at : inZone(at, own, zone)
  }
}

const OFFSET = /([+-]\d{2}:?\d{2}|[zZ])$/

/** The zone that dates without an offset are in, where it is not the shop's: the platform's, or as the row says. */
function zoneReader(layout: OrderLayout): (cells: readonly string[]) => string | undefined {
  const {time_zone} = layout.profile
  if (!layout.columns.has('time_zone')) return () => time_zone
  const cell = cellReader(layout, 'time_zone')
  return (cells) => {
    const name = cell(cells)
    if (name === '') return time_zone
    const known = zoneNamed(name)
    if (known !== undefined) return known
    throw new CellError({
      column: headerOf(layout, 'time_zone'),
      value: name,
      reason: `"${name}" is no time zone that is known here`,
    })
  }
}

/** The same moment on another wall. */
function inZone(at: Instant, from: string, to: string): Instant {
  return from === to ? at : wallClock(epochOfWall(secondsOf(at), from), to)
}

function statusReader(layout: OrderLayout): (cells: readonly string[]) => OrderStatus {
  const word = cellReader(layout, 'status')
  const usual = layout.profile.default_status ?? 'paid'
  const known = new Map<string, OrderStatus | 'skip' | undefined>()
  return (cells) => {
    const text = word(cells)
    if (text === '') return usual
    if (!known.has(text)) known.set(text, parseStatus(text, layout.profile))
    const status = known.get(text)
    if (status !== undefined && status !== 'skip') return status
    throw new CellError({
      column: headerOf(layout, 'status'),
      value: text,
      reason: `"${text}" is no order status that is known here`,
    })
  }
}

function moneyReader(layout: OrderLayout, field: OrderField): (cells: readonly string[]) => number | undefined {
  if (!layout.columns.has(field)) return () => undefined
  const cell = cellReader(layout, field)
  const form = {decimal: layout.decimal, digits: layout.digits}
  return (cells) => {
    const text = cell(cells)
    return text === '' ? undefined : usable(parseMoney(text, form), text, () => headerOf(layout, field))
  }
}

function quantityReader(layout: OrderLayout, field: OrderField): (cells: readonly string[]) => number | undefined {
  if (!layout.columns.has(field)) return () => undefined
  const cell = cellReader(layout, field)
  return (cells) => {
    const text = cell(cells)
    return text === '' ? undefined : usable(parseQuantity(text), text, () => headerOf(layout, field))
  }
}

/** What to multiply the row's amounts by; undefined when they are in the store's currency. */
function rateReader(layout: OrderLayout): (cells: readonly string[]) => number | undefined {
  const cell = cellReader(layout, 'currency')
  return (cells) => {
    const currency = (cell(cells) || layout.profile.currency || layout.currency)?.toUpperCase()
    if (currency === layout.currency) return undefined
    const rate = layout.rates.get(currency ?? '')
    if (rate !== undefined) return rate
    const reason = `the amount is in ${currency}, the store keeps ${layout.currency}; give a rate with --rate ${currency}=...`
    throw new CellError({column: headerOf(layout, 'currency'), value: currency ?? '', reason})
  }
}

function scaled(amount: number | undefined, factor: number | undefined): number | undefined {
  return amount === undefined || factor === undefined ? amount : Math.round(amount * factor)
}

function usable<T>(result: Parsed<T>, value: string, column: () => string): T {
  if (result.ok) return result.value
  throw new CellError({column: column(), value, reason: result.reason})
}
