import type {WorkCalendar} from '../calendar/work-calendar.ts'
import type {Settings} from '../setting/settings.ts'
import {addHours, type Instant} from '../time/day.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'
import {pooled} from './lead-rules.ts'

/** Whether a lead is in the public pool (公海): open and nobody's. */
export function isPooled({stage, owner}: Pick<Lead, 'stage' | 'owner'>): boolean {
  return owner === undefined && OPEN_LEAD_STAGES.includes(stage)
}

/** When somebody last did something about a lead: gave it to its owner, or contacted it. */
export function lastTouched({created_at, assigned_at, owned_at, last_contact_at}: Lead): Instant {
  let last = created_at
  for (const at of [assigned_at, owned_at, last_contact_at]) if (at !== undefined && at > last) last = at
  return last
}

interface Fallback {
  now: Instant
  calendar: WorkCalendar
  settings: Pick<Settings, 'lead.pool_days'>
}

/** The leads that fall back into the pool: open ones that their owner left untouched for `lead.pool_days` working days, as they are then. */
export function fallenBack(leads: readonly Lead[], {now, calendar, settings}: Fallback): Lead[] {
  const hours = 24 * settings['lead.pool_days']
  if (hours === 0) return []
  return leads
    .filter((lead) => lead.owner !== undefined && OPEN_LEAD_STAGES.includes(lead.stage))
    .filter((lead) => calendar.dueAfter(lastTouched(lead), hours) < now)
    .map((lead) => pooled(lead, now))
}

/** Until when a rep who had a lead may not claim it again; undefined where they may. */
export function restsUntil(
  {pooled_at, pooled_from}: Lead,
  rep: readonly string[],
  {now, settings}: {now: Instant; settings: Pick<Settings, 'lead.pool_rest_days'>},
): Instant | undefined {
  if (pooled_at === undefined || pooled_from === undefined || !rep.includes(pooled_from)) return undefined
  const until = addHours(pooled_at, 24 * settings['lead.pool_rest_days'])
  return until > now ? until : undefined
}
