import {type Instant, secondsOf} from '../time/day.ts'

const DAY = 86_400

/** The share of a day's working hours (`09:00-21:00`) that is over at a time of it, 0 to 1. */
export function partOfDay(now: Instant, hours: string): number {
  const [opens, closes] = hours.split('-').map((time) => secondsOf(`1970-01-01T${time}:00`)) as [number, number]
  const length = closes > opens ? closes - opens : closes + DAY - opens
  return Math.min(1, Math.max(0, ((secondsOf(now) % DAY) - opens) / length))
}
