import {type Day, dayOf, endOfDay, type Instant} from './day.ts'

/** The time as of which a day is judged: now where it is today, or unless a day is given; else the end of the day. */
export function momentOf(asOf: Day | undefined, now: Instant): Instant {
  return asOf === undefined || asOf === dayOf(now) ? now : endOfDay(asOf)
}
