import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import {type Lead, OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'

/** The lead after its score was set or reset, and the change that `patron undo` takes back. */
export interface ManualScoreResult {
  lead: Lead
  /** What stood there before. */
  before: number | undefined
  change_id: number
}

/**
 * Gives a lead a score by hand, which stands until it is reset, whatever happens. Throws BAD_INPUT for a score that is no
 * whole number from 0 to 100, NOT_FOUND, AMBIGUOUS, or REFUSED for a lead that is won or lost.
 */
export async function setLeadScore(
  context: Context,
  {reference, score, why}: {reference: string; score: number; why: string | undefined},
): Promise<ManualScoreResult> {
  if (!Number.isInteger(score) || score < 0 || score > 100) {
    throw new CrmError('BAD_INPUT', `${score} is no score.`, {hint: 'Give a whole number from 0 to 100.'})
  }
  return change(context, {command: 'lead score set', reference}, (lead) => {
    refuseEnded(lead)
    return {...lead, manual_score: score, manual_why: why}
  })
}

/** Takes the score by hand away: the points count again. Throws REFUSED for a lead that has none. */
export async function resetLeadScore(context: Context, reference: string): Promise<ManualScoreResult> {
  return change(context, {command: 'lead score reset', reference}, (lead) => {
    if (lead.manual_score !== undefined) return {...lead, manual_score: undefined, manual_why: undefined}
    throw new CrmError('REFUSED', `Lead ${lead.id} has no score by hand.`, {
      hint: `\`patron lead score --explain ${lead.id}\` says what its score is made of.`,
    })
  })
}

async function change(
  {store, now, who}: Context,
  {command, reference}: {command: string; reference: string},
  work: (lead: Lead) => Lead,
): Promise<ManualScoreResult> {
  return store.write({command, who, at: now()}, async (draft: Draft) => {
    const {country} = await loadSettings(draft)
    const before = await findLead(draft, reference, country)
    const lead = work(before)
    await draft.save('lead', [lead])
    draft.describe(`lead ${lead.id}, score ${lead.manual_score ?? 'by points'}`, {scores: 1})
    return {lead, before: before.manual_score, change_id: draft.changeId}
  })
}

function refuseEnded({id, stage}: Lead): void {
  if (OPEN_LEAD_STAGES.includes(stage)) return
  throw new CrmError('REFUSED', `Lead ${id} is ${stage}: there is nothing to score.`, {
    hint: `See patron lead show ${id}.`,
  })
}
