import type {Fit} from '../rep/who-fits.ts'
import {busyness, type WorkLoad} from '../rep/work-load.ts'
import type {Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import type {WinRate} from './win-rates.ts'

export const ASSIGN_RULES = ['round-robin', 'least-busy', 'best-fit'] as const
export type AssignRule = (typeof ASSIGN_RULES)[number]

/** A lead and who is to have it, with the figures by which they were chosen, as they stood then. */
export interface Assignment {
  lead: Lead
  fit: Fit
  /** How many reps the choice was among. */
  among: number
  work: Pick<WorkLoad, 'open_leads' | 'open_tasks' | 'capacity' | 'last_given_at'> & {rep: string}
  win?: WinRate | undefined
}

/** Why nobody gets a lead: all who fit have as many as they may get, or had it before and have to rest from it. */
export const LEFT_REASONS = ['limit', 'rest'] as const

export interface LeftLead {
  lead: Lead
  fit: Fit
  why: (typeof LEFT_REASONS)[number]
}

export interface ShareOut {
  rule: AssignRule
  fits: (lead: Lead) => {fit: Fit; who: readonly WorkLoad[]}
  /** How many more leads a rep may get. */
  room: (work: WorkLoad) => number
  rests: (lead: Lead, work: WorkLoad) => boolean
  win: (work: WorkLoad, lead: Lead) => WinRate
  now: Instant
}

/**
 * Shares leads out in their order, each to one of those who fit. What a rep was given counts for the leads after it. Round
 * robin gives to who has waited longest for a lead, so that the turn goes on where it ended the time before.
 */
export function shareOut(leads: readonly Lead[], plan: ShareOut): {assigned: Assignment[]; left: LeftLead[]} {
  const turns = new Turns(plan)
  const assigned: Assignment[] = []
  const left: LeftLead[] = []
  for (const lead of leads) {
    const {fit, who} = plan.fits(lead)
    const awake = who.filter((work) => !plan.rests(lead, work))
    const free = awake.filter((work) => turns.given(work) < plan.room(work))
    const chosen = turns.choose(free, lead)
    if (!chosen) left.push({lead, fit, why: awake.length === 0 ? 'rest' : 'limit'})
    else assigned.push({lead, fit, among: free.length, ...turns.give(chosen, lead)})
  }
  return {assigned, left}
}

/** Whose turn it is, and what was given so far. */
class Turns {
  readonly #plan: ShareOut
  readonly #given = new Map<WorkLoad, number>()
  readonly #last = new Map<WorkLoad, number>()
  #turn = 0

  constructor(plan: ShareOut) {
    this.#plan = plan
  }

  given(work: WorkLoad): number {
    return this.#given.get(work) ?? 0
  }

  choose(free: readonly WorkLoad[], lead: Lead): WorkLoad | undefined {
    let best: WorkLoad | undefined
    for (const work of free) if (best === undefined || this.#compare(work, best, lead) < 0) best = work
    return best
  }

  give(work: WorkLoad, lead: Lead): Pick<Assignment, 'work' | 'win'> {
    const {open_leads, open_tasks, capacity} = work
    const last_given_at = this.#last.has(work) ? this.#plan.now : work.last_given_at
    const win = this.#plan.rule === 'best-fit' ? this.#plan.win(work, lead) : undefined
    work.open_leads++
    this.#given.set(work, this.given(work) + 1)
    this.#last.set(work, ++this.#turn)
    return {work: {rep: work.rep.id, open_leads, open_tasks, capacity, last_given_at}, win}
  }

  /** Ties go to the less busy, then to who waited longer, then by id. */
  #compare(left: WorkLoad, right: WorkLoad, lead: Lead): number {
    const {rule, win} = this.#plan
    const byWin = rule === 'best-fit' ? win(right, lead).rate - win(left, lead).rate : 0
    const byLoad = rule === 'round-robin' ? 0 : busyness(left) - busyness(right)
    return byWin || byLoad || this.#compareWaiting(left, right) || (left.rep.id < right.rep.id ? -1 : 1)
  }

  #compareWaiting(left: WorkLoad, right: WorkLoad): number {
    const turns = (this.#last.get(left) ?? 0) - (this.#last.get(right) ?? 0)
    if (turns !== 0) return turns
    const [one, other] = [left.last_given_at ?? '', right.last_given_at ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  }
}
