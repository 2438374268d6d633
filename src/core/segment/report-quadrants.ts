import {type CustomerKind, CUSTOMER_KINDS} from '../customer/customer.ts'
import {leadsOpenOn} from '../lead/was-open.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {peopleRows} from '../profile/profile-people.ts'
import {loadSettings, parseSetting} from '../setting/settings.ts'
import {wilson} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {compareQuadrants, type QuadrantChange, type QuadrantComparison} from './compare-quadrants.ts'
import type {CutProfile} from './cut-profile.ts'
import {type Quadrant, type QuadrantSummary, orderValue} from './quadrant.ts'
import {buyers} from './segmentation.ts'

/** A corner counts as naturally large from this share on, and when it is so many times what chance would put there. */
const LARGE = {share: 0.3, lift: 1.15} as const

/** The fewest customers of a known kind from which on the kinds of a corner say something. */
const LEAST_KINDS = 30

const QUADRANT_COLUMNS: readonly ListColumn[] = [
  {key: 'quadrant', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'average_order_value', type: 'money'},
  {key: 'expected_share', type: 'share', extra: true},
]

/** What stands beside them when they are held against an earlier day. */
const CHANGE_COLUMNS: readonly ListColumn[] = [
  {key: 'customers_change', type: 'integer'},
  {key: 'revenue_change', type: 'money'},
  {key: 'revenue_share_change', type: 'share'},
  {key: 'customers_before', type: 'integer', extra: true},
  {key: 'revenue_before', type: 'money', extra: true},
  {key: 'revenue_share_before', type: 'share', extra: true},
]

/** The columns of the corners, with their change where that is asked for. */
export function quadrantColumns(change: number | undefined): readonly ListColumn[] {
  return change === undefined ? QUADRANT_COLUMNS : [...QUADRANT_COLUMNS, ...CHANGE_COLUMNS]
}

export interface QuadrantQuery {
  asOf: Day
  /** `mean`, `median` or `VALUE,ORDERS`; the setting `quadrant.cut` unless given. */
  cut?: string | undefined
  /** Fields of the people that will be looked at; none when undefined. */
  fields?: readonly string[] | undefined
  /** Days back to the day that the corners are held against; to none unless given. */
  change?: number | undefined
}

/** A kind of customer that is more common in a corner than elsewhere; `share` of the corner, `of_all` of everybody. */
export interface KindInCorner {
  kind: CustomerKind
  share: number
  of_all: number
  customers: number
}

/** A corner in which more customers are than order value and number of orders by themselves would put there. */
export interface LargeCorner {
  quadrant: Quadrant
  share: number
  expected_share: number
  average_order_value: number
  orders_per_customer: number
  kinds: KindInCorner[]
}

/** Average order value × number of orders over all buyers. Money in major units. */
export interface QuadrantReport {
  as_of: string
  cut: string
  value_cut: number
  orders_cut: number
  buyers: number
  /** Customers without a purchase, and people who are not customers yet: below the map. */
  potential: {registered: number; leads: number}
  corners: (QuadrantSummary | QuadrantChange)[]
  large?: LargeCorner
  /** What there was on the earlier day, where the corners are held against one: they then hold their change. */
  change?: Omit<QuadrantComparison, 'corners'>
}

/** One point a buyer: number of orders, average order value and revenue, both in major units. */
export interface QuadrantPoints {
  orders: Float64Array
  value: Float64Array
  revenue: Float64Array
}

export interface ReportedQuadrants {
  report: QuadrantReport
  profile: Profile
  points: QuadrantPoints
}

