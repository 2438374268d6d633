import {hoursBetween, type Instant} from '../time/day.ts'

/** What a task is ranked by. Value in minor units. */
export interface Ranked {
  value: number
  chance: number
  weight: number
  due_at: Instant
}

/** Why a task stands where it does: `worth` = value × chance × weight × urgency, in minor units. */
export interface Worth extends Pick<Ranked, 'value' | 'chance' | 'weight'> {
  urgency: number
  worth: number
}

/** An overdue task gains for so many days, then no more: it is as pressing as it can be. */
const GAINING_DAYS = 7

/**
 * How pressing a task is by its time: 1 when it is due, half as much for every `halfLife` days that are left, and up to
 * twice as much within a week after.
 */
export function urgency(due_at: Instant, now: Instant, halfLife: number): number {
  const days = hoursBetween(now, due_at) / 24
  return days > 0 ? 0.5 ** (days / halfLife) : 1 + Math.min(-days, GAINING_DAYS) / GAINING_DAYS
}

/** The expected value that acting on a task now saves or brings, weighted by how pressing its rule and its time are. */
export function worthOf({value, chance, weight, due_at}: Ranked, now: Instant, halfLife: number): Worth {
  const pressing = urgency(due_at, now, halfLife)
  return {value, chance, weight, urgency: pressing, worth: value * chance * weight * pressing}
}
