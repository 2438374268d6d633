import type {Instant} from '../time/day.ts'
import type {Lead, LeadStage} from './lead.ts'

/**
 * A lead as it was known at a time; undefined before it was one. Of a stage that it reached later nothing is known; of
 * contacts only the first and the last have a time, so that those between count once the last is over.
 */
export function leadAsOf(lead: Lead, at: Instant): Lead | undefined {
  if (lead.created_at > at) return undefined
  const contacts = contactsBy(lead, at)
  const known = {
    ...lead,
    contacts,
    first_contact_at: by(lead.first_contact_at, at),
    last_contact_at: contacts === lead.contacts ? by(lead.last_contact_at, at) : by(lead.first_contact_at, at),
    qualified_at: by(lead.qualified_at, at),
    assigned_at: by(lead.assigned_at, at),
    owned_at: by(lead.owned_at, at),
    pooled_at: by(lead.pooled_at, at),
  }
  const isLater = [lead.converted_at, lead.lost_at].some((ended) => ended !== undefined && ended > at)
  if (!isLater) return {...known, stage: unreached(lead, known)}
  return {...known, stage: stageOf(known), converted_at: undefined, customer_id: undefined, lost_at: undefined}
}

function by(instant: Instant | undefined, at: Instant): Instant | undefined {
  return instant !== undefined && instant <= at ? instant : undefined
}

/** How many contacts were made by a time. */
export function contactsBy(
  {contacts, first_contact_at, last_contact_at}: Pick<Lead, 'contacts' | 'first_contact_at' | 'last_contact_at'>,
  at: Instant,
): number {
  if (contacts === 0 || (first_contact_at !== undefined && first_contact_at > at)) return 0
  return contacts >= 2 && (last_contact_at === undefined || last_contact_at <= at) ? contacts : 1
}

/** The stage, taken back where it was reached later: a lead that was qualified since was not yet. */
function unreached(lead: Lead, known: Lead): LeadStage {
  const {stage} = lead
  if (stage === 'qualified' && lead.qualified_at !== known.qualified_at) return stageOf(known)
  if (stage === 'contacted' && known.contacts === 0) return stageOf(known)
  return stage
}

function stageOf({qualified_at, contacts, owner}: Lead): LeadStage {
  if (qualified_at !== undefined) return 'qualified'
  if (contacts > 0) return 'contacted'
  return owner === undefined ? 'new' : 'assigned'
}
