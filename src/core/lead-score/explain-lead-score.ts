import {knownUntil} from '../time/known-until.ts'
import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import {wasOpen} from '../lead/was-open.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import type {PointLine} from './lead-points.ts'
import type {MissedLeadGate} from './lead-model.ts'
import {type LeadEffect, leadEffects} from './lead-probability.ts'
import {touchTimes} from './lead-touches.ts'
import {type ModelSummary, modelSummary} from './list-lead-scores.ts'
import {loadLeadScoring} from './load-lead-scoring.ts'
import {scoreLeads} from './score-leads.ts'

/** Why a lead has the scores it has. */
export interface LeadScoreExplanation {
  id: string
  name: string
  as_of: string
  score: number
  manual: {score: number; manual_why: string | undefined} | undefined
  rule: {score: number; lines: PointLine[]}
  learned: {chance: number; rank: number; open: number; effects: LeadEffect[]; model: ModelSummary} | undefined
  missed: MissedLeadGate[]
}

/** Both scores of an open lead line by line. Throws NOT_FOUND, AMBIGUOUS, or REFUSED for a lead that was not open. */
export async function explainLeadScore(
  {store, now}: Context,
  {reference, asOf}: {reference: string; asOf: Day},
): Promise<LeadScoreExplanation> {
  const at = knownUntil(asOf, now())
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const lead = await findLead(book, reference, settings.country)
    const scoring = await loadLeadScoring(book, {settings, at})
    const leads = await book.all('lead')
    const open = leads.filter((each) => wasOpen(each, at))
    const times = await touchTimes(book, open)
    const scored = scoreLeads(open, {times, at}, scoring)
    const own = scored.find((one) => one.lead.id === lead.id)
    if (!own) throw notOpen(lead.id, at.slice(0, 10))
    const {weights, missed} = scoring
    const model = modelSummary(scoring, leads, at)
    const {rule, score, chance = 0, rank = 0} = own
    const effects = weights ? leadEffects(weights, {leads: [own.lead], times, at}) : []
    return {
      ...{id: lead.id, name: lead.name, as_of: at.slice(0, 10), score, rule, missed},
      manual: lead.manual_score === undefined ? undefined : {score: lead.manual_score, manual_why: lead.manual_why},
      learned: model && {chance, rank, open: scored.length, effects, model},
    }
  })
}

function notOpen(id: string, day: string): CrmError {
  return new CrmError('REFUSED', `Lead ${id} was not open on ${day}: only open leads are scored.`, {
    hint: `See patron lead show ${id}.`,
  })
}
