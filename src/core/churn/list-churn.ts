import type {ListColumn} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {buyers} from '../segment/segmentation.ts'
import {textOfDay} from '../time/day.ts'
import {recencyStage, type RecencyStage} from '../segment/grid16.ts'
import type {ChurnWeights, MissedChurnGate} from './churn-weights.ts'
import {type ChurnThresholds, churnThresholds} from './churn-thresholds.ts'
import type {ChurnRisk, ChurnStage, UsualGap} from './judge-churn.ts'
import type {ChurnModel} from './load-churn.ts'
import {probabilityFields, type ProbabilityFields} from './probability-fields.ts'

export const CHURN_FILTERS = ['high', 'medium', 'all'] as const
export type ChurnFilter = (typeof CHURN_FILTERS)[number]

/** One customer whose silence is long. Days; money in major units; `unusual` is the share of gaps that are shorter. By a setting neither gaps nor share are told. */
export interface ChurnRow extends Partial<ProbabilityFields> {
  id: string
  name: string | undefined
  risk: ChurnRisk
  stage: ChurnStage
  /** By the days since the last purchase alone (setting grid.recency_days). */
  recency_stage: RecencyStage
  days_silent: number
  usual_gap: number | undefined
  basis: UsualGap['basis']
  unusual: number | undefined
  orders: number
  revenue: number
  value_at_stake: number
  last_order: string
  [field: string]: unknown
}

/** What to act on comes first: a narrow terminal leaves out the last, but for the reason, which says the days too. */
export const CHURN_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'risk', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'recency_stage', type: 'text', extra: true},
  {key: 'churn_probability', type: 'share'},
  {key: 'value_at_stake', type: 'money'},
  {key: 'days_silent', type: 'integer'},
  {key: 'usual_gap', type: 'number'},
  {key: 'basis', type: 'text', extra: true},
  {key: 'unusual', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'expected_loss', type: 'money', extra: true},
  {key: 'rhythm_effect', type: 'number', extra: true},
  {key: 'alive_effect', type: 'number', extra: true},
  {key: 'category_effect', type: 'number', extra: true},
  {key: 'last_order', type: 'day', extra: true},
  {key: 'city', type: 'text', extra: true},
  {key: 'home_shop', type: 'text', extra: true},
  {key: 'reason', type: 'text', keep: true},
]

export interface ChurnList {
  as_of: string
  thresholds: ChurnThresholds
  buyers: number
  /** What the probability was learned from; absent below its gates. */
  model?: (Omit<ChurnWeights, 'cycles'> & {source: ChurnModel['source']}) | undefined
  missed: MissedChurnGate[]
  rows: ChurnRow[]
}

const SHOWN: Readonly<Record<ChurnFilter, readonly ChurnRisk[]>> = {
  high: ['high'],
  medium: ['high', 'medium'],
  all: ['high', 'medium', 'low'],
}

/** What of the profile the list is made of. */
export const CHURN_FIELDS = ['name', 'city', 'home_shop', 'churn_risk', 'churn_probability', 'value_at_stake'] as const

/** Columns of the profile that the list can have besides its own, when they are asked for. */
export function moreChurnColumns(profile: readonly ListColumn[]): ListColumn[] {
  const own = new Set(CHURN_COLUMNS.map(({key}) => key))
  return profile.filter(({key}) => !own.has(key)).map((column) => ({...column, extra: true}))
}

/**
 * Customers at the risks asked for (medium includes high), by the probability that they stay away times the value at
 * stake; by that alone where there is no probability; with
 * more fields of the profile if asked.
 */
export function listChurn(profile: Profile, filter: ChurnFilter, fields: readonly string[] = []): ChurnList {
  const {inputs, churnModel: model} = profile
  const churn = profile.churn()
  const who = buyers(inputs)
  const rows = who
    .filter((index) => SHOWN[filter].includes(churn.risk(index)))
    .map((index) => ({...profile.row(index, fields), ...churnRow(profile, index)}))
  const loss = ({expected_loss, value_at_stake}: ChurnRow): number => expected_loss ?? value_at_stake
  rows.sort((left, right) => loss(right) - loss(left) || (left.id < right.id ? -1 : 1))
  return {
    as_of: textOfDay(inputs.asOf),
    thresholds: churnThresholds(profile),
    buyers: who.length,
    model: modelOf(model),
    missed: model?.missed ?? [],
    rows,
  }
}

function modelOf(model: ChurnModel | undefined): ChurnList['model'] {
  if (!model?.weights || !model.scores) return undefined
  const {cycles: _, ...weights} = model.weights
  return {...weights, source: model.source}
}

/** What the churn list says of one buyer, by the place in the profile. */
export function churnRow(profile: Profile, index: number): ChurnRow {
  const {inputs} = profile
  const scores = profile.churnScores()
  const churn = profile.churn()
  const usual = churn.usualGap(index)
  const days_silent = inputs.asOf - (inputs.last_day[index] as number)
  const value_at_stake = toMajor(churn.valueAtStake(index), inputs.digits)
  return {
    id: inputs.ids[index] as string,
    name: inputs.records.name[index],
    risk: churn.risk(index),
    stage: churn.stage(index),
    recency_stage: recencyStage(days_silent, profile.grid().cuts.recency),
    days_silent,
    usual_gap: usual.basis === 'setting' ? undefined : usual.days,
    basis: usual.basis,
    unusual: usual.basis === 'setting' ? undefined : churn.unusual(index),
    orders: inputs.orders[index] as number,
    revenue: toMajor(inputs.revenue[index] as number, inputs.digits),
    value_at_stake,
    ...(scores && probabilityFields(scores, index, value_at_stake)),
    last_order: textOfDay(inputs.last_day[index] as number),
    city: inputs.records.city[index],
    home_shop: inputs.records.home_shop[index],
  }
}