/** The map of the business as of a day. Throws BAD_INPUT for a cut that is none. */
export async function reportQuadrants({store}: Context, query: QuadrantQuery): Promise<ReportedQuadrants> {
  const cut = query.cut === undefined ? {} : {'quadrant.cut': parseSetting('quadrant.cut', query.cut) as string}
  return store.read(async (book) => {
    const settings = {...(await loadSettings(book)), ...cut}
    const needs = [...needsOf(query.fields ?? []), 'kind' as const]
    const profile = await profileCustomers(book, {asOf: query.asOf, settings, needs})
    const leads = await leadsOpenOn(book, query.asOf)
    const report = quadrantReport(profile, leads.length)
    const compared = query.change === undefined ? {} : await changeWithin(book, profile, query.change)
    return {report: {...report, ...compared}, profile, points: quadrantPoints(profile)}
  })
}

/** The buyers of one corner, or of all, by revenue. */
export function quadrantPeople(
  {profile}: ReportedQuadrants,
  fields: readonly string[],
  corner: Quadrant | undefined,
): ListRow[] {
  const {quadrant} = profile.quadrants()
  const who = buyers(profile.inputs).filter((index) => corner === undefined || quadrant(index) === corner)
  return peopleRows(profile, who, fields)
}

async function changeWithin(
  book: Book,
  profile: Profile,
  days: number,
): Promise<Pick<QuadrantReport, 'corners' | 'change'>> {
  const {corners, ...change} = await compareQuadrants(book, profile, days)
  return {corners, change}
}

/** The map of a profile, with how many leads were open. */
export function quadrantReport(profile: CutProfile, leads: number): QuadrantReport {
  const {cut, value_cut, orders_cut, corners, potential} = profile.quadrants()
  const large = largeCorner(profile)
  return {
    as_of: textOfDay(profile.inputs.asOf),
    cut,
    value_cut,
    orders_cut,
    buyers: profile.buyers(),
    potential: {registered: potential, leads},
    corners,
    ...(large && {large}),
  }
}

/** Where the buyers of a profile lie on the map, in their order. */
export function quadrantPoints({inputs}: Pick<Profile, 'inputs'>): QuadrantPoints {
  const who = buyers(inputs)
  const [orders, value, revenue] = [who, who, who].map(({length}) => new Float64Array(length)) as Columns
  who.forEach((index, at) => {
    orders[at] = inputs.orders[index] as number
    value[at] = toMajor(orderValue(inputs, index), inputs.digits)
    revenue[at] = toMajor(inputs.revenue[index] as number, inputs.digits)
  })
  return {orders, value, revenue}
}

type Columns = [orders: Float64Array, value: Float64Array, revenue: Float64Array]

/** The corner that is largest beyond what the two cuts by themselves explain, where there is one. */
function largeCorner(profile: CutProfile): LargeCorner | undefined {
  const {corners, quadrant} = profile.quadrants()
  const [first] = corners
    .filter(({share, expected_share}) => share >= LARGE.share && share >= LARGE.lift * expected_share)
    .sort((left, right) => right.share / right.expected_share - left.share / left.expected_share)
  if (!first) return undefined
  const {quadrant: name, share, expected_share, average_order_value, orders, customers} = first
  return {
    quadrant: name,
    share,
    expected_share,
    average_order_value,
    orders_per_customer: orders / customers,
    kinds: kindsIn(profile, (index) => quadrant(index) === name),
  }
}

/** Kinds whose share among a group's known kinds lies above their share of everybody beyond chance (Wilson, 95 %). */
function kindsIn({inputs}: CutProfile, within: (index: number) => boolean): KindInCorner[] {
  const kinds = buyers(inputs).filter((index) => inputs.records.kind[index] !== undefined)
  const own = kinds.filter(within)
  if (own.length < LEAST_KINDS) return []
  return CUSTOMER_KINDS.flatMap((kind) => {
    const is = (index: number): boolean => inputs.records.kind[index] === kind
    const customers = own.filter(is).length
    const of_all = kinds.filter(is).length / kinds.length
    const {low} = wilson(customers, own.length)
    return low > of_all ? [{kind, share: customers / own.length, of_all, customers}] : []
  })
}
