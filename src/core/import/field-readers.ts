import type {Consent} from '../customer/customer.ts'
import type {OrderStatus} from '../order/order.ts'
import {type Instant, secondsOf} from '../time/day.ts'
import {epochOfWall, wallClock} from '../time/zone.ts'
import {zoneNamed} from '../time/zone-name.ts'
import type {OrderField} from './order-fields.ts'
import {cellReader, headerOf, type OrderLayout} from './order-layout.ts'
import {parseDate} from './parse-date.ts'
import {parseMoney} from './parse-money.ts'
import {parseQuantity} from './parse-quantity.ts'
import {parseStatus} from './parse-status.ts'
import type {Parsed} from './parsed.ts'
import type {CellFault} from './reject.ts'
import {parseYesNo} from './yes-no.ts'

/** A cell that cannot be read; caught in `readRows`, never seen outside of this folder. */
export class CellError extends Error {
  readonly fault: CellFault
  constructor(fault: CellFault) {
    super(fault.reason)
    this.fault = fault
  }
}

/** What a cell says of consent; words repeat, so each is judged once and gives the same object, which nobody changes. */
export function consentReader(layout: OrderLayout): (cells: readonly string[]) => Consent | undefined {
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
  const said = parseYesNo(word)
  return said === undefined ? undefined : {[channel]: said ? 'granted' : 'withdrawn'}
}

export function dateReader(layout: OrderLayout): (cells: readonly string[]) => Instant {
  const date = cellReader(layout, 'date')
  const time = cellReader(layout, 'time')
  const hasTime = layout.columns.has('time')
  const {dateFormat: format, zone} = layout
  const ownZone = zoneReader(layout)
  const {at: stated} = layout
  if (stated !== undefined) return () => stated
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

export function statusReader(layout: OrderLayout): (cells: readonly string[]) => OrderStatus {
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

export function moneyReader(layout: OrderLayout, field: OrderField): (cells: readonly string[]) => number | undefined {
  if (!layout.columns.has(field)) return () => undefined
  const cell = cellReader(layout, field)
  const form = {decimal: layout.decimal, digits: layout.digits}
  return (cells) => {
    const text = cell(cells)
    return text === '' ? undefined : usable(parseMoney(text, form), text, () => headerOf(layout, field))
  }
}

export function quantityReader(
  layout: OrderLayout,
  field: OrderField,
): (cells: readonly string[]) => number | undefined {
  if (!layout.columns.has(field)) return () => undefined
  const cell = cellReader(layout, field)
  return (cells) => {
    const text = cell(cells)
    return text === '' ? undefined : usable(parseQuantity(text), text, () => headerOf(layout, field))
  }
}

/** What to multiply the row's amounts by; undefined when they are in the store's currency. */
export function rateReader(layout: OrderLayout): (cells: readonly string[]) => number | undefined {
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

export function scaled(amount: number | undefined, factor: number | undefined): number | undefined {
  return amount === undefined || factor === undefined ? amount : Math.round(amount * factor)
}

function usable<T>(result: Parsed<T>, value: string, column: () => string): T {
  if (result.ok) return result.value
  throw new CellError({column: column(), value, reason: result.reason})
}
