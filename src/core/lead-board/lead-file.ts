import {type TimelineEntry, timelineOf} from '../customer/timeline.ts'
import {type Alike, alikeTo} from '../lead/alike.ts'
import {leadAsOf} from '../lead/lead-as-of.ts'
import {type LeadPage, showLead} from '../lead/show-lead.ts'
import {wasOpen} from '../lead/was-open.ts'
import {keptModel} from '../lead-score/load-lead-scoring.ts'
import {loadPoints} from '../lead-score/load-points.ts'
import type {PointLine} from '../lead-score/lead-points.ts'
import {touchTimes} from '../lead-score/lead-touches.ts'
import {scoreLeads} from '../lead-score/score-leads.ts'
import {currencyDigits} from '../money/money.ts'
import {type SubjectTask, tasksOf} from '../queue/tasks-of.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {addHours, type Instant} from '../time/day.ts'
import type {Lead} from '../lead/lead.ts'

/** The scores of an open lead: by points (or by hand), and its chance where `lead score fit` keeps a model. */
export interface LeadScores {
  score: number
  scored_by: 'rule' | 'manual'
  manual_why: string | undefined
  chance: number | undefined
  /** The lines that the points are the sum of. */
  points: PointLine[]
}

/** Everything that is kept of a lead, as it was known at a time. */
export interface LeadFile extends LeadPage {
  /** Absent where it is closed. */
  scores: LeadScores | undefined
  /** Visits, calls, notes and all else, newest first, without those that are only counted on the lead. */
  timeline: TimelineEntry[]
  /** What is to be done, in the order of the queue. */
  tasks: SubjectTask[]
  /** Customers and other leads with the same phone, e-mail or name. */
  alike: Alike[]
}

/** Everything kept of a lead. Throws NOT_FOUND or AMBIGUOUS. */
export async function leadFile(context: Pick<Context, 'store' | 'now' | 'who'>, reference: string): Promise<LeadFile> {
  const at = context.now()
  const page = await showLead(context, reference)
  return context.store.read(async (book) => {
    const settings = await loadSettings(book)
    const {lead} = page
    return {
      ...page,
      scores: await scoresOf(book, lead, {settings, at}),
      timeline: await timeline(book, lead, {settings, at}),
      tasks: await tasksOf(book, {lead_id: lead.id}, {at, settings}),
      alike: await alikeTo(book, lead, settings.country),
    }
  })
}

interface Seen {
  settings: Settings
  at: Instant
}

async function scoresOf(book: Book, lead: Lead, {settings, at}: Seen): Promise<LeadScores | undefined> {
  const known = leadAsOf(lead, at)
  if (!known || !wasOpen(lead, at)) return undefined
  const [points, model] = [await loadPoints(book), await keptModel(book, {settings, at})]
  const times = await touchTimes(book, [known])
  const [scored] = scoreLeads([known], {times, at}, {points, weights: model?.weights})
  if (!scored) return undefined
  const {manual_score, manual_why} = lead
  const {score, chance, rule} = scored
  return {score, scored_by: manual_score === undefined ? 'rule' : 'manual', manual_why, chance, points: rule.lines}
}

async function timeline(book: Book, {id}: Lead, {settings, at}: Seen): Promise<TimelineEntry[]> {
  const touches = await book.facts('touch').find({where: {field: 'lead_id', values: [id]}})
  const nothing = {orders: [], points: [], tickets: [], tasks: [], consents: [], merges: [], leads: []}
  const before = addHours(at, 1 / 3600)
  return timelineOf({...nothing, touches}, {before, digits: currencyDigits(settings.currency)})
}
