import {loadCalendar} from '../calendar/load-calendar.ts'
import type {Settings} from '../setting/settings.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import type {LeadPace} from './lead-due.ts'

/** By when these leads are to be contacted: the settings, and the working days since the oldest of them came in. */
export async function loadPace(
  settings: Settings,
  {leads, now}: {leads: readonly Pick<Lead, 'created_at'>[]; now: Instant},
): Promise<LeadPace> {
  let oldest = now
  for (const {created_at} of leads) if (created_at < oldest) oldest = created_at
  return {settings, calendar: await loadCalendar(settings, {from: dayOf(oldest), until: dayOf(now)})}
}
