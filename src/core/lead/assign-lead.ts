import {findActiveRep} from '../rep/active-rep.ts'
import type {Context} from '../store/context.ts'
import {assignedTo} from './lead-rules.ts'
import {moveLead, type LeadMoveResult, type MoveStep} from './move-lead.ts'

/** Gives a lead to a rep. Throws NOT_FOUND, AMBIGUOUS, CONFLICT for a lost lead, REFUSED for a won one or a rep who left. */
export async function assignLead(context: Context, {lead, rep}: {lead: string; rep: string}): Promise<LeadMoveResult> {
  return moveLead(context, {reference: lead, move: 'assign'}, assigning(rep))
}

/** Makes a lead a rep's. */
export function assigning(rep: string): MoveStep {
  return async (before, {draft, at}) => {
    const {id} = await findActiveRep(draft, rep, at)
    return assignedTo(before, id, {at, claimed: false})
  }
}
