import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {FunnelGroup, FunnelStage} from './funnel-group.ts'
import type {FunnelBy, FunnelReport} from './report-funnel.ts'

/** One row a stage of all leads, or a row a group with all stages. */
export function funnelColumns(by: FunnelBy | undefined): readonly ListColumn[] {
  return by === undefined ? STAGE_COLUMNS : [GROUPS[by], ...FUNNEL_COLUMNS]
}

const STAGE_COLUMNS: readonly ListColumn[] = [
  {key: 'stage', type: 'text'},
  {key: 'leads', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'conversion', type: 'share'},
  {key: 'median_days', type: 'number'},
  {key: 'days_since_came_in', type: 'number'},
  {key: 'usual_days', type: 'number'},
]

const GROUPS: Readonly<Record<FunnelBy, ListColumn>> = {
  source: {key: 'source', type: 'text'},
  region: {key: 'region', type: 'text', codes: 'region'},
  rep: {key: 'rep', type: 'text', codes: 'lead_owner'},
  month: {key: 'month', type: 'text'},
}

const FUNNEL_COLUMNS: readonly ListColumn[] = [
  {key: 'leads', type: 'integer'},
  {key: 'assigned', type: 'integer'},
  {key: 'contacted', type: 'integer'},
  {key: 'qualified', type: 'integer'},
  {key: 'won', type: 'integer'},
  {key: 'given_up', type: 'integer'},
  {key: 'open', type: 'integer'},
  {key: 'contacted_share', type: 'share'},
  {key: 'qualified_share', type: 'share', extra: true},
  {key: 'won_share', type: 'share'},
  {key: 'assigned_to_contacted', type: 'share', extra: true},
  {key: 'contacted_to_qualified', type: 'share', extra: true},
  {key: 'qualified_to_won', type: 'share', extra: true},
  {key: 'days_to_assigned', type: 'number', extra: true},
  {key: 'days_to_contacted', type: 'number'},
  {key: 'days_to_qualified', type: 'number', extra: true},
  {key: 'days_to_won', type: 'number'},
  {key: 'usual_days_to_won', type: 'number', extra: true},
]

export function funnelRows({by, groups, total}: FunnelReport): ListRow[] {
  return by === undefined ? stageRows(total) : groups.map((group) => ({[by]: group.group, ...rowOf(group)}))
}

function stageRows({stages, lost, open, leads}: FunnelGroup): ListRow[] {
  const share = (n: number): number => (leads === 0 ? 0 : n / leads)
  const ends = [
    {stage: 'lost', leads: lost, share: share(lost)},
    {stage: 'open', leads: open, share: share(open)},
  ]
  return [...stages.map((stage) => ({...stage})), ...ends]
}

function rowOf({leads, stages, lost, open}: FunnelGroup): ListRow {
  const of = (stage: string): FunnelStage => stages.find((each) => each.stage === stage) as FunnelStage
  const [assigned, contacted, qualified, won] = [of('assigned'), of('contacted'), of('qualified'), of('won')]
  return {
    ...{leads, assigned: assigned.leads, contacted: contacted.leads, qualified: qualified.leads, won: won.leads},
    ...{given_up: lost, open, contacted_share: contacted.share, qualified_share: qualified.share, won_share: won.share},
    assigned_to_contacted: contacted.conversion,
    contacted_to_qualified: qualified.conversion,
    qualified_to_won: won.conversion,
    days_to_assigned: assigned.days_since_came_in,
    days_to_contacted: contacted.days_since_came_in,
    days_to_qualified: qualified.days_since_came_in,
    days_to_won: won.days_since_came_in,
    usual_days_to_won: won.usual_days,
  }
}
