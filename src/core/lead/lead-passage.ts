import {dayOf, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'

/** The stages of the road after a lead came in. */
export const PASSED_STAGES = ['assigned', 'contacted', 'qualified', 'won'] as const
export type PassedStage = (typeof PASSED_STAGES)[number]

/** Which stages a lead had reached at a time, and when, where somebody noted it. */
export interface Passage {
  created_at: Instant
  /** Reached itself, or a later one. */
  reached: Readonly<Record<PassedStage, boolean>>
  at: Readonly<Partial<Record<PassedStage, Instant>>>
  lost: boolean
}

type Times = Pick<
  Lead,
  | 'created_at'
  | 'assigned_at'
  | 'owner'
  | 'contacts'
  | 'first_contact_at'
  | 'qualified_at'
  | 'stage'
  | 'converted_at'
  | 'lost_at'
>

/**
 * How far a lead had come at a time. Who reached a stage counts for those before it too: not every walk-in is contacted first.
 * What has no time counts as reached at any time, since it is not known to be later.
 */
export function passageOf(lead: Times, now: Instant): Passage {
  const {stage, owner, contacts, created_at} = lead
  const times = {
    assigned: lead.assigned_at,
    contacted: lead.first_contact_at,
    qualified: lead.qualified_at,
    won: lead.converted_at,
  }
  const noted = {
    assigned: owner !== undefined,
    contacted: contacts > 0 || stage === 'contacted',
    qualified: stage === 'qualified',
    won: stage === 'won',
  }
  const reached = {assigned: false, contacted: false, qualified: false, won: false}
  const at: Partial<Record<PassedStage, Instant>> = {}
  let beyond = false
  for (const each of PASSED_STAGES.toReversed()) {
    const time = times[each]
    const known = time !== undefined && time <= now
    if (known) at[each] = time
    beyond ||= time === undefined ? noted[each] : known
    reached[each] = beyond
  }
  const lost = stage === 'lost' && (lead.lost_at === undefined || lead.lost_at <= now)
  return {created_at, reached, at, lost}
}

/** Whether who came in as a lead had bought on an earlier day already: then it was never a lead. */
export function wasCustomerBefore({created_at, converted_at}: Pick<Lead, 'created_at' | 'converted_at'>): boolean {
  return converted_at !== undefined && dayOf(converted_at) < dayOf(created_at)
}
