import {CrmError} from '../core/error/crm-error.ts'
import {dayOf, type Day, type Instant, parseDay} from '../core/time/day.ts'
import {wallClock} from '../core/time/zone.ts'

/**
 * The time on the shop's wall. `PATRON_NOW` (`YYYY-MM-DDTHH:MM:SS`) fixes it, for tests and for looking back.
 */
export function wallClockNow(timezone: string | undefined): Instant {
  const fixed = process.env['PATRON_NOW']
  if (fixed) return checkedInstant(fixed)
  return wallClock(Math.floor(Date.now() / 1000), timezone ?? localZone())
}

/** This computer's time zone. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** `--as-of` as a day; today on the shop's wall unless given. Throws BAD_INPUT. */
export function asOfDay(text: string | undefined, now: Instant): Day {
  if (text === undefined || text === 'today') return dayOf(now)
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new CrmError('BAD_INPUT', `"${text}" is no date for --as-of.`, {hint: 'Write it as 2025-06-30.'})
}

function checkedInstant(text: string): Instant {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(text) && parseDay(text.slice(0, 10)) !== undefined) return text
  throw new CrmError('BAD_INPUT', `PATRON_NOW is "${text}", which is no time.`, {hint: 'Write it as 2025-06-30T09:00:00.'})
}
