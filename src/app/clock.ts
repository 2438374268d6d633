import {CrmError} from '../core/error/crm-error.ts'
import {dayOf, type Day, type Instant, parseDay} from '../core/time/day.ts'
import {wallClock} from '../core/time/zone.ts'

/**
 * The time on the shop's wall. `PATRON_NOW` (`YYYY-MM-DDTHH:MM:SS`) fixes it, for tests and for looking back.
 */
export function wallClockNow(timezone: string | undefined): Instant {
  const fixed = process.env['PATRON_NOW']
  if (fixed) return checkedInstant(fixed)
  const now = new Date()
  if (timezone === undefined || timezone === process.env['TZ']) return localWall(now)
  return /^[A-Z][\w+-]*(\/[A-Z][\w+-]*)+$/.test(timezone)
    ? wallElsewhere(now, timezone)
    : wallClock(Math.floor(now.getTime() / 1000), timezone)
}

/** The computer's own clock. Asking Intl for the same would load ICU, which takes as long as the rest of a command. */
function localWall(now: Date): Instant {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

/** As if the computer stood in another zone: `TZ` takes effect when it is set, and is put back. */
function wallElsewhere(now: Date, zone: string): Instant {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return localWall(now)
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
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
  throw new CrmError('BAD_INPUT', `PATRON_NOW is "${text}", which is no time.`, {
    hint: 'Write it as 2025-06-30T09:00:00.',
  })
}
