import {CrmError} from '../error/crm-error.ts'
import type {Settings} from '../setting/settings.ts'
import {addHours, type Day, dayOf, type Instant, parseDay, textOfDay} from '../time/day.ts'

interface Said {
  text: string
  /** The flag that it was said with. */
  flag: string
  now: Instant
  settings: Settings
}

/**
 * When something is due that a person put off: `4h` and `2d` are hours and days of work, `1w` is the same day of a later
 * week, a date is the beginning of work on it; what falls outside working time is due when work begins again. Throws
 * BAD_INPUT for what is none of these, or past.
 */
export async function dueSaid({text, flag, now, settings}: Said): Promise<Instant> {
  const {loadCalendar} = await import('../calendar/load-calendar.ts')
  const day = parseDay(text.trim())
  const [, count = '', unit = ''] = /^(\d{1,4})\s*([hdw])$/i.exec(text.trim()) ?? []
  if (day === undefined && !(Number(count) > 0)) throw unclear(text, flag)
  const today = dayOf(now)
  if (day !== undefined && day < today) throw past(text, flag)
  const until = day ?? today + 7 * Number(count)
  const calendar = await loadCalendar(settings, {from: today, until})
  if (day !== undefined) return calendar.dueAfter(day === today ? now : `${textOfDay(day)}T00:00:00`, 0)
  if (unit.toLowerCase() === 'w') return calendar.dueAfter(addHours(now, 7 * 24 * Number(count)), 0)
  return calendar.dueAfter(now, Number(count) * (unit.toLowerCase() === 'd' ? 24 : 1))
}

/** The day until which something is put off: a date as it is, or a day of work. Throws BAD_INPUT, also for today. */
export async function untilSaid(said: Said): Promise<Day> {
  const day = parseDay(said.text.trim()) ?? dayOf(await dueSaid(said))
  if (day > dayOf(said.now)) return day
  throw past(said.text, said.flag)
}

function unclear(text: string, flag: string): CrmError {
  return new CrmError('BAD_INPUT', `"${text}" is no time for --${flag}.`, {
    hint: `Write it as --${flag} 2d for days of work, 1w for weeks, 4h for hours, or a date: --${flag} 2025-07-05.`,
  })
}

function past(text: string, flag: string): CrmError {
  return new CrmError('BAD_INPUT', `--${flag} ${text} is over already.`, {hint: 'Give a later day.'})
}
