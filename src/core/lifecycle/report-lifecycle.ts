import type {ListColumn} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {LIFECYCLE_STAGES, type LifecycleStage} from './judge-lifecycle.ts'
import {type StagesOn, stagesOn} from './stages-on.ts'

export const LIFECYCLE_COLUMNS: readonly ListColumn[] = [
  {key: 'stage', type: 'text'},
  {key: 'people', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'before', type: 'integer'},
  {key: 'came', type: 'integer'},
  {key: 'went', type: 'integer'},
]

/** A stage with its people. Money in major units; `share` of all people, leads included. */
export interface StageRow {
  stage: LifecycleStage
  people: number
  share: number
  revenue: number
  revenue_share: number
  /** People in it on the day compared with, and how many came and went since. */
  before: number
  came: number
  went: number
}

/** How many people stand where, and how that moved. */
export interface LifecycleReport {
  as_of: string
  compared_with: string
  customers: number
  leads: number
  /** From which order number on a relation counts as stable, and why. */
  stable: StableOrder
  /** The top share of buyers by revenue that counts as high value, and the revenue it begins at, in major units. */
  top_share: number
  high_value_from: number | undefined
  stages: StageRow[]
}

export interface LifecycleQuery {
  asOf: Day
  /** Days back to the day compared with. */
  days: number
}

/** Stages as of a day against those some days before, both judged by the same stable order number. */
export async function reportLifecycle({store}: Context, {asOf, days}: LifecycleQuery): Promise<LifecycleReport> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const now = await stagesOn(book, {asOf, settings})
    const stable = now.profile.stableOrder()
    const before = await stagesOn(book, {asOf: asOf - days, settings, stable})
    const {high_value} = now.lifecycle
    return {
      as_of: textOfDay(asOf),
      compared_with: textOfDay(asOf - days),
      customers: now.profile.size,
      leads: now.leads.size,
      stable,
      top_share: settings['value.top_share'],
      high_value_from: Number.isFinite(high_value) ? toMajor(high_value, now.profile.inputs.digits) : undefined,
      stages: rowsOf(now, before),
    }
  })
}

function rowsOf(now: StagesOn, before: StagesOn): StageRow[] {
  const {revenue, digits} = now.profile.inputs
  const counts = countStages(now, before)
  const people = now.profile.size + now.leads.size
  const all = revenue.reduce((sum, own) => sum + own, 0)
  return [...counts].map(([stage, {people: own, revenue: brought, ...moved}]) => ({
    stage,
    people: own,
    share: people === 0 ? 0 : own / people,
    revenue: toMajor(brought, digits),
    revenue_share: all === 0 ? 0 : brought / all,
    ...moved,
  }))
}

/** People of a stage; revenue in minor units. */
type StageCount = Pick<StageRow, 'people' | 'revenue' | 'before' | 'came' | 'went'>

function countStages(now: StagesOn, before: StagesOn): Map<LifecycleStage, StageCount> {
  const {ids, revenue} = now.profile.inputs
  const counts = new Map(
    LIFECYCLE_STAGES.map((stage): [LifecycleStage, StageCount] => [
      stage,
      {people: 0, revenue: 0, before: 0, came: 0, went: 0},
    ]),
  )
  const of = (stage: LifecycleStage): StageCount => counts.get(stage) as StageCount
  ids.forEach((id, index) => {
    const stage = now.stages.get(id) as LifecycleStage
    const past = before.stages.get(id)
    of(stage).people++
    of(stage).revenue += revenue[index] as number
    if (past !== stage) of(stage).came++
    if (past === undefined) return
    of(past).before++
    if (past !== stage) of(past).went++
  })
  return counts.set('lead', countLeads(now.leads, before.leads))
}

function countLeads(now: ReadonlySet<string>, before: ReadonlySet<string>): StageCount {
  return {
    ...{people: now.size, revenue: 0, before: before.size},
    came: [...now].filter((id) => !before.has(id)).length,
    went: [...before].filter((id) => !now.has(id)).length,
  }
}
