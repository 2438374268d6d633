import {keptWeights} from '../churn/kept-weights.ts'
import {learnedOn} from '../churn/learned-on.ts'
import {learnBeside} from '../forecast/learn-beside.ts'
import {learnedFor} from '../forecast/learned-for.ts'
import type {Learned} from '../forecast/learned.ts'
import type {Helper} from '../helper/helper.ts'
import type {Consent, Customer} from '../customer/customer.ts'
import {currencyDigits} from '../money/money.ts'
import {FAVOURITE_DIMENSIONS} from '../order/favourite.ts'
import type {Settings} from '../setting/settings.ts'
import {sortedParts} from '../statistics/sort-range.ts'
import type {GapColumns} from '../store/order-aggregates.ts'
import type {Announced} from '../store/order-facts.ts'
import type {ProfileBook} from './profile-book.ts'
import {dayOf, type Day} from '../time/day.ts'
import {laid, laidInts, places} from './places.ts'
import type {Population} from './population.ts'
import {PROFILE_NEEDS, type ProfileNeed, RECORD_NEEDS, type RecordNeed} from './profile-need.ts'
import {loadProfileParts, type ProfilePart, type ProfileParts} from './profile-parts.ts'

/** Tags given by people, and by rules. */
const TAG_FIELDS = ['tags', 'rule_tags'] as const

export type RecordField = Exclude<RecordNeed, 'consent'>

/** Everything that the profile's fields are computed from; one entry per customer in each array. */
export interface ProfileInputs {
  asOf: Day
  /** Where these are only some of the customers: what has to be known of all of them. */
  population?: Population | undefined
  settings: Settings
  digits: number
  ids: string[]
  records: Readonly<Record<RecordField, readonly (string | undefined)[]>>
  consents: readonly (Consent | undefined)[]
  first_day: Int32Array
  last_day: Int32Array
  purchase_days: Int32Array
  orders: Int32Array
  revenue: Float64Array
  /** Of the last 365 days. */
  year_revenue: Float64Array
  refunds: Float64Array
  discount: Float64Array
  items: Float64Array
  /** Gaps of customer k: `gaps[gap_start[k]]` up to `gaps[gap_start[k + 1]]`. */
  gap_start: Int32Array
  gaps: Int32Array
  /** The same, those of each customer ascending. */
  gaps_by_length?: Int32Array
  /** What was read beyond that. */
  parts?: ProfileParts
  /** Of what stands above, what was not asked for and is blank. */
  left_out?: readonly ProfileNeed[]
}

/** `needs` is what of the inputs is asked for, everything unless said; see `needsOf` for what fields need. */
export interface ProfileRequest {
  asOf: Day
  settings: Settings
  needs?: Iterable<ProfileNeed> | undefined
}

/** Loads the customers known as of a day with their histories: one pass over the records, one over the facts. */
export async function loadProfileInputs(book: ProfileBook, request: ProfileRequest): Promise<ProfileInputs> {
  const {inputs, later} = await beginProfileInputs(book, request)
  await later
  return inputs
}

/** Inputs without what takes longest, which comes `later` and then stands in the inputs too: what is told by lines. */
export interface BegunInputs {
  inputs: ProfileInputs
  later: Promise<void>
  /** Where everything is wanted of very many: who works beside, and what they learn unless it is kept. */
  beside?: {helper: Helper; learned: Promise<Learned> | undefined} | undefined
}

/** Begins to load; until the rest has come there is time for what needs no more. */
export async function beginProfileInputs(
  book: ProfileBook,
  {asOf, settings, needs = PROFILE_NEEDS}: ProfileRequest,
): Promise<BegunInputs> {
  const wanted = new Set(needs)
  const isAll = PROFILE_NEEDS.every((need) => wanted.has(need))
  const digits = currencyDigits(settings.currency)
  const kept = wanted.has('churn') ? await learnedFor(book, {asOf, settings}) : undefined
  const learnsChurn = wanted.has('churn') && !keptWeights(kept, settings)
  const [histories, fields] = await Promise.all([
    book.orders.histories(asOf, announced({asOf, settings}, {wanted, learnsChurn})),
    readRecords(book, wanted),
  ])
  const helper = isAll ? await book.helper?.() : undefined
  const spends = helper && !kept ? await book.orders.spends(asOf) : undefined
  const learned = helper && spends && learnBeside(helper, {histories, spends}, {asOf, settings, digits})
  learned?.catch(() => undefined)
  const records = await withSince(book, fields, histories.ids.length)
  const gaps = wanted.has('gaps') ? await book.orders.gaps(asOf) : noGaps(histories.ids)
  const {keep, place} = knownCustomers(records, histories.ids, asOf)
  const {id, consent, tags, rule_tags, ...texts} = records
  const pick = picker(keep)
  const ids = sameTexts(pick(id), histories.ids, place)
  const request = {asOf, settings, ids, tags: {given: pick(tags), ruled: pick(rule_tags)}}
  const slow = loadProfileParts(book, request, (part) => isSlow(part) && wanted.has(part))
  slow.catch(() => undefined)
  const parts = await loadProfileParts(book, request, (part) => !isSlow(part) && wanted.has(part))
  const inputs: ProfileInputs = {
    asOf,
    settings,
    digits,
    ids,
    records: Object.fromEntries(
      Object.entries(texts).map(([field, column]) => [field, pick<unknown>(column)]),
    ) as unknown as ProfileInputs['records'],
    consents: pick(consent),
    first_day: laidInts(histories.first_day, place, -1),
    last_day: laidInts(histories.last_day, place, -1),
    purchase_days: laidInts(histories.purchase_days, place, 0),
    orders: laidInts(histories.orders, place, 0),
    revenue: laid(histories.revenue, place, 0),
    year_revenue: laid(histories.year_revenue, place, 0),
    refunds: laid(histories.refunds, place, 0),
    discount: laid(histories.discount, place, 0),
    items: laid(histories.items, place, 0),
    ...alignGaps(gaps, place),
    parts,
    left_out: [...RECORD_NEEDS, 'gaps' as const, 'churn' as const].filter((need) => !wanted.has(need)),
  }
  return {
    inputs,
    later: slow.then((found) => void Object.assign(parts, found)),
    beside: helper && {helper, learned},
  }
}

