import type {Context} from '../store/context.ts'
import type {LeadLostReason} from './lead.ts'
import {lost} from './lead-rules.ts'
import {moveLead, type LeadMoveResult} from './move-lead.ts'

/** Gives a lead up, with the reason. Throws NOT_FOUND, AMBIGUOUS, REFUSED for a won lead, CONFLICT for one that was lost before. */
export async function loseLead(
  context: Context,
  {lead, reason, text}: {lead: string; reason: LeadLostReason; text?: string | undefined},
): Promise<LeadMoveResult> {
  return moveLead(context, {reference: lead, move: 'lose'}, (before, {at}) => lost(before, {reason, text, at}))
}
