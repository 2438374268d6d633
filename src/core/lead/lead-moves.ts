import {CrmError} from '../error/crm-error.ts'
import {whoChangedAt} from '../history/who-changed.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import {type LeadMove, LEAD_MOVES, moveAllowed} from './lead-rules.ts'

/**
 * Lets a move pass that a lead's stage allows. Throws CONFLICT where somebody lost the lead before, naming who and when,
 * and REFUSED for any other wrong move.
 */
export async function checkMove(draft: Draft, lead: Lead, move: LeadMove): Promise<void> {
  if (moveAllowed(lead, move)) return
  if (lead.stage === 'won') throw refused(lead, move, `It is the customer ${lead.customer_id ?? ''} now.`)
  if (lead.stage === 'lost') throw await lostBefore(draft, lead)
  throw refused(lead, move, HINTS[move]?.(lead))
}

function refused({id, name, stage}: Lead, move: LeadMove, hint: string | undefined): CrmError {
  const {participle, from} = LEAD_MOVES[move]
  const sentence = `Lead ${id} ${name} is ${stage}; only one that is ${from.join(' or ')} can be ${participle}.`
  return new CrmError('REFUSED', sentence, hint === undefined ? {} : {hint})
}

const HINTS: Partial<Record<LeadMove, (lead: Lead) => string>> = {
  qualify: ({id}) => `Speak with them first: patron lead contact ${id}.`,
  recycle: ({id}) => `It is open; give it to somebody with patron lead assign ${id} --to REP.`,
}

async function lostBefore(draft: Draft, {id, name, lost_at, lost_reason}: Lead): Promise<CrmError> {
  const who = lost_at === undefined ? undefined : await whoChangedAt(draft, {kind: 'lead', id}, lost_at)
  const by = who === undefined ? '' : ` by ${who}`
  const at = lost_at === undefined ? '' : ` on ${minute(lost_at)}`
  const why = lost_reason === undefined ? '' : ` (${lost_reason})`
  return new CrmError('CONFLICT', `Lead ${id} ${name} was given up${by}${at}${why}.`, {
    hint: `Open it again with patron lead recycle ${id}.`,
  })
}

/** `2025-06-30 12:00`. */
export function minute(at: Instant): string {
  return at.replace('T', ' ').slice(0, 16)
}
