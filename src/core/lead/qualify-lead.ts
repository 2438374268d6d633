import type {Context} from '../store/context.ts'
import {qualified} from './lead-rules.ts'
import {moveLead, type LeadMoveResult} from './move-lead.ts'

/** Notes that a lead has a need and may buy. Throws NOT_FOUND, AMBIGUOUS, REFUSED for one nobody spoke with, CONFLICT. */
export async function qualifyLead(context: Context, reference: string): Promise<LeadMoveResult> {
  return moveLead(context, {reference, move: 'qualify'}, (lead, {at}) => qualified(lead, at))
}
