import {CrmError} from '../error/crm-error.ts'
import {findActiveRep, isTheirs, namesOf} from '../rep/active-rep.ts'
import type {Rep} from '../rep/rep.ts'
import type {Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'
import {minute} from './lead-moves.ts'
import {assignedTo} from './lead-rules.ts'
import {moveLead, type LeadMoveResult, type MoveStep} from './move-lead.ts'
import {restsUntil} from './pool-rules.ts'

/**
 * Takes a lead out of the public pool for whoever acts. Throws BAD_INPUT where nobody is said to act, NOT_FOUND, AMBIGUOUS,
 * CONFLICT for a lead that somebody has, naming them, and REFUSED at the limit of claims or while the lead rests from them.
 */
export async function claimLead(context: Context, reference: string): Promise<LeadMoveResult> {
  return moveLead(context, {reference, move: 'claim'}, claiming(context))
}

/** Makes a lead of the pool that of whoever acts. Throws BAD_INPUT where nobody is said to act. */
export function claiming({as}: Pick<Context, 'as'>): MoveStep {
  if (as === undefined) {
    throw new CrmError('BAD_INPUT', 'It is not said for whom the lead is claimed.', {
      hint: 'Say who you are: --as REP, or PATRON_USER=REP.',
    })
  }
  return async (lead, {draft, at, settings}) => {
    const rep = await findActiveRep(draft, as, at)
    refuseOwned(lead)
    refuseResting(lead, rep, {now: at, settings})
    await refuseAtLimit(draft, rep, settings)
    return assignedTo(lead, rep.id, {at, claimed: true})
  }
}

function refuseOwned({id, name, owner, owned_at}: Lead): void {
  if (owner === undefined) return
  const since = owned_at === undefined ? '' : ` since ${minute(owned_at)}`
  throw new CrmError('CONFLICT', `Lead ${id} ${name} is not in the pool: ${owner} has it${since}.`, {
    hint: 'See what is: patron lead pool list.',
  })
}

function refuseResting(lead: Lead, rep: Rep, rest: {now: Instant; settings: Settings}): void {
  const until = restsUntil(lead, namesOf(rep), rest)
  if (until === undefined) return
  const sentence = `Rep ${rep.id} had lead ${lead.id} ${lead.name} before and may claim it again from ${minute(until)} on.`
  throw new CrmError('REFUSED', sentence, {hint: 'The setting lead.pool_rest_days says how long that is.'})
}

async function refuseAtLimit(draft: Draft, rep: Rep, settings: Settings): Promise<void> {
  const limit = settings['lead.claim_limit']
  const owned = await draft.find('lead', 'owner', namesOf(rep))
  const open = owned.filter(
    (lead) => lead.claimed && isTheirs(rep, lead.owner) && OPEN_LEAD_STAGES.includes(lead.stage),
  )
  if (open.length < limit) return
  throw new CrmError(
    'REFUSED',
    `Rep ${rep.id} has ${open.length} open leads from the pool already; the limit is ${limit}.`,
    {
      hint: 'Bring one of them to an end, or put it back: patron lead pool release REF.',
    },
  )
}
