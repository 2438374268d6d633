import {type FirstIdentities, firstIdentities} from '../identity/first-identities.ts'
import {alignSpends} from '../forecast/forecast-inputs.ts'
import {learnedFor} from '../forecast/learned-for.ts'
import type {Learned} from '../forecast/learned.ts'
import type {CustomField, FieldValue} from '../field/custom-field.ts'
import {FAVOURITE_DIMENSIONS, type FavouriteDimension} from '../order/favourite.ts'
import type {Settings} from '../setting/settings.ts'
import type {TallyColumns} from '../store/facts.ts'
import {type CampaignsOf, loadCampaignsOf} from './campaigns-of.ts'
import type {ProfileBook} from './profile-book.ts'
import {compareText} from '../text/compare-text.ts'
import {type Day, dayOf} from '../time/day.ts'
import {loadIntent} from './intent.ts'
import {laid, laidInts, laidValues, places} from './places.ts'
import type {ProfileNeed} from './profile-need.ts'

/** Days of the look back at touches. */
const TOUCH_WINDOW = 90

/** Parts of the profile that are read only when wanted; one entry per customer in each array, money in minor units. */
export interface ProfileParts {
  /** Tags given by people, and by rules. */
  tags?: {given: readonly (readonly string[] | undefined)[]; ruled: readonly (readonly string[] | undefined)[]}
  custom?: {fields: readonly CustomField[]; values: readonly (Readonly<Record<string, FieldValue>> | undefined)[]}
  /** What names the customers to other systems. */
  identities?: FirstIdentities
  /** Balances; not a number where nothing was ever put on the account. */
  points?: Float64Array
  /** Touches in the last 90 days, and the day of the last one ever, -1 without any. */
  touches?: {recent: Int32Array; last_day: Int32Array}
  /** How much recent touches speak of an intent to buy, 0 to 100. */
  intent?: Float64Array
  /** Tickets open at the end of the day, and those of them promised for an earlier day. */
  tickets?: {open: Int32Array; late: Int32Array}
  /** Ids of the campaigns that reach the customer, and of those that hold them out, oldest first. */
  campaigns?: CampaignsOf
  category?: Favourites
  brand?: Favourites
  shop?: Favourites
  channel?: Favourites
  /** What goes best with what the customer buys; of one customer alone it is not known. */
  next_category?: readonly (string | undefined)[]
  /** What the purchases of the first day brought, and all of them. */
  spend?: Spend
  /** What `patron forecast fit` learned, where it holds for the day. */
  learned?: {stored: Learned | undefined}
}

export interface Favourites {
  values: readonly (string | undefined)[]
  share: Float64Array
  /** How many different ones; 0 where there is none. */
  different: Int32Array
}

export interface Spend {
  first_revenue: Float64Array
  purchase_revenue: Float64Array
}

export type ProfilePart = keyof ProfileParts

const PARTS: readonly string[] = [
  'tags',
  'custom',
  'identities',
  'points',
  'touches',
  'intent',
  'tickets',
  'campaigns',
  'next_category',
  'spend',
  'learned',
  ...FAVOURITE_DIMENSIONS,
]

/** Whether a need is one of these parts, rather than of who there is. */
export function isPart(need: ProfileNeed): need is ProfilePart {
  return PARTS.includes(need)
}

interface PartRequest {
  asOf: Day
  settings: Settings
  /** The customers, ordered by id (code units). */
  ids: readonly string[]
  /** What their records say, read with the rest of them. */
  tags: NonNullable<ProfileParts['tags']>
}

