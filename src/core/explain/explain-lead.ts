import type {Lead} from '../lead/lead.ts'
import {leadDue} from '../lead/lead-due.ts'
import type {Settings} from '../setting/settings.ts'
import type {Instant} from '../time/day.ts'
import type {Explanation} from './explanation.ts'

/** Why a lead waits for a contact, or for none. */
export function explainLead(lead: Lead, {now, settings}: {now: Instant; settings: Settings}): Explanation {
  const due = leadDue(lead, now, settings)
  return {
    topic: 'lead',
    verdict: due?.kind ?? 'nothing-due',
    inputs: [
      {name: 'stage', value: lead.stage, type: 'text'},
      {name: 'created_at', value: lead.created_at, type: 'instant'},
      {name: 'contacts', value: lead.contacts, type: 'integer'},
      {name: 'potential', value: lead.potential, type: 'text'},
      {name: 'due_at', value: due?.due_at, type: 'instant'},
      {name: 'overdue_hours', value: due?.overdue_hours, type: 'number'},
    ],
    thresholds: (['lead.first_contact_hours', 'lead.second_contact_hours'] as const).map((setting) => ({
      name: setting === 'lead.first_contact_hours' ? 'first_contact_hours' : 'second_contact_hours',
      value: settings[setting],
      type: 'number',
      source: 'setting',
      setting,
    })),
    rule: [],
    otherwise: [],
    sample: [],
  }
}
