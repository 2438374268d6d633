import type {Instant} from '../time/day.ts'
import type {DateFormat, DecimalMark} from './column-format.ts'
import type {OrderField} from './order-fields.ts'
import type {OrderProfile} from './order-profile.ts'

/** How to read one file: its profile, where each field stands, and what its columns turned out to be. */
export interface OrderLayout {
  file: string
  headers: readonly string[]
  profile: OrderProfile
  columns: ReadonlyMap<OrderField, readonly number[]>
  dateFormat: DateFormat
  decimal: DecimalMark
  /** Decimals of the currency of the file. */
  digits: number
  /** The shop's own time zone, for dates that carry an offset. */
  zone: string
  /** Channel of the orders: the profile's unless the user named one. */
  channel: string
  /** Shop of orders whose file names none. */
  shop: string
  /** Day and amount (minor units) of orders whose file has no column for them. */
  at?: Instant | undefined
  amount?: number | undefined
  currency: string | undefined
  /** Units of the store's currency for one of the file's, by currency. */
  rates: ReadonlyMap<string, number>
  /** Country of phones without a country code. */
  country: string
}

const NO_CELLS: readonly number[] = []

/** A reader of one field: the first of its cells in a row that is not empty, or `''`. */
export function cellReader(
  {profile, columns}: Pick<OrderLayout, 'profile' | 'columns'>,
  field: OrderField,
): (cells: readonly string[]) => string {
  const places = columns.get(field) ?? NO_CELLS
  const empty = new Set(profile.empty ?? [])
  const [only] = places
  if (only === undefined) return () => ''
  if (places.length === 1 && empty.size === 0) return (cells) => cells[only] ?? ''
  return (cells) => {
    for (const place of places) {
      const cell = cells[place]
      if (cell !== undefined && cell !== '' && !empty.has(cell)) return cell
    }
    return ''
  }
}

/** The header a field is read from, for messages. */
export function headerOf({columns, headers}: Pick<OrderLayout, 'columns' | 'headers'>, field: OrderField): string {
  const place = columns.get(field)?.[0]
  return place === undefined ? field : headers[place] || field
}