/** Reads the parts that are wanted, all that the book can read at once. */
export async function loadProfileParts(
  book: ProfileBook,
  request: PartRequest,
  wanted: (part: ProfilePart) => boolean,
): Promise<ProfileParts> {
  const loaders: {[P in ProfilePart]: () => Promise<NonNullable<ProfileParts[P]>>} = {
    tags: async () => request.tags,
    custom: () => loadCustom(book, request),
    identities: () => firstIdentities(book, request.ids),
    points: () => loadPoints(book, request),
    touches: () => loadTouches(book, request),
    intent: () => loadIntent(book, request),
    tickets: () => loadTickets(book, request),
    campaigns: () => loadCampaignsOf(book, request),
    next_category: () => loadNextCategories(book, request),
    spend: async () => alignSpends(request.ids, await book.orders.spends(request.asOf)),
    learned: async () => ({stored: await learnedFor(book, request)}),
    category: () => loadFavourites(book, request, 'category'),
    brand: () => loadFavourites(book, request, 'brand'),
    shop: () => loadFavourites(book, request, 'shop'),
    channel: () => loadFavourites(book, request, 'channel'),
  }
  const names = (Object.keys(loaders) as ProfilePart[]).filter(wanted)
  const found = await Promise.all(names.map((name) => loaders[name]()))
  return Object.fromEntries(names.map((name, at) => [name, found[at]]))
}

async function loadCustom(book: ProfileBook, {ids}: PartRequest): Promise<NonNullable<ProfileParts['custom']>> {
  const fields = await book.all('field')
  if (fields.length === 0) return {fields, values: ids.map(() => undefined)}
  const records = await book.columns('customer', ['id', 'fields'])
  return {fields, values: laidValues(records.fields, places(ids, records.id))}
}

async function loadPoints(book: ProfileBook, {asOf, ids}: PartRequest): Promise<Float64Array> {
  const {ids: known, sum} = await book.facts('points').tally({until: asOf, sum: 'points'})
  return laid(sum, places(ids, known), Number.NaN)
}

async function loadTouches(book: ProfileBook, {asOf, ids}: PartRequest): Promise<NonNullable<ProfileParts['touches']>> {
  const touches = book.facts('touch')
  const recent = await touches.tally({from: asOf - TOUCH_WINDOW + 1, until: asOf})
  const ever = await touches.tally({until: asOf})
  return {recent: aligned(ids, recent, 'count', 0), last_day: aligned(ids, ever, 'last_day', -1)}
}

function aligned(
  ids: readonly string[],
  tally: TallyColumns,
  ...[column, missing]: ['count' | 'last_day', number]
): Int32Array {
  return laidInts(tally[column], places(ids, tally.ids), missing)
}

async function loadTickets(book: ProfileBook, {asOf, ids}: PartRequest): Promise<NonNullable<ProfileParts['tickets']>> {
  const tickets = await book.columns('ticket', ['customer_id', 'opened_at', 'promised_at', 'closed_at'])
  const {customer_id, opened_at, promised_at, closed_at} = tickets
  const owners = [...new Set(customer_id)].filter((id) => id !== undefined).sort(compareText)
  const place = places(owners, ids)
  const index = new Map(owners.map((id, at) => [id, place[at] as number]))
  const open = new Int32Array(ids.length)
  const late = new Int32Array(ids.length)
  opened_at.forEach((opened, row) => {
    const [owner = -1, promised, closed] = [index.get(customer_id[row] ?? ''), promised_at[row], closed_at[row]]
    if (owner < 0 || dayOf(opened) > asOf || (closed !== undefined && dayOf(closed) <= asOf)) return
    open[owner] = (open[owner] as number) + 1
    if (promised !== undefined && dayOf(promised) < asOf) late[owner] = (late[owner] as number) + 1
  })
  return {open, late}
}

/** Nothing where the book knows some customers only: what goes with what is told by all. */
async function loadNextCategories(
  book: ProfileBook,
  {asOf, ids}: PartRequest,
): Promise<readonly (string | undefined)[]> {
  const next = await book.orders.nextCategories?.(asOf)
  return next ? laidValues(next.values, places(ids, next.ids)) : ids.map(() => undefined)
}

async function loadFavourites(
  book: ProfileBook,
  {asOf, ids}: PartRequest,
  dimension: FavouriteDimension,
): Promise<Favourites> {
  const {ids: known, values, share, different} = await book.orders.favourites(asOf, dimension)
  const place = places(ids, known)
  return {
    values: laidValues(values, place),
    share: laid(share, place, Number.NaN),
    different: laidInts(different, place, 0),
  }
}
