import type {ListColumn} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {buyers} from '../segment/segmentation.ts'
import {textOfDay} from '../time/day.ts'
import type {ChurnRisk, ChurnStage, ShopRhythm} from './judge-churn.ts'

export const CHURN_FILTERS = ['high', 'medium', 'all'] as const
export type ChurnFilter = (typeof CHURN_FILTERS)[number]

/** One customer whose silence is long. Days; money in major units; `unusual` is the share of gaps that are shorter. */
export interface ChurnRow {
  id: string
  name: string | undefined
  risk: ChurnRisk
  stage: ChurnStage
  days_silent: number
  usual_gap: number
  basis: 'own' | 'shop'
  unusual: number
  orders: number
  revenue: number
  value_at_stake: number
  last_order: string
  [field: string]: unknown
}

export const CHURN_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'risk', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'days_silent', type: 'integer'},
  {key: 'usual_gap', type: 'number'},
  {key: 'basis', type: 'text', extra: true},
  {key: 'unusual', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'value_at_stake', type: 'money'},
  {key: 'last_order', type: 'day', extra: true},
  {key: 'city', type: 'text', extra: true},
  {key: 'home_shop', type: 'text', extra: true},
  {key: 'reason', type: 'text'},
]

/** What the list was judged by, printable. */
export interface ChurnThresholds {
  own_gaps: number
  medium_ratio: number
  high_ratio: number
  lost_ratio: number
  shop: ShopRhythm | undefined
}

export interface ChurnList {
  as_of: string
  thresholds: ChurnThresholds
  buyers: number
  rows: ChurnRow[]
}

const SHOWN: Readonly<Record<ChurnFilter, readonly ChurnRisk[]>> = {
  high: ['high'],
  medium: ['high', 'medium'],
  all: ['high', 'medium', 'low'],
}

/** What of the profile the list is made of. */
export const CHURN_FIELDS = ['name', 'city', 'home_shop', 'churn_risk', 'value_at_stake'] as const

/** Columns of the profile that the list can have besides its own, when they are asked for. */
export function moreChurnColumns(profile: readonly ListColumn[]): ListColumn[] {
  const own = new Set(CHURN_COLUMNS.map(({key}) => key))
  return profile.filter(({key}) => !own.has(key)).map((column) => ({...column, extra: true}))
}

/** Customers at the risks asked for (medium includes high), by value at stake; with more fields of the profile if asked. */
export function listChurn(profile: Profile, filter: ChurnFilter, fields: readonly string[] = []): ChurnList {
  const {inputs} = profile
  const churn = profile.churn()
  const who = buyers(inputs)
  const rows = who
    .filter((index) => SHOWN[filter].includes(churn.risk(index)))
    .map((index) => ({...profile.row(index, fields), ...churnRow(profile, index)}))
  rows.sort((left, right) => right.value_at_stake - left.value_at_stake || (left.id < right.id ? -1 : 1))
  const {settings} = inputs
  return {
    as_of: textOfDay(inputs.asOf),
    thresholds: {
      own_gaps: settings['churn.own_gaps'],
      medium_ratio: settings['churn.medium_ratio'],
      high_ratio: settings['churn.high_ratio'],
      lost_ratio: settings['churn.lost_ratio'],
      shop: churn.shop,
    },
    buyers: who.length,
    rows,
  }
}

/** What the churn list says of one buyer, by the place in the profile. */
export function churnRow(profile: Profile, index: number): ChurnRow {
  const {inputs} = profile
  const churn = profile.churn()
  const usual = churn.usualGap(index)
  return {
    id: inputs.ids[index] as string,
    name: inputs.records.name[index],
    risk: churn.risk(index),
    stage: churn.stage(index),
    days_silent: inputs.asOf - (inputs.last_day[index] as number),
    usual_gap: usual?.days ?? Number.NaN,
    basis: usual?.basis ?? 'shop',
    unusual: churn.unusual(index),
    orders: inputs.orders[index] as number,
    revenue: toMajor(inputs.revenue[index] as number, inputs.digits),
    value_at_stake: toMajor(churn.valueAtStake(index), inputs.digits),
    last_order: textOfDay(inputs.last_day[index] as number),
    city: inputs.records.city[index],
    home_shop: inputs.records.home_shop[index],
  }
}
