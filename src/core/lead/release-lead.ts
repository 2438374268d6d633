import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import {pooled} from './lead-rules.ts'
import {moveLead, type LeadMoveResult, type MoveStep} from './move-lead.ts'

/** Puts a lead into the public pool. Throws NOT_FOUND, AMBIGUOUS, CONFLICT for a lost one, REFUSED for one that is won or in it. */
export async function releaseLead(context: Context, reference: string): Promise<LeadMoveResult> {
  return moveLead(context, {reference, move: 'release'}, releasing)
}

/** Makes a lead nobody's. */
export const releasing: MoveStep = (lead, {at}) => {
  if (lead.owner !== undefined) return pooled(lead, at)
  throw new CrmError('REFUSED', `Lead ${lead.id} ${lead.name} is in the pool already.`)
}
