import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import {type DateFormat, type DecimalMark} from './column-format.ts'
import {decideDateFormat, decideDecimalMark} from './decide-columns.ts'
import {currencySign} from './currency-sign.ts'
import {mappingProfile} from './mapping-profile.ts'
import type {OrderField} from './order-fields.ts'
import {cellReader, headerOf, type OrderLayout} from './order-layout.ts'
import type {OrderProfile} from './order-profile.ts'
import {columnsOf, recogniseProfile} from './recognise.ts'
import {type Stated, statedFor} from './stated.ts'
import {suggestMapping} from './suggest-mapping.ts'
import type {Table} from './table.ts'

/** What the user says about a file; everything else is recognised. */
export interface LayoutOptions extends Stated {
  /** Field → header, instead of a known platform. */
  map?: Readonly<Record<string, string>> | undefined
  profile?: string | undefined
  dateFormat?: DateFormat | undefined
  decimal?: DecimalMark | undefined
  channel?: string | undefined
  shop?: string | undefined
  currency?: string | undefined
  rates?: ReadonlyMap<string, number>
}

const MONEY_FIELDS: readonly OrderField[] = [
  'amount',
  'refunded',
  'discount',
  'unit_price',
  'line_amount',
  'line_discount',
]

/** Cells of a column that are looked at before the rest of the file is read for it. */
const SAMPLE = 10_000

/**
 * How a file is to be read: its platform (recognised, named, or mapped by the user), and the date format and decimal
 * mark that its columns prove. Throws BAD_INPUT for a file of no known layout, with the columns found and a
 * proposed `--map`; for dates that could be either way; and for a currency that the store does not keep.
 */
export async function layOutOrders(
  table: Table,
  {
    profiles,
    settings,
    zone,
    options,
  }: {profiles: readonly OrderProfile[]; settings: Settings; zone: string; options: LayoutOptions},
): Promise<OrderLayout> {
  const {profile, columns} = chooseProfile(table, profiles, options)
  const currency = settings.currency ?? options.currency ?? profile.currency
  const base = {
    file: table.file,
    headers: table.headers,
    profile,
    columns,
    channel: options.channel ?? profile.channel,
    shop: options.shop ?? '',
    zone,
    country: settings.country,
    currency: currency ?? (await onlyCurrency(table, {profile, columns})),
    rates: options.rates ?? new Map<string, number>(),
  }
  const declared = withFileCurrency(base, options.currency ?? (await symbolCurrency(table, base)))
  refuseCurrency(declared)
  const digits = currencyDigits(declared.currency)
  return {
    ...declared,
    ...statedFor(columns, options, digits),
    digits,
    dateFormat: options.dateFormat ?? (await dateFormatOf(table, base)),
    decimal: options.decimal ?? (await decimalMarkOf(table, base)),
  }
}

type Chosen = Pick<OrderLayout, 'profile' | 'columns'>

function chooseProfile(table: Table, profiles: readonly OrderProfile[], options: LayoutOptions): Chosen {
  const {headers} = table
  if (options.map) {
    const profile = mappingProfile(options.map, headers, options)
    return {profile, columns: columnsOf(headers, profile)}
  }
  if (options.profile !== undefined) return namedProfile(table, profiles, options.profile)
  const profile = recogniseProfile(headers, profiles)
  if (profile) return {profile, columns: columnsOf(headers, profile)}
  throw unknownLayout(table)
}

function namedProfile({headers, file}: Table, profiles: readonly OrderProfile[], name: string): Chosen {
  const profile = profiles.find((candidate) => candidate.name === name)
  if (!profile) {
    throw new CrmError('BAD_INPUT', `There is no profile "${name}".`, {
      hint: `Profiles: ${profiles.map((known) => known.name).join(', ')}.`,
    })
  }
  const columns = columnsOf(headers, profile)
  const missing = profile.required.filter(
    (header) => !headers.some((own) => own.toLowerCase() === header.toLowerCase()),
  )
  if (columns.has('date')) return {profile, columns}
  throw new CrmError('BAD_INPUT', `${file} is no ${profile.title}: it has no column ${missing.join(', ')}.`, {
    hint: `Its columns: ${headers.join(', ')}.`,
  })
}

function unknownLayout({file, headers}: Table): CrmError {
  const fields = Object.entries(suggestMapping(headers)).map(([field, header]) => `${field}=${header}`)
  const map = fields.join(',')
  const quoted = /["\s']/.test(map) ? `'${map.replaceAll("'", `'\\''`)}'` : map
  return new CrmError('BAD_INPUT', `${file} is of no layout that is known here. Its columns: ${headers.join(', ')}.`, {
    hint: map === '' ? 'Say which column is what: --map date=...,amount=...,customer=...' : `Perhaps: --map ${quoted}`,
    place: {file},
  })
}

function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}

