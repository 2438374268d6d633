import type {WorkCalendar} from '../calendar/work-calendar.ts'
import type {Settings} from '../setting/settings.ts'
import {hoursBetween, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import {contactsBy} from './lead-as-of.ts'
import {wasOpen} from './was-open.ts'

export const LEAD_DUE_KINDS = ['first-contact', 'second-contact'] as const
export type LeadDueKind = (typeof LEAD_DUE_KINDS)[number]

/** The contact that a lead is waiting for. `overdue_hours` is negative while there is time left. */
export interface LeadDue {
  kind: LeadDueKind
  due_at: Instant
  overdue_hours: number
}

/** What contacts are due by: the hours of the settings, counted in working time. */
export interface LeadPace {
  settings: Pick<Settings, 'lead.first_contact_hours' | 'lead.second_contact_hours'>
  calendar: WorkCalendar
}

/**
 * The contact that is due next, seen from `now`: the first within `lead.first_contact_hours` of working time after the
 * lead's creation, the second within `lead.second_contact_hours` of it. Undefined for leads that are closed, unknown at that time,
 * or contacted twice. Contacts made after `now` are not known yet; of more than two, only the last one's time is.
 */
export function leadDue(lead: Lead, now: Instant, {settings, calendar}: LeadPace): LeadDue | undefined {
  if (!wasOpen(lead, now)) return undefined
  const contacts = contactsBy(lead, now)
  if (contacts >= 2) return undefined
  const kind = contacts === 0 ? 'first-contact' : 'second-contact'
  const hours = settings[contacts === 0 ? 'lead.first_contact_hours' : 'lead.second_contact_hours']
  const due_at = calendar.dueAfter(lead.created_at, hours)
  return {kind, due_at, overdue_hours: hoursBetween(due_at, now)}
}
