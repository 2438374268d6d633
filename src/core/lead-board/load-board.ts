import {keptModel} from '../lead-score/load-lead-scoring.ts'
import {loadPoints} from '../lead-score/load-points.ts'
import {scoreLeads, type ScoredLead} from '../lead-score/score-leads.ts'
import {touchTimes} from '../lead-score/lead-touches.ts'
import {type Lead, OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {leadAsOf} from '../lead/lead-as-of.ts'
import {leadDue, type LeadDueKind, type LeadPace} from '../lead/lead-due.ts'
import {loadPace} from '../lead/lead-pace.ts'
import {loadWork, type WorkLoad} from '../rep/work-load.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {dayOf, type Instant} from '../time/day.ts'
import {type BoardColumn, boardColumn} from './board-columns.ts'

/** A lead on the board. Scores and what is due are those of open leads only. */
export interface LeadCard {
  id: string
  name: string
  column: BoardColumn
  stage: Lead['stage']
  phone: string | undefined
  source: string
  city: string | undefined
  region: string | undefined
  potential: string | undefined
  owner: string | undefined
  contacts: number
  age_days: number
  /** By points or by hand, 0 to 100. */
  score: number | undefined
  scored_by: 'rule' | 'manual' | undefined
  /** Of being won, where `lead score fit` keeps a model. */
  chance: number | undefined
  contact_due: LeadDueKind | undefined
  due_at: Instant | undefined
  /** Negative while there is time left. */
  overdue_hours: number | undefined
  /** When it was won or lost, where that is known. */
  ended_at: Instant | undefined
  lost_reason: string | undefined
  customer_id: string | undefined
}

/** Every lead as a card, and the reps who can have leads with how much they have. */
export interface LeadBoard {
  /** Whether there are reps, so that leads of nobody wait in the public pool. */
  pool: boolean
  cards: LeadCard[]
  work: WorkLoad[]
}

/**
 * All leads as they stand, those of everybody, in no particular order. Scores are by points, or by hand; chances are those
 * of the model that is kept: nothing is learned for a board.
 */
export async function loadBoard({store, now}: Pick<Context, 'store' | 'now'>): Promise<LeadBoard> {
  const at = now()
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const leads = (await book.all('lead')).flatMap((lead) => leadAsOf(lead, at) ?? [])
    const work = await loadWork(book, {now: at, settings})
    const open = leads.filter(({stage}) => OPEN_LEAD_STAGES.includes(stage))
    const pace = await loadPace(settings, {leads: open, now: at})
    const scores = await scoresOf(book, open, {settings, at})
    const pool = work.length > 0
    return {pool, work, cards: leads.map((lead) => cardOf(lead, {pool, at, pace, scored: scores.get(lead.id)}))}
  })
}

async function scoresOf(
  book: Book,
  open: readonly Lead[],
  {settings, at}: {settings: Settings; at: Instant},
): Promise<ReadonlyMap<string, ScoredLead>> {
  const points = await loadPoints(book)
  const weights = (await keptModel(book, {settings, at}))?.weights
  const times = await touchTimes(book, open)
  return new Map(scoreLeads(open, {times, at}, {points, weights}).map((scored) => [scored.lead.id, scored]))
}

interface CardKnown {
  pool: boolean
  at: Instant
  pace: LeadPace
  scored: ScoredLead | undefined
}

function cardOf(lead: Lead, {pool, at, pace, scored}: CardKnown): LeadCard {
  const {id, name, stage, phone, source, city, region, potential, owner, contacts, lost_reason, customer_id} = lead
  const due = leadDue(lead, at, pace)
  const scored_by = lead.manual_score === undefined ? ('rule' as const) : ('manual' as const)
  return {
    ...{id, name, column: boardColumn(lead, {pool}), stage, phone, source, city, region, potential, owner, contacts},
    age_days: dayOf(at) - dayOf(lead.created_at),
    ...{score: scored?.score, scored_by: scored && scored_by, chance: scored?.chance},
    ...{contact_due: due?.kind, due_at: due?.due_at, overdue_hours: due?.overdue_hours},
    ended_at: stage === 'won' ? lead.converted_at : stage === 'lost' ? lead.lost_at : undefined,
    ...{lost_reason, customer_id},
  }
}
