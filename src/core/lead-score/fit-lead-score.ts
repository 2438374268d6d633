import {knownUntil} from '../time/known-until.ts'
import {CrmError} from '../error/crm-error.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import {LEAD_MODEL_ID, type LeadWeights} from './lead-model.ts'
import {touchTimes} from './lead-touches.ts'
import {learnLeadScore} from './learn-lead-score.ts'
import {loadPoints} from './load-points.ts'
import {gatesText} from './gates-text.ts'

/** What was learned and kept. */
export interface FitLeadScoreResult {
  as_of: string
  weights: LeadWeights
  change_id: number
}

/**
 * Learns who is won from the leads that were decided by a day, and keeps it for lists and the queue. Throws REFUSED when
 * too few were; what is kept then stays.
 */
export async function fitLeadScore(
  {store, now, who}: Context,
  {asOf, keep}: {asOf: Day; keep?: readonly string[] | undefined},
): Promise<FitLeadScoreResult> {
  const fitted_at = now()
  const at = knownUntil(asOf, fitted_at)
  return store.write({command: 'lead score fit', who, at: fitted_at}, async (draft) => {
    const settings = await loadSettings(draft)
    const leads = await draft.all('lead')
    const points = await loadPoints(draft)
    const learned = learnLeadScore({leads, times: await touchTimes(draft, leads), points, settings, at, keep})
    const {weights, missed} = learned
    if (!weights) {
      throw new CrmError('REFUSED', `Too few leads are decided to learn a score from: ${gatesText(missed)}.`, {
        hint: 'The rule score needs none: patron lead score --rule. `patron lead import` takes old leads in with how they ended.',
      })
    }
    const as_of = at.slice(0, 10)
    await draft.save('lead_model', [{id: LEAD_MODEL_ID, as_of, fitted_at, weights}])
    draft.describe(`${weights.decided} decided leads`, {lead_models: 1})
    return {as_of, weights, change_id: draft.changeId}
  })
}