/** Where the store has no currency yet and the file names one and only one, that is it. */
async function onlyCurrency(table: Table, chosen: Chosen): Promise<string | undefined> {
  if (!chosen.columns.has('currency')) return undefined
  const read = cellReader(chosen, 'currency')
  for await (const {rows} of table.batches()) {
    const named = new Set(rows.map((cells) => read(cells).toUpperCase()).filter(isCurrencyCode))
    return named.size === 1 ? [...named][0] : undefined
  }
  return undefined
}

/** The currency that the amounts carry a sign of, where it is another than the store's; undefined when none does. */
async function symbolCurrency(
  table: Table,
  columns: Columns & {currency: string | undefined},
): Promise<string | undefined> {
  if (columns.columns.has('currency') || columns.currency === undefined) return undefined
  const field = MONEY_FIELDS.find((money) => columns.columns.has(money))
  const cells = field === undefined ? [] : await sampleCells(table, columns, field)
  const signed = cells.map(currencySign).filter((sign) => sign !== undefined)
  const [sign] = signed
  return sign === undefined || sign.includes(columns.currency) ? undefined : sign[0]
}

function refuseCurrency({
  file,
  profile,
  columns,
  currency,
  rates,
}: Pick<OrderLayout, 'file' | 'profile' | 'columns' | 'currency' | 'rates'>): void {
  const other = profile.currency?.toUpperCase()
  if (
    columns.has('currency') ||
    other === undefined ||
    currency === undefined ||
    other === currency ||
    rates.has(other)
  )
    return
  throw new CrmError(
    'BAD_INPUT',
    `The amounts of ${file} are in ${other}, the store keeps ${currency}; nothing was imported.`,
    {
      hint: `Give a rate, e.g. --rate ${other}=7.1, or say --currency ${currency} if they are in ${currency} after all.`,
      place: {file},
    },
  )
}

/** `--currency` says in what the file's amounts are, where the file does not. */
function withFileCurrency<T extends {profile: OrderProfile}>(base: T, currency: string | undefined): T {
  return currency === undefined ? base : {...base, profile: {...base.profile, currency}}
}

type Columns = Chosen & Pick<OrderLayout, 'file' | 'headers'>

async function dateFormatOf(table: Table, columns: Columns): Promise<DateFormat> {
  const found = decideDateFormat(await sampleCells(table, columns, 'date'))
  const settled = found === 'ambiguous' ? decideDateFormat(await allCells(table, columns, 'date')) : found
  const header = headerOf(columns, 'date')
  if (settled === 'ambiguous') {
    throw new CrmError(
      'BAD_INPUT',
      `The dates in column "${header}" of ${columns.file} can be read day first or month first.`,
      {
        hint: 'Say which: --date-format dmy or --date-format mdy.',
        place: {file: columns.file, column: header},
      },
    )
  }
  if (settled === 'contradictory') {
    throw new CrmError(
      'BAD_INPUT',
      `The dates in column "${header}" of ${columns.file} are not all written the same way.`,
      {
        hint: 'Say how most are written (--date-format dmy, mdy, ymd, ...); the others are rejected row by row.',
        place: {file: columns.file, column: header},
      },
    )
  }
  return settled === 'none' ? 'ymd' : settled
}

async function decimalMarkOf(table: Table, columns: Columns): Promise<DecimalMark> {
  for (const field of MONEY_FIELDS) {
    if (!columns.columns.has(field)) continue
    if (decideDecimalMark(await sampleCells(table, columns, field)) === 'comma') return 'comma'
  }
  return 'point'
}

async function sampleCells(table: Table, columns: Columns, field: OrderField): Promise<string[]> {
  return cellsOf(table, {columns, field, most: SAMPLE})
}

async function allCells(table: Table, columns: Columns, field: OrderField): Promise<Set<string>> {
  return new Set(await cellsOf(table, {columns, field, most: Number.POSITIVE_INFINITY}))
}

async function cellsOf(
  table: Table,
  {columns, field, most}: {columns: Columns; field: OrderField; most: number},
): Promise<string[]> {
  const read = cellReader(columns, field)
  const cells: string[] = []
  for await (const {rows} of table.batches()) {
    for (const row of rows) {
      const cell = read(row)
      if (cell !== '') cells.push(cell)
    }
    if (cells.length >= most) break
  }
  return cells
}
