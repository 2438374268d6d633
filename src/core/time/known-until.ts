import {type Day, endOfDay, type Instant} from './day.ts'

/** Until when something is known as of a day: its end, but never later than now. */
export function knownUntil(asOf: Day, now: Instant): Instant {
  const end = endOfDay(asOf)
  return end < now ? end : now
}
