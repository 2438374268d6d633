import type {Lead} from '../../lead/lead.ts'
import {halfTimes, type Spans} from '../../statistics/kaplan-meier.ts'
import {dayOf, hoursBetween, type Instant} from '../../time/day.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import {figuresBy} from './figures-by.ts'
import {NOBODY, type Span} from './rep-sales.ts'

/** What became of a rep's leads in a period; each count is of leads to whom it happened in it. */
export interface RepLeads {
  leads_given: number
  leads_contacted: number
  leads_qualified: number
  leads_won: number
  leads_lost: number
  /** Hours from when the rep got a lead to the first contact, of leads given in the period. */
  spans: LeadSpan[]
}

/** How long a lead was watched from when the rep got it, in whole hours, and whether the first contact ended that. */
interface LeadSpan {
  hours: number
  contacted: boolean
}

/** Leads by whose they are today. One without a time of a stage counts nowhere, since it is not known when it was. */
export function leadsByRep(
  leads: readonly Lead[],
  {from, until, now}: Span & {now: Instant},
  repOf: RepOf,
): ReadonlyMap<string, RepLeads> {
  const figures = figuresBy((): RepLeads => ({
    leads_given: 0,
    leads_contacted: 0,
    leads_qualified: 0,
    leads_won: 0,
    leads_lost: 0,
    spans: [],
  }))
  const isIn = (at: Instant | undefined): at is Instant =>
    at !== undefined && at <= now && dayOf(at) >= from && dayOf(at) <= until
  for (const lead of leads) {
    if (lead.owner === undefined) continue
    const own = figures.of(repOf(lead.owner) ?? NOBODY)
    const given = lead.owned_at ?? lead.assigned_at ?? lead.created_at
    own.leads_given += Number(isIn(given))
    own.leads_contacted += Number(isIn(lead.first_contact_at))
    own.leads_qualified += Number(isIn(lead.qualified_at))
    own.leads_won += Number(lead.stage === 'won' && isIn(lead.converted_at))
    own.leads_lost += Number(lead.stage === 'lost' && isIn(lead.lost_at))
    if (isIn(given)) own.spans.push(...spanOf(lead, given, now))
  }
  return figures.all
}

/** None of a lead that was spoken with before the rep had it, or of which nobody knows when. */
function spanOf({first_contact_at, contacts, lost_at, converted_at}: Lead, given: Instant, now: Instant): LeadSpan[] {
  if (first_contact_at === undefined ? contacts > 0 : first_contact_at < given) return []
  const contacted = first_contact_at !== undefined && first_contact_at <= now
  const end = contacted ? first_contact_at : [lost_at, converted_at, now].reduce(earlier)
  return end === undefined || end < given ? [] : [{hours: Math.floor(hoursBetween(given, end)), contacted}]
}

function earlier(left: Instant | undefined, right: Instant | undefined): Instant | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left < right ? left : right
}

/** Leads below which no median is told. */
const LEAST_LEADS = 5
/** Followed by the hour for 90 days. */
const HORIZON = 90 * 24

/** Hours within which half the leads were spoken with first, open ones counted as not yet; undefined where it is not half. */
export function medianHours(spans: readonly LeadSpan[]): number | undefined {
  if (spans.length < LEAST_LEADS) return undefined
  const counts: Spans = {
    people: spans.length,
    events: new Int32Array(HORIZON + 1),
    censored: new Int32Array(HORIZON + 1),
  }
  for (const {hours, contacted} of spans) {
    if (hours > HORIZON) continue
    const column = contacted ? counts.events : counts.censored
    column[hours] = (column[hours] as number) + 1
  }
  return halfTimes(counts).ofAll
}
