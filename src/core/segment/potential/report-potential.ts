import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {Profile} from '../../profile/profile.ts'
import {profileCustomers} from '../../profile/profile.ts'
import {needsOf} from '../../profile/profile-columns.ts'
import {places} from '../../profile/places.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import {buyers} from '../segmentation.ts'
import {loadFirstOrders} from './first-orders.ts'
import {type Evidence, learnResemblance, type Resemblance} from './resemblance.ts'
import {type ResemblanceCheck, tryResemblance} from './try-resemblance.ts'

export const POTENTIAL_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'probability', type: 'share'},
  {key: 'first_order', type: 'day'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'evidence', type: 'text', keep: true},
]

/** Fewer customers than these say too little about who becomes one of the best. */
const LEAST_KNOWN = 200
const LEAST_BEST = 40

/** Whose first order resembles those of today's best, and why that is believed. Money in major units. */
export interface PotentialReport {
  as_of: string
  /** Customers who first bought at least so many days ago are learned from, newer ones are judged. */
  known_days: number
  top_share: number
  /** How many were learned from, and the best among them. */
  known: number
  best: number
  /** Why nothing is said; absent where something is. */
  too_few?: {known: number; best: number} | undefined
  check?: ResemblanceCheck | undefined
  /** New customers, not silent for long and not among the best yet, who were judged. */
  judged: number
  rows: PotentialRow[]
}

export interface PotentialRow {
  id: string
  name: string | undefined
  /** That somebody with such a first order becomes one of the best, as it came true among those held back. */
  probability: number
  first_order: string
  orders: number
  revenue: number
  evidence: Evidence[]
  [field: string]: unknown
}

/** New customers who are not silent for long, by how much their first order resembles those of the best. */
export async function reportPotential(
  {store}: Context,
  {asOf, fields = []}: {asOf: Day; fields?: readonly string[] | undefined},
): Promise<PotentialReport> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const known_days = settings['value.known_days']
    const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['lifecycle', 'name', ...fields])})
    const first = await loadFirstOrders(book, asOf)
    const {place, among, fresh, isBest} = divide(profile, first, known_days)
    const best = among.filter(isBest).length
    const head = {as_of: textOfDay(asOf), known_days, top_share: settings['value.top_share'], known: among.length, best}
    if (among.length < LEAST_KNOWN || best < LEAST_BEST) {
      return {...head, too_few: {known: LEAST_KNOWN, best: LEAST_BEST}, judged: 0, rows: []}
    }
    const {check, calibrate} = tryResemblance(first, among, isBest)
    const {probability, ...whole} = learnResemblance(first, among, isBest)
    const learned = {...whole, probability: (who: number) => calibrate(probability(who))}
    const rows = fresh.map((at) => rowOf(profile, at, {fields, who: place[at] as number, learned}))
    rows.sort((left, right) => right.probability - left.probability || (left.id < right.id ? -1 : 1))
    return {...head, check, judged: fresh.length, rows}
  })
}

/** Buyers as they are divided; those of the profile by their index, those with a first order by their place among these. */
interface Divided {
  /** Of each of the profile. */
  place: Int32Array
  /** Known for long enough to be learned from, by place; whether one of them is among the best. */
  among: number[]
  isBest: (who: number) => boolean
  /** New ones who are not silent for long, nor among the best already; by index. */
  fresh: number[]
}

function divide(profile: Profile, first: {ids: readonly string[]}, known_days: number): Divided {
  const {inputs} = profile
  const place = places(inputs.ids, first.ids)
  const index = new Int32Array(first.ids.length)
  place.forEach((who, at) => {
    if (who >= 0) index[who] = at
  })
  const isKnown = (at: number): boolean => inputs.asOf - (inputs.first_day[at] as number) >= known_days
  const isBest = (who: number): boolean =>
    (inputs.revenue[index[who] as number] as number) >= profile.lifecycle().high_value
  const isHere = (at: number): boolean => ['active', 'slowing'].includes(profile.churn().stage(at))
  const bought = buyers(inputs)
  return {
    place,
    isBest,
    among: bought.filter(isKnown).map((at) => place[at] as number),
    fresh: bought.filter((at) => !isKnown(at) && isHere(at) && !isBest(place[at] as number)),
  }
}

function rowOf(
  profile: Profile,
  at: number,
  {fields, who, learned}: {fields: readonly string[]; who: number; learned: Resemblance},
): PotentialRow {
  const own = profile.row(at, ['id', 'name', 'first_order', 'orders', 'revenue', ...fields]) as ListRow
  return {...own, probability: learned.probability(who), evidence: learned.evidence(who)} as unknown as PotentialRow
}
