import type {Settings} from '../setting/settings.ts'
import {type Day, dayOf, type Instant, secondsOf, textOfDay} from '../time/day.ts'
import {instantOfSeconds} from '../time/day.ts'

/** When people work. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean
  /**
   * The moment so many hours of work after another: every 24 of them are a working day, at the same time of day, the rest
   * is counted in hours. What falls outside working time is due when work begins again.
   */
  dueAfter(from: Instant, hours: number): Instant
}

type CalendarSettings = Pick<Settings, 'work.days' | 'work.hours' | 'work.holidays' | 'work.closed' | 'work.open'>

const DAY_SECONDS = 86_400
const MOST_DAYS_OFF = 400

/** The calendar that the settings describe; `holidays` are the public ones, where people do not work on them. */
export function workCalendar(settings: CalendarSettings, holidays: ReadonlySet<Day> = new Set()): WorkCalendar {
  const [opens, closes] = settings['work.hours'].split('-').map((time) => secondsOf(`1970-01-01T${time}:00`)) as [
    number,
    number,
  ]
  const weekdays = new Set(settings['work.days'])
  const closed = new Set(settings['work.closed'].map(dayOf))
  const open = new Set(settings['work.open'].map(dayOf))
  const isWorkday = (day: Day): boolean =>
    open.has(day) || (weekdays.has(weekdayOf(day)) && !holidays.has(day) && !closed.has(day))

  function nextWorkday(day: Day): Day {
    for (let next = day; next < day + MOST_DAYS_OFF; next++) if (isWorkday(next)) return next
    return day
  }

  /** The moment itself within working time, else when work begins again. */
  function intoWork(day: Day, second: number): {day: Day; second: number} {
    if (isWorkday(day) && second <= closes) return {day, second: Math.max(second, opens)}
    return {day: nextWorkday(day + 1), second: opens}
  }

  return {
    isWorkday,
    dueAfter(from, hours) {
      let {day, second} = intoWork(dayOf(from), secondsOf(from) % DAY_SECONDS)
      for (let days = Math.floor(hours / 24); days > 0; days--) day = nextWorkday(day + 1)
      let left = Math.round((hours % 24) * 3600)
      while (second + left > closes) {
        left -= closes - second
        day = nextWorkday(day + 1)
        second = opens
      }
      return `${textOfDay(day)}${instantOfSeconds(second + left).slice(10)}`
    },
  }
}

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
