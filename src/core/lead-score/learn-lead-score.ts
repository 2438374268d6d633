import type {Lead} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import {brierScore, calibrationTable} from '../statistics/calibration.ts'
import {areaUnderCurve, topShare} from '../statistics/ranking.ts'
import type {Instant} from '../time/day.ts'
import {encodeColumn, encodingsOf, widthOf} from './column-encoding.ts'
import {type Crossed, crossValidate, heldOutRates} from './cross-validate.ts'
import {decidedBy} from './decided-by.ts'
import {earlyScore} from './early-score.ts'
import type {ColumnEncoding} from './encoding.ts'
import {findLeaks} from './find-leaks.ts'
import {foldsOf} from './folds.ts'
import {type LeadColumn, leadColumns} from './lead-columns.ts'
import type {LeadLearned, LeadWeights, MissedLeadGate, ScoreQuality} from './lead-model.ts'
import type {PointTable} from './lead-points.ts'
import type {TouchTimes} from './lead-touches.ts'

/** What is learned from. */
export interface LeadLesson {
  leads: readonly Lead[]
  times: TouchTimes
  points: PointTable
  settings: Settings
  /** Nothing later is looked at. */
  at: Instant
  /** Columns to keep although they give the outcome away. */
  keep?: readonly string[] | undefined
}

/**
 * Learns from the leads that were won and lost who is won: a logistic regression with a ridge penalty on what was known of
 * them early on. Columns that give the outcome away are left out, unless kept. Below the gates (settings
 * `lead.learn_decided`, `lead.learn_each`) there are no weights. Open leads are not learned from.
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

interface Sample {
  decided: readonly Lead[]
  outcome: Uint8Array
  folds: Uint8Array
}

/** The columns to learn from, and why the others are left out. */
interface Chosen extends Pick<LeadWeights, 'leaks' | 'kept' | 'useless'> {
  used: readonly {column: LeadColumn; encoding: ColumnEncoding}[]
}

function chooseColumns(lesson: LeadLesson, {decided, outcome, folds}: Sample): Chosen {
  const {leads, settings, at, keep = []} = lesson
  const stillOpen = leads.filter((lead) => lead.created_at <= at && decidedBy(lead, at) === undefined)
  const columns = columnsOf(decided, lesson)
  const leaks = findLeaks(columns, {outcome, folds, open: columnsOf(stillOpen, lesson), settings})
  const isKept = keptTest(keep)
  const leaking = new Set(leaks.map(({column}) => column).filter((column) => !isKept(column)))
  const usable = columns.filter(({name}) => !leaking.has(name))
  const encodings = encodingsOf(usable)
  const encoded = usable.map((column, place) => ({column, encoding: encodings[place] as (typeof encodings)[number]}))
  return {
    leaks,
    kept: leaks.map(({column}) => column).filter(isKept),
    used: encoded.flatMap(({column, encoding}) => (typeof encoding === 'string' ? [] : [{column, encoding}])),
    useless: encoded.flatMap(({column: {name}, encoding}) =>
      typeof encoding === 'string' ? [{column: name, why: encoding}] : [],
    ),
  }
}

function columnsOf(leads: readonly Lead[], {times, settings, at}: LeadLesson): LeadColumn[] {
  return leadColumns({leads, times, touchDays: settings['lead.score_touch_days'], at})
}

/** Columns are named with or without `attributes.`, in any case. */
function keptTest(keep: readonly string[]): (column: string) => boolean {
  const names = new Set(keep.map((name) => name.trim().toLowerCase()))
  return (column) => {
    const name = column.toLowerCase()
    return names.has(name) || names.has(name.replace(/^attributes\./, ''))
  }
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
  const {decided, outcome, folds, used, leaks, kept, useless} = sample
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
    ...{leaks, kept, useless},
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
