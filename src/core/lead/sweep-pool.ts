import {loadCalendar} from '../calendar/load-calendar.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import {giveTasks} from './lead-tasks.ts'
import {fallenBack, lastTouched} from './pool-rules.ts'

export const SWEEP_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'pooled_from', type: 'text'},
  {key: 'touched_at', type: 'instant'},
]

export interface SweepResult {
  dry_run: boolean
  /** Working days without a contact that were too many; 0 where leads never fall back. */
  pool_days: number
  /** The leads that fell back, or would; `touched_at` is when somebody last did something about them. */
  rows: ListRow[]
  change_id: number | undefined
}

/** Lets leads that nobody touched for too long fall back into the public pool, all in one change. */
export async function sweepPool({store, now, who}: Context, {dryRun}: {dryRun: boolean}): Promise<SweepResult> {
  const at = now()
  const work = async (draft: Draft): Promise<SweepResult> => {
    const swept = await letFall(draft, at)
    draft.describe('', {leads: swept.rows.length})
    return {...swept, dry_run: dryRun, change_id: dryRun || swept.rows.length === 0 ? undefined : draft.changeId}
  }
  const header = {command: 'lead pool sweep', who, at}
  return dryRun ? store.rehearse(header, work) : store.write(header, work)
}

/** The same within a change that does more. */
export async function letFall(draft: Draft, now: Instant): Promise<Pick<SweepResult, 'rows' | 'pool_days'>> {
  const settings = await loadSettings(draft)
  const leads = await draft.all('lead')
  let oldest = now
  for (const {created_at} of leads) if (created_at < oldest) oldest = created_at
  const calendar = await loadCalendar(settings, {from: dayOf(oldest), until: dayOf(now)})
  const fallen = fallenBack(leads, {now, calendar, settings})
  await draft.save('lead', fallen)
  await giveTasks(draft, fallen)
  const before = new Map(leads.map((lead) => [lead.id, lead]))
  const rows = fallen.map(({id, name, potential, pooled_from}) => {
    return {id, name, potential, pooled_from, touched_at: lastTouched(before.get(id) as Lead)}
  })
  return {rows, pool_days: settings['lead.pool_days']}
}
