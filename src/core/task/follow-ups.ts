import type {ChurnStage} from '../churn/judge-churn.ts'
import {listChurn, type ChurnRow} from '../churn/list-churn.ts'
import {type Lead, potentialRank} from '../lead/lead.ts'
import {leadDue, type LeadDue, LEAD_DUE_KINDS, type LeadPace} from '../lead/lead-due.ts'
import {loadPace} from '../lead/lead-pace.ts'
import {wasOpen} from '../lead/was-open.ts'
import type {Profile} from '../profile/profile.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {addHours, hoursBetween, type Instant} from '../time/day.ts'

export const FOLLOW_UP_KINDS = [...LEAD_DUE_KINDS, 'churn'] as const
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number]

interface FollowUpBase {
  /** Stays the same from one look at the store to the next, e.g. `first-contact:L12`. */
  id: string
  name: string | undefined
  city: string | undefined
  /** The sales rep of a lead, the shop guide of a customer. */
  owner: string | undefined
  /** When the contact is due; for a customer, when the next purchase was to be expected by the usual gap. */
  due_at: Instant
  /** Negative while there is time left. */
  overdue_hours: number
}

/** Somebody who may become a customer and waits for a contact. */
export interface LeadFollowUp extends FollowUpBase {
  kind: 'first-contact' | 'second-contact'
  lead: Lead
}

/** A customer whose silence is long for their rhythm; `churn` has the figures and the value at stake. */
export interface ChurnFollowUp extends FollowUpBase {
  kind: 'churn'
  churn: ChurnRow
}

export type FollowUp = LeadFollowUp | ChurnFollowUp

/**
 * Today's follow-ups, the most pressing first. The order is a sales manager's: overdue leads come before all else,
 * since their promise is broken already and interest cools by the hour; among them higher potential first, then
 * first contacts before second ones, then the longest overdue. Leads that fall due before the day ends follow in the
 * order of their deadlines: they can still be kept. Customers at medium or high risk of leaving follow by value at
 * stake; a day more or less matters little there, and those already lost are left to campaigns. Ties go by id.
 */
export async function listFollowUps(
  book: Book,
  {profile, now, settings}: {profile: Profile; now: Instant; settings: Settings},
): Promise<FollowUp[]> {
  const open = (await book.all('lead')).filter((lead) => wasOpen(lead, now))
  const pace = await loadPace(settings, {leads: open, now})
  const leads = open.flatMap((lead) => leadFollowUp(lead, now, pace) ?? [])
  const overdue = leads.filter(({overdue_hours}) => overdue_hours > 0).sort(byPotential)
  const today = leads.filter(({overdue_hours}) => overdue_hours <= 0).sort(byDeadline)
  return [...overdue, ...today, ...churnFollowUps(profile, now)]
}

function leadFollowUp(lead: Lead, now: Instant, pace: LeadPace): LeadFollowUp | undefined {
  const due = leadDue(lead, now, pace)
  if (!due || due.due_at.slice(0, 10) > now.slice(0, 10)) return undefined
  return {...idOf(due, lead), ...due, name: lead.name, city: lead.city ?? lead.region, owner: lead.owner, lead}
}

function idOf({kind}: LeadDue, {id}: Lead): {id: string} {
  return {id: `${kind}:${id}`}
}

/** Stages of silence in which a customer is followed up; those already lost are left to campaigns. */
const FOLLOWED_STAGES = ['slowing', 'sleeping'] as const satisfies readonly ChurnStage[]

/** When the next purchase was to be expected after the last one, by the usual gap in days. */
function expectedPurchase(last_order: string, usual_gap: number): Instant {
  return addHours(`${last_order}T00:00:00`, 24 * Math.round(usual_gap))
}

/** In the order in which {@link listChurn} has them: by value at stake. */
function churnFollowUps(profile: Profile, now: Instant): ChurnFollowUp[] {
  const place = new Map(profile.inputs.ids.map((id, index) => [id, index]))
  return listChurn(profile, 'medium')
    .rows.filter(({stage}) => FOLLOWED_STAGES.some((followed) => followed === stage))
    .map((churn) => {
      const index = place.get(churn.id) as number
      const due_at = expectedPurchase(churn.last_order, profile.churn().usualGap(index).days)
      const {city, guide} = profile.inputs.records
      const who = {name: churn.name, city: city[index], owner: guide[index]}
      return {id: `churn:${churn.id}`, kind: 'churn', ...who, due_at, overdue_hours: hoursBetween(due_at, now), churn}
    })
}

function byPotential(left: LeadFollowUp, right: LeadFollowUp): number {
  return (
    potentialRank(left.lead.potential) - potentialRank(right.lead.potential) ||
    LEAD_DUE_KINDS.indexOf(left.kind) - LEAD_DUE_KINDS.indexOf(right.kind) ||
    byDeadline(left, right)
  )
}

function byDeadline(left: LeadFollowUp, right: LeadFollowUp): number {
  if (left.due_at !== right.due_at) return left.due_at < right.due_at ? -1 : 1
  return left.id < right.id ? -1 : 1
}
