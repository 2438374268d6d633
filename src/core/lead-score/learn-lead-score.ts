import {brierScore, calibrationTable} from '../statistics/calibration.ts'
import {areaUnderCurve, topShare} from '../statistics/ranking.ts'
import {type Chosen, chooseColumns, type Sample} from './choose-columns.ts'
import {encodeColumn, widthOf} from './column-encoding.ts'
import {type Crossed, crossValidate, heldOutRates} from './cross-validate.ts'
import {decidedBy} from './decided-by.ts'
import {earlyScore} from './early-score.ts'
import {foldsOf} from './folds.ts'
import type {LeadLearned, LeadWeights, MissedLeadGate, ScoreQuality} from './lead-model.ts'
import type {LeadLesson} from './lesson.ts'

/**
 * Learns from the leads that were won and lost who is won: a logistic regression with a ridge penalty on what was known of
 * them early on. Columns that give the outcome away are left out, unless kept. Below the gates (settings
 * `lead.learn_decided`, `lead.learn_each`) there are no weights. Open leads are not learned from. Throws BAD_INPUT for a
 * column to keep that there is not.
 */
export function learnLeadScore(lesson: LeadLesson): LeadLearned {
  const {leads, settings, at} = lesson
  const decided = leads.filter((lead) => decidedBy(lead, at) !== undefined)
  const outcome = Uint8Array.from(decided, (lead) => (decidedBy(lead, at) === 'won' ? 1 : 0))
  const missed = missedGates(outcome, settings)
  if (missed.length > 0) return {missed}
  const sample = {decided, outcome, folds: foldsOf(decided.map(({id}) => id))}
  const chosen = chooseColumns(lesson, sample)
  if (chosen.used.length === 0) return {missed: [{gate: 'columns', needed: 1, found: 0}]}
  return {missed, weights: weightsOf(lesson, {...sample, ...chosen})}
}

function missedGates(outcome: Uint8Array, settings: LeadLesson['settings']): MissedLeadGate[] {
  const won = outcome.reduce((sum, one) => sum + one, 0)
  const each = settings['lead.learn_each']
  const gates = [
    {gate: 'decided', needed: settings['lead.learn_decided'], found: outcome.length},
    {gate: 'won', needed: each, found: won},
    {gate: 'lost', needed: each, found: outcome.length - won},
  ] as const
  return gates.filter(({needed, found}) => found < needed)
}

function weightsOf(lesson: LeadLesson, sample: Sample & Chosen): LeadWeights {
  const {decided, outcome, folds, used, measures, leaks, kept, useless} = sample
  const columns = used.flatMap(({column, encoding}) => encodeColumn(encoding, column.cells))
  const crossed = crossValidate({columns, outcome}, folds)
  const {intercept, terms, converged} = crossed.model
  let place = 0
  return {
    intercept,
    columns: used.map(({encoding}) => ({encoding, terms: terms.slice(place, (place += widthOf(encoding)))})),
    decided: decided.length,
    won: outcome.reduce((sum, one) => sum + one, 0),
    touch_days: lesson.settings['lead.score_touch_days'],
    ridge: crossed.ridge,
    converged,
    quality: learnedQuality(crossed, outcome),
    calibration: calibrationTable({scores: crossed.scores, outcome}),
    rule: ruleQuality(lesson, sample),
    ...{measures, leaks, kept, useless},
  }
}

function learnedQuality({scores}: Crossed, outcome: Uint8Array): ScoreQuality {
  return qualityOf({scores, chances: scores}, outcome)
}

function ruleQuality(lesson: LeadLesson, {decided, outcome, folds}: Sample): ScoreQuality {
  const scores = Float64Array.from(decided, (lead) => earlyScore(lead, lesson))
  return qualityOf({scores, chances: heldOutRates({scores, outcome}, folds)}, outcome)
}

function qualityOf(
  {scores, chances}: {scores: Float64Array; chances: Float64Array},
  outcome: Uint8Array,
): ScoreQuality {
  return {
    auc: areaUnderCurve({scores, outcome}),
    brier: brierScore({scores: chances, outcome}),
    top_tenth: topShare({scores, outcome}, 0.1),
  }
}
