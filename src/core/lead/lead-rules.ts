import type {Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'

/** The lead after one more contact. */
export function contacted(lead: Lead, at: Instant): Lead {
  return {
    ...lead,
    stage: lead.stage === 'new' || lead.stage === 'assigned' || lead.stage === 'recycled' ? 'contacted' : lead.stage,
    contacts: lead.contacts + 1,
    first_contact_at: lead.first_contact_at ?? at,
    last_contact_at: at,
  }
}

/** The lead after its first order: won, and tied to the customer it became. */
export function converted(lead: Lead, order: {customer_id: string; at: Instant}): Lead {
  return {...lead, stage: 'won', customer_id: order.customer_id, converted_at: order.at}
}
