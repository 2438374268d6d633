import {findActiveRep} from '../rep/active-rep.ts'
import type {Context} from '../store/context.ts'
import {assignedTo, recycled} from './lead-rules.ts'
import {moveLead, type LeadMoveResult, type MoveStep} from './move-lead.ts'

/** Opens a lost lead again: for everybody in the public pool, or for one rep. Throws NOT_FOUND, AMBIGUOUS, REFUSED. */
export async function recycleLead(
  context: Context,
  {lead, rep}: {lead: string; rep?: string | undefined},
): Promise<LeadMoveResult> {
  return moveLead(context, {reference: lead, move: 'recycle'}, recycling(rep))
}

/** Makes a lost lead open again: a rep's, or nobody's. */
export function recycling(rep: string | undefined): MoveStep {
  return async (before, {draft, at}) => {
    const open = recycled(before, at)
    if (rep === undefined) return open
    const {id} = await findActiveRep(draft, rep, at)
    return assignedTo(open, id, {at, claimed: false})
  }
}
