import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import type {Instant} from '../time/day.ts'

/** The moment that a person wrote for `--at`. Throws BAD_INPUT when it is none, or still to come. */
export function timeSaid(text: string, now: Instant): Instant {
  const parsed = parseDate(text, {format: 'ymd'})
  if (!parsed.ok) throw new CrmError('BAD_INPUT', `"${text}" is no time for --at.`, {hint: HOW})
  if (parsed.value <= now) return parsed.value
  throw new CrmError('BAD_INPUT', `"${text}" is still to come: --at is when it was.`, {
    hint: 'What is to be done is a task: patron task add.',
  })
}

const HOW = 'Write it as "2025-06-30 18:00".'