/** Parts that lines tell. */
function isSlow(part: ProfilePart): boolean {
  return part === 'category' || part === 'brand' || part === 'next_category'
}

/** Indexes of the records known as of a day, in their order, and where each stands among those with a history. */
function knownCustomers(
  {id, registered_at}: Pick<RecordColumns, 'id' | 'registered_at'>,
  withHistory: readonly string[],
  asOf: Day,
): {keep: Int32Array; place: Int32Array} {
  const history = places(id, withHistory)
  const keep = new Int32Array(id.length)
  const place = new Int32Array(id.length)
  let kept = 0
  for (let index = 0; index < id.length; index++) {
    const at = history[index] as number
    if (at < 0 && !isKnown(registered_at[index], asOf)) continue
    keep[kept] = index
    place[kept++] = at
  }
  return {keep: keep.subarray(0, kept), place: place.subarray(0, kept)}
}

/** The ids, by the very texts of the histories: to tell those apart from others takes no look at what they say. */
function sameTexts(ids: readonly string[], known: readonly string[], place: Int32Array): string[] {
  return ids.map((id, index) => known[place[index] as number] ?? id)
}

/** The kept rows of columns. Where all are kept it is the column itself; columns that are one array stay one. */
function picker(keep: Int32Array): <T>(column: T[]) => T[] {
  const picked = new Map<unknown, unknown[]>()
  return <T>(column: T[]) => {
    if (column.length === keep.length) return column
    const own = picked.get(column) ?? Array.from(keep, (index) => column[index])
    picked.set(column, own)
    return own as T[]
  }
}

type RecordColumns = {[F in 'id' | RecordNeed | (typeof TAG_FIELDS)[number]]: Customer[F][]}

/** What will be asked of orders besides. */
function announced(
  {asOf, settings}: ProfileRequest,
  {wanted, learnsChurn}: {wanted: ReadonlySet<ProfileNeed>; learnsChurn: boolean},
): Announced[] {
  const favourites = FAVOURITE_DIMENSIONS.filter((about) => wanted.has(about))
  return [
    ...favourites.map((about): Announced => ({about, until: asOf})),
    ...(wanted.has('next_category') ? [{about: 'next-category' as const, until: asOf}] : []),
    ...(learnsChurn ? [{about: 'category' as const, until: learnedOn({asOf, settings})}] : []),
  ]
}

type ReadColumns = Partial<RecordColumns> & Pick<RecordColumns, 'id'>

/** The fields of all records that are wanted. */
async function readRecords(book: ProfileBook, wanted: ReadonlySet<ProfileNeed>): Promise<ReadColumns> {
  const tags = wanted.has('tags') ? TAG_FIELDS : []
  return book.columns('customer', ['id', ...tags, ...RECORD_NEEDS.filter((field) => wanted.has(field))])
}

/** The others blank, but for since when somebody is known: that matters where there is no history. */
async function withSince(book: ProfileBook, read: ReadColumns, withHistory: number): Promise<RecordColumns> {
  const blank = new Array<undefined>(read.id.length).fill(undefined)
  const known = read.id.length === withHistory || read.registered_at !== undefined
  const since = known ? {} : await book.columns('customer', ['registered_at'])
  const blanks = Object.fromEntries([...TAG_FIELDS, ...RECORD_NEEDS].map((field) => [field, blank]))
  return {...blanks, ...read, ...since} as RecordColumns
}

function noGaps(ids: string[]): GapColumns {
  return {ids, start: new Int32Array(ids.length + 1), gaps: new Int32Array(0)}
}

/** Whether somebody registered at a time was known on a day; who has no such time was known always. */
export function isKnown(registered: string | undefined, asOf: Day): boolean {
  return registered === undefined || dayOf(registered) <= asOf
}

type AlignedGaps = Pick<ProfileInputs, 'gap_start' | 'gaps' | 'gaps_by_length'>

function alignGaps({start, gaps}: GapColumns, place: Int32Array): AlignedGaps {
  const gap_start = new Int32Array(place.length + 1)
  for (let index = 0; index < place.length; index++) {
    const at = place[index] as number
    const own = at < 0 ? 0 : (start[at + 1] as number) - (start[at] as number)
    gap_start[index + 1] = (gap_start[index] as number) + own
  }
  // Both stand in the order of ids: where nobody is left out, the gaps stand as they should.
  if (gap_start[place.length] === gaps.length) return withLengths({gap_start, gaps})
  const aligned = new Int32Array(gap_start[place.length] as number)
  for (let index = 0; index < place.length; index++) {
    const from = start[place[index] as number] as number
    const to = gap_start[index + 1] as number
    for (let gap = gap_start[index] as number, own = from; gap < to; gap++) aligned[gap] = gaps[own++] as number
  }
  return withLengths({gap_start, gaps: aligned})
}

function withLengths({gap_start, gaps}: Pick<AlignedGaps, 'gap_start' | 'gaps'>): AlignedGaps {
  return {gap_start, gaps, gaps_by_length: sortedParts(gaps, gap_start)}
}
