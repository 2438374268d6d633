import type {Lead} from '../lead/lead.ts'
import {leadAsOf} from '../lead/lead-as-of.ts'
import type {Instant} from '../time/day.ts'
import {leadProbabilities} from './lead-probability.ts'
import {type RuleScore, ruleScore} from './lead-points.ts'
import {type LeadTouches, touchesBy, type TouchTimes} from './lead-touches.ts'
import type {LeadScoring} from './load-lead-scoring.ts'

/** One open lead with both scores. */
export interface ScoredLead {
  lead: Lead
  touches: LeadTouches
  rule: RuleScore
  /** The manual score where there is one, else the rule's: 0 to 100. */
  score: number
  /** The learned probability of being won, and its rank among the open leads, 1 for the highest. */
  chance: number | undefined
  rank: number | undefined
}

/** Leads that were open at a time with both scores, the likeliest to be won first, by the score without a model. */
export function scoreLeads(
  leads: readonly Lead[],
  {times, at}: {times: TouchTimes; at: Instant},
  {points, weights}: Pick<LeadScoring, 'points' | 'weights'>,
): ScoredLead[] {
  const open = leads.flatMap((lead) => leadAsOf(lead, at) ?? [])
  const chances = weights && leadProbabilities(weights, {leads: open, times, at})
  const scored = open.map((lead, place) => {
    const touches = touchesBy(lead, times.get(lead.id), at)
    const rule = ruleScore(lead, {touches, at}, points)
    return {lead, touches, rule, score: lead.manual_score ?? rule.score, chance: chances?.[place], rank: undefined}
  })
  scored.sort(
    (left, right) =>
      (right.chance ?? 0) - (left.chance ?? 0) || right.score - left.score || (left.lead.id < right.lead.id ? -1 : 1),
  )
  return chances ? ranked(scored) : scored
}

/** Leads with the same chance share the rank of the first of them. */
function ranked(scored: readonly ScoredLead[]): ScoredLead[] {
  let rank = 0
  return scored.map((one, place) => {
    if (one.chance !== scored[place - 1]?.chance) rank = place + 1
    return {...one, rank}
  })
}
