import type {ListRow} from '../listing/list-column.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {CrmError} from '../error/crm-error.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {peopleColumns} from '../profile/people-columns.ts'
import {needsOf} from '../profile/profile-columns.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {compareNumbered} from '../text/compare-text.ts'
import {closest} from '../text/closest.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {gridScheme} from './grid16.ts'
import {meanScheme} from './mean-scheme.ts'
import {quintileScheme} from './quintile.ts'
import {buyers, type SegmentCuts, type Segmentation, type SegmentSummary, summariseSegments} from './segmentation.ts'

export const SEGMENT_SCHEMES = ['quintile', 'grid16', 'mean'] as const
export type SegmentScheme = (typeof SEGMENT_SCHEMES)[number]

export const SEGMENT_SUMMARY_COLUMNS: readonly ListColumn[] = [
  {key: 'segment', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'average_order_value', type: 'money'},
  {key: 'median_recency', type: 'integer'},
  {key: 'median_frequency', type: 'number'},
  {key: 'median_monetary', type: 'money'},
]

export interface SegmentQuery {
  asOf: Day
  scheme?: SegmentScheme | undefined
  /** Windows of grid16 from the shop's own gaps. */
  auto: boolean
  cuts: Partial<SegmentCuts>
  /** Only this segment's customers. */
  segment?: string | undefined
  /** The people too, not only the summary. */
  people: boolean
  /** Fields of the people that will be looked at; all unless said. */
  fields?: readonly string[] | undefined
}

export interface SegmentReport {
  as_of: string
  scheme: SegmentScheme
  /** Printable: recency in days, frequency in purchases, monetary in major units. */
  cuts: SegmentCuts
  buyers: number
  without_purchase: number
  summary: SegmentSummary[]
}

/** A profile cut by a scheme, with the people. */
export interface SegmentedCustomers {
  report: SegmentReport
  profile: Profile
  segmentation: Segmentation
}

/** Cuts the customers by a scheme as of a day. Throws BAD_INPUT for a segment that the scheme does not have. */
export async function segmentCustomers({store}: Context, query: SegmentQuery): Promise<SegmentedCustomers> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const needs = query.people ? query.fields && [...needsOf(query.fields), ...rhythm(query)] : rhythm(query)
    const profile = await profileCustomers(book, {asOf: query.asOf, settings, needs})
    const segmentation = applyScheme(profile, {
      ...query,
      scheme: query.scheme ?? (settings['rfm.scheme'] as SegmentScheme),
    })
    if (query.segment !== undefined) checkSegment(query.segment, segmentation)
    const bought = buyers(profile.inputs).length
    const report = {
      as_of: textOfDay(query.asOf),
      scheme: segmentation.scheme,
      cuts: segmentation.cuts,
      buyers: bought,
      without_purchase: profile.size - bought,
      summary: summariseSegments(profile.inputs, segmentation),
    }
    return {report, profile, segmentation}
  })
}

function rhythm({auto}: SegmentQuery): ProfileNeed[] {
  return auto ? ['gaps'] : []
}

/** A scheme over a profile. */
export function applyScheme(
  {inputs}: Profile,
  {scheme, auto, cuts}: Pick<SegmentQuery, 'auto' | 'cuts'> & {scheme: SegmentScheme},
): Segmentation {
  if (scheme === 'grid16') return gridScheme(inputs, {auto, given: cuts})
  return scheme === 'mean' ? meanScheme(inputs, cuts) : quintileScheme(inputs, cuts)
}

const SEGMENT_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'segment', type: 'text'},
  {key: 'recency_days', type: 'integer'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'r_score', type: 'integer'},
  {key: 'f_score', type: 'integer'},
  {key: 'm_score', type: 'integer'},
]

/** Columns of the people of a segmentation: its segment and scores in the place of the profile's own. */
export function segmentCustomerColumns(profile: readonly ListColumn[]): ListColumn[] {
  return peopleColumns(SEGMENT_COLUMNS, profile)
}

/** The people, by revenue, the highest first; of one segment if asked, with these fields or all that can be told. */
export function segmentRows(
  {profile, segmentation}: SegmentedCustomers,
  {segment, fields}: {segment?: string | undefined; fields?: readonly string[] | undefined},
): ListRow[] {
  const own =
    'r' in segmentation ? (segmentation as Segmentation & {r: Uint8Array; f: Uint8Array; m: Uint8Array}) : undefined
  return buyers(profile.inputs)
    .filter((index) => segment === undefined || segmentation.segment(index) === segment)
    .sort(byRevenue(profile))
    .map((index) => {
      const scores = own ? {r_score: own.r[index], f_score: own.f[index], m_score: own.m[index]} : {}
      return {...profile.row(index, fields), ...scores, segment: segmentation.segment(index)}
    })
}

function byRevenue({inputs: {revenue, ids}}: Profile): (left: number, right: number) => number {
  return (left, right) =>
    (revenue[right] as number) - (revenue[left] as number) || compareNumbered(ids[left] as string, ids[right] as string)
}

function checkSegment(segment: string, {segments, scheme}: Segmentation): void {
  if (segments.includes(segment)) return
  const guess = closest(segment, segments)
  throw new CrmError('BAD_INPUT', `The scheme ${scheme} has no segment "${segment}".`, {
    hint: `${guess === undefined ? '' : `Did you mean ${guess}? `}Segments: ${segments.join(', ')}.`,
  })
}
