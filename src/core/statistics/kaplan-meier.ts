import {type Interval, wilson} from './wilson.ts'

/**
 * What was seen of some people from a start until it happened or they were seen no longer. Both arrays have one entry
 * per day from 0 to the horizon: how many it happened to on that day, and how many were last seen on it without it.
 * The rest of `people` were followed beyond the horizon.
 */
export interface Spans {
  people: number
  events: Int32Array
  censored: Int32Array
}

/** The share to whom it happened up to the horizon, corrected for those who were not followed that long. */
export interface Happened {
  share: number
  /** Greenwood's variance of the share. */
  variance: number
  interval: Interval
  /** Of so many it is known whether it happened by the horizon. */
  known: number
}

/**
 * The estimator of Kaplan and Meier (1958) at the horizon, with Greenwood's variance. The interval is Wilson's with
 * the sample size that has this variance (Rothman 1978), so that it stays within 0 and 1. Whoever is last seen on a day
 * did not have the event on it. Absent where nobody was followed up to the horizon while some had still to come.
 */
export function happenedBy({people, events, censored}: Spans): Happened | undefined {
  let atRisk = people
  let surviving = 1
  let sum = 0
  let lost = 0
  for (let day = 0; day < events.length; day++) {
    if (atRisk === 0) return undefined
    const count = events[day] as number
    if (count > 0) {
      surviving *= 1 - count / atRisk
      sum += count / (atRisk * (atRisk - count))
    }
    const left = day === events.length - 1 ? 0 : (censored[day] as number)
    lost += left
    atRisk -= count + left
    if (atRisk === 0 && surviving === 0) break
  }
  const share = 1 - surviving
  const variance = surviving === 0 ? 0 : surviving * surviving * sum
  const known = people - lost
  const size = variance > 0 ? (share * surviving) / variance : known
  return size === 0 ? undefined : {share, variance, interval: wilson(share * size, size), known}
}

/**
 * Days after which these parts (0 to 1) of those to whom it happens by the horizon had it, corrected in the same way.
 * `share` is what {@link happenedBy} gives; it must be above 0.
 */
export function daysUntil({people, events, censored}: Spans, share: number, parts: readonly number[]): number[] {
  const days = parts.map(() => events.length - 1)
  let atRisk = people
  let surviving = 1
  let next = 0
  for (let day = 0; day < events.length && atRisk > 0 && next < parts.length; day++) {
    surviving *= 1 - (events[day] as number) / atRisk
    while (next < parts.length && 1 - surviving >= (parts[next] as number) * share - ROUNDING) days[next++] = day
    atRisk -= (events[day] as number) + (censored[day] as number)
  }
  return days
}

/** When half had it. Both are undefined where nobody did. */
export interface HalfTimes {
  /** Half of all, those to whom it may never happen included; undefined where that was not reached. */
  ofAll: number | undefined
  /** Half of those who had it as far as anybody was followed. */
  ofThose: number | undefined
}

/** When half had it, corrected for those who were not followed long enough (the same estimator). */
export function halfTimes({people, events, censored}: Spans): HalfTimes {
  const reached = new Float64Array(events.length)
  let atRisk = people
  let surviving = 1
  let last = 0
  for (; last < events.length && atRisk > 0; last++) {
    surviving *= 1 - (events[last] as number) / atRisk
    reached[last] = 1 - surviving
    atRisk -= (events[last] as number) + (censored[last] as number)
  }
  const share = 1 - surviving
  if (!(share > 0)) return {ofAll: undefined, ofThose: undefined}
  const whenReached = (part: number): number | undefined => {
    const at = reached.subarray(0, last).findIndex((so) => so >= part - ROUNDING)
    return at < 0 ? undefined : at
  }
  return {ofAll: whenReached(0.5), ofThose: whenReached(share / 2)}
}

/** Shares that are equal on paper may differ by so much. */
const ROUNDING = 1e-12

/** The share to whom it has not happened by the end of each day, and how many were followed into each day without it. */
export function survivalOf({people, events, censored}: Spans): {surviving: Float64Array; at_risk: Int32Array} {
  const surviving = new Float64Array(events.length)
  const at_risk = new Int32Array(events.length)
  let left = people
  let share = 1
  for (const [day, count] of events.entries()) {
    at_risk[day] = left
    if (left > 0) share *= 1 - count / left
    surviving[day] = share
    left -= count + (censored[day] as number)
  }
  return {surviving, at_risk}
}
