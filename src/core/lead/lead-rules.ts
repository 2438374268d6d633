import type {Instant} from '../time/day.ts'
import {type Lead, type LeadLostReason, type LeadStage, OPEN_LEAD_STAGES} from './lead.ts'

/** The moves that people make with a lead: from which stages each may be made, and what the lead has been then. */
export const LEAD_MOVES = {
  assign: {from: OPEN_LEAD_STAGES, participle: 'given to a rep'},
  claim: {from: OPEN_LEAD_STAGES, participle: 'claimed'},
  release: {from: OPEN_LEAD_STAGES, participle: 'put back into the pool'},
  contact: {from: OPEN_LEAD_STAGES, participle: 'contacted'},
  qualify: {from: ['contacted'], participle: 'qualified'},
  lose: {from: OPEN_LEAD_STAGES, participle: 'given up'},
  recycle: {from: ['lost'], participle: 'opened again'},
} as const satisfies Record<string, {from: readonly LeadStage[]; participle: string}>
export type LeadMove = keyof typeof LEAD_MOVES

export function moveAllowed({stage}: Pick<Lead, 'stage'>, move: LeadMove): boolean {
  return (LEAD_MOVES[move].from as readonly LeadStage[]).includes(stage)
}

/** The lead as somebody's: given to them, or claimed by them. Whoever has it already keeps it from when they had it. */
export function assignedTo(lead: Lead, rep: string, {at, claimed}: {at: Instant; claimed: boolean}): Lead {
  if (lead.owner === rep) return lead
  return {
    ...lead,
    owner: rep,
    owned_at: at,
    claimed: claimed || undefined,
    stage: lead.stage === 'new' || lead.stage === 'recycled' ? 'assigned' : lead.stage,
    assigned_at: lead.assigned_at ?? at,
    pooled_at: undefined,
    pooled_from: undefined,
  }
}

/** The lead in the public pool: nobody's, and whose it was. */
export function pooled(lead: Lead, at: Instant): Lead {
  return {
    ...lead,
    owner: undefined,
    owned_at: undefined,
    claimed: undefined,
    stage: lead.stage === 'assigned' ? 'new' : lead.stage,
    pooled_at: at,
    pooled_from: lead.owner,
  }
}

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

/** The lead with its need confirmed. */
export function qualified(lead: Lead, at: Instant): Lead {
  return {...lead, stage: 'qualified', qualified_at: lead.qualified_at ?? at}
}

/** The lead given up, with the reason and what more there is to say. */
export function lost(
  lead: Lead,
  {reason, text, at}: {reason: LeadLostReason; text?: string | undefined; at: Instant},
): Lead {
  const more = text?.trim()
  return {...lead, stage: 'lost', lost_at: at, lost_reason: more ? `${reason}: ${more}` : reason}
}

/** The lost lead open again, in the public pool. Whoever lost it may take it again at once. */
export function recycled(lead: Lead, at: Instant): Lead {
  return {...pooled(lead, at), pooled_from: undefined, stage: 'recycled', lost_at: undefined, lost_reason: undefined}
}

/** A lead that turned out not to be won, at the stage that it had reached. */
export function reopened({customer_id: _customer, converted_at: _at, ...lead}: Lead): Lead {
  const {qualified_at, contacts, owner} = lead
  const spoken = contacts > 0 ? 'contacted' : owner === undefined ? 'new' : 'assigned'
  return {...lead, stage: qualified_at === undefined ? spoken : 'qualified'}
}

/** The lead after its first order: won, and tied to the customer it became. */
export function converted(lead: Lead, order: {customer_id: string; at: Instant}): Lead {
  const {lost_at: _at, lost_reason: _reason, ...open} = lead
  return {...open, stage: 'won', customer_id: order.customer_id, converted_at: order.at}
}
