import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import type {Instant} from '../time/day.ts'

/** The moment that a person wrote for `--at`. Throws BAD_INPUT when it is none. */
export function timeSaid(text: string): Instant {
  const parsed = parseDate(text, {format: 'ymd'})
  if (parsed.ok) return parsed.value
  throw new CrmError('BAD_INPUT', `"${text}" is no time for --at.`, {hint: 'Write it as "2025-06-30 18:00".'})
}
