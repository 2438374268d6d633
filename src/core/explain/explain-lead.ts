import {CrmError} from '../error/crm-error.ts'
import type {Lead} from '../lead/lead.ts'
import {leadDue, type LeadPace} from '../lead/lead-due.ts'
import type {Instant} from '../time/day.ts'
import type {Explanation} from './explanation.ts'

/** Why a lead waits for a contact, or for none, as it stood at a time. Throws REFUSED where it was not known yet. */
export function explainLead(lead: Lead, {at, pace}: {at: Instant; pace: LeadPace}): Explanation {
  if (lead.created_at > at) {
    throw new CrmError(
      'REFUSED',
      `${lead.id} became known on ${lead.created_at.slice(0, 10)}, after the day asked for.`,
      {
        hint: 'Judge as of a later day.',
      },
    )
  }
  const due = leadDue(lead, at, pace)
  return {
    topic: 'lead',
    verdict: due?.kind ?? 'nothing-due',
    inputs: [
      {name: 'stage', value: lead.stage, type: 'text'},
      {name: 'created_at', value: lead.created_at, type: 'instant'},
      {name: 'contacts', value: lead.contacts, type: 'integer'},
      {name: 'potential', value: lead.potential, type: 'text'},
      {name: 'converted_at', value: wonBy(lead, at), type: 'instant'},
      {name: 'due_at', value: due?.due_at, type: 'instant'},
      {name: 'overdue_hours', value: due?.overdue_hours, type: 'integer'},
    ],
    thresholds: (['lead.first_contact_hours', 'lead.second_contact_hours'] as const).map((setting) => ({
      name: setting === 'lead.first_contact_hours' ? 'first_contact_hours' : 'second_contact_hours',
      value: pace.settings[setting],
      type: 'number',
      source: 'setting',
      setting,
    })),
    rule: [],
    otherwise: [],
    sample: [],
  }
}

function wonBy({converted_at}: Lead, at: Instant): Instant | undefined {
  return converted_at !== undefined && converted_at <= at ? converted_at : undefined
}
