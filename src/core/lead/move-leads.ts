import type {Context} from '../store/context.ts'
import {assigning} from './assign-lead.ts'
import {claiming} from './claim-lead.ts'
import type {LeadLostReason} from './lead.ts'
import {contacted, type LeadMove, lost, qualified} from './lead-rules.ts'
import {type LeadMovesResult, moveEach, type MoveStep} from './move-lead.ts'
import {recycling} from './recycle-lead.ts'
import {releasing} from './release-lead.ts'

/** A move with what it needs. */
export type AskedMove =
  | {move: Exclude<LeadMove, 'assign' | 'lose' | 'recycle'>}
  | {move: 'assign'; rep: string}
  | {move: 'lose'; reason: LeadLostReason; text?: string | undefined}
  /** Into the public pool, or to a rep. */
  | {move: 'recycle'; rep?: string | undefined}

/**
 * Makes the same move with several leads, in one change: all of them, or none where one may not be moved. Throws as the move
 * of one lead does, naming the lead.
 */
export async function moveLeads(
  context: Context,
  {leads, asked}: {leads: readonly string[]; asked: AskedMove},
): Promise<LeadMovesResult> {
  return moveEach(context, {references: leads, move: asked.move}, stepOf(asked, context))
}

function stepOf(asked: AskedMove, context: Context): MoveStep {
  if (asked.move === 'assign') return assigning(asked.rep)
  if (asked.move === 'recycle') return recycling(asked.rep)
  if (asked.move === 'lose') return (lead, {at}) => lost(lead, {...asked, at})
  if (asked.move === 'claim') return claiming(context)
  if (asked.move === 'release') return releasing
  return asked.move === 'contact' ? (lead, {at}) => contacted(lead, at) : (lead, {at}) => qualified(lead, at)
}
