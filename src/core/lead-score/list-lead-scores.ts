import type {Lead} from '../lead/lead.ts'
import {wasOpen} from '../lead/was-open.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, type Instant} from '../time/day.ts'
import {knownUntil} from '../time/known-until.ts'
import {decidedBy} from './decided-by.ts'
import type {LeadWeights, MissedLeadGate} from './lead-model.ts'
import {touchTimes} from './lead-touches.ts'
import {loadLeadScoring, type LeadScoring, type ScoringRequest} from './load-lead-scoring.ts'
import {loadPoints} from './load-points.ts'
import {scoreLeads, type ScoredLead} from './score-leads.ts'

export const LEAD_SCORE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'score', type: 'integer'},
  {key: 'scored_by', type: 'text'},
  {key: 'rule_score', type: 'integer', extra: true},
  {key: 'chance', type: 'share'},
  {key: 'chance_rank', type: 'integer'},
  {key: 'stage', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'source', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text', extra: true},
  {key: 'industry', type: 'text', extra: true},
  {key: 'owner', type: 'text'},
  {key: 'touches', type: 'integer'},
  {key: 'last_touch_at', type: 'instant', extra: true},
  {key: 'created_at', type: 'instant', extra: true},
  {key: 'manual_why', type: 'text', extra: true},
]

/** Which of the two scores is asked for; both unless said. */
export type ScoreKind = 'rule' | 'learned'

/** The columns that a list shows: where only one of the scores is asked for, or there is only one, the other's are left out. */
export function leadScoreColumns({model}: Pick<LeadScoreList, 'model'>, by: ScoreKind | undefined): ListColumn[] {
  const hidden = by === 'rule' || !model ? ['chance', 'chance_rank'] : by === 'learned' ? ['score', 'scored_by'] : []
  return LEAD_SCORE_COLUMNS.map((column) => (hidden.includes(column.key) ? {...column, extra: true} : column))
}

export const SCORED_BY = ['rule', 'manual'] as const

/** An open lead with both scores; `rule_score` is what the points come to, also where a manual score stands. */
export interface LeadScoreRow {
  id: string
  name: string
  score: number
  scored_by: (typeof SCORED_BY)[number]
  rule_score: number
  chance: number | undefined
  chance_rank: number | undefined
  touches: number
  [field: string]: unknown
}

export interface LeadScoreList {
  as_of: string
  open: number
  /** What the chance was learned from; absent below the gates. */
  model: ModelSummary | undefined
  missed: MissedLeadGate[]
  rows: LeadScoreRow[]
}

/** A model in a few figures. */
export interface ModelSummary extends Pick<LeadWeights, 'decided' | 'won' | 'quality' | 'leaks' | 'kept'> {
  source: LeadScoring['source']
  as_of: string
  /** Leads that were decided since. */
  decided_since: number
}

export interface LeadScoreRequest {
  asOf: Day
  /** Whose leads; see `repAskedFor`. */
  rep?: string | undefined
  keep?: readonly string[] | undefined
  by?: ScoreKind | undefined
}

/**
 * The leads that were open at the end of a day, or are by now when that is today, with both scores: the likeliest to be won
 * first, or those with the most points where only those are asked for or nothing could be learned.
 */
export async function listLeadScores(context: Context, request: LeadScoreRequest): Promise<LeadScoreList> {
  const at = knownUntil(request.asOf, context.now())
  return context.store.read(async (book) => {
    const settings = await loadSettings(book)
    const scoring = await scoringBy(book, {settings, at, keep: request.keep}, request.by)
    const rep = await repAskedFor(book, context, request.rep)
    const leads = await book.all('lead')
    const open = leads.filter((lead) => wasOpen(lead, at))
    const scored = scoreLeads(open, {times: await touchTimes(book, open), at}, scoring)
    const own = rep === undefined ? scored : scored.filter(({lead}) => isTheirs(rep, lead.owner))
    return {
      as_of: at.slice(0, 10),
      open: own.length,
      model: modelSummary(scoring, leads, at),
      missed: scoring.missed,
      rows: own.map(leadScoreRow),
    }
  })
}

/** For points alone nothing needs to be learned. */
async function scoringBy(book: Book, request: ScoringRequest, by: ScoreKind | undefined): Promise<LeadScoring> {
  if (by !== 'rule') return loadLeadScoring(book, request)
  return {points: await loadPoints(book), missed: [], source: 'now', as_of: request.at.slice(0, 10)}
}

/** The model in a few figures, seen from a time with these leads. */
export function modelSummary(
  {weights, source, as_of}: LeadScoring,
  leads: readonly Lead[],
  at: Instant,
): ModelSummary | undefined {
  if (!weights) return undefined
  const {decided, won, quality, leaks, kept} = weights
  const now = leads.filter((lead) => decidedBy(lead, at) !== undefined).length
  return {decided, won, quality, leaks, kept, source, as_of, decided_since: Math.max(0, now - decided)}
}

function leadScoreRow({lead, touches, rule, score, chance, rank}: ScoredLead): LeadScoreRow {
  const {id, name, stage, potential, source, region, city, industry, owner, created_at, manual_why} = lead
  return {
    ...{id, name, score, scored_by: lead.manual_score === undefined ? 'rule' : 'manual'},
    ...{rule_score: rule.score, chance, chance_rank: rank},
    ...{stage, potential, source, region, city, industry, owner},
    ...{touches: touches.count, last_touch_at: touches.last, created_at, manual_why},
  }
}
