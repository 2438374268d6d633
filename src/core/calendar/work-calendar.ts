import type {Settings} from '../setting/settings.ts'
import {type Day, dayOf, type Instant, instantOfSeconds, secondsOf} from '../time/day.ts'
import {weekdayOf} from '../time/weekday.ts'

/** When people work. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean
  /**
   * The moment so many hours of work after another: every 24 of them are a working day, at the same time of day; the rest
   * is counted in hours, and is never more than one further working day. What falls outside working time is due when
   * work begins again.
   */
  dueAfter(from: Instant, hours: number): Instant
}

/** Days that differ from the week: public holidays, and days worked in exchange for them (调休). */
export interface PublicDays {
  off: ReadonlySet<Day>
  worked: ReadonlySet<Day>
}

export type CalendarSettings = Pick<
  Settings,
  'work.days' | 'work.hours' | 'work.holidays' | 'work.closed' | 'work.open'
>

const NONE: PublicDays = {off: new Set(), worked: new Set()}
const DAY_SECONDS = 86_400

/** A moment of a working day: its seconds go beyond 24 hours where work goes on past midnight. */
interface Moment {
  day: Day
  second: number
}

/** The calendar that the settings describe; `days` are the public ones, where people do not work on holidays. */
export function workCalendar(settings: CalendarSettings, days: PublicDays = NONE): WorkCalendar {
  const {opens, closes} = hoursOf(settings['work.hours'])
  const {isWorkday, workdayFrom} = workdaysOf(settings, days)

  /** The moment itself within working time, else when work begins again. */
  function intoWork(from: Instant): Moment {
    const [day, second] = [dayOf(from), secondsOf(from) % DAY_SECONDS]
    if (second + DAY_SECONDS <= closes && isWorkday(day - 1)) return {day: day - 1, second: second + DAY_SECONDS}
    if (second <= closes && isWorkday(day)) return {day, second: Math.max(second, opens)}
    return {day: workdayFrom(day + 1), second: opens}
  }

  function afterSeconds({day, second}: Moment, seconds: number): Moment {
    const left = second + seconds - closes
    return left <= 0 ? {day, second: second + seconds} : afterSeconds({day: workdayFrom(day + 1), second: opens}, left)
  }

  return {
    isWorkday,
    dueAfter(from, hours) {
      let {day, second} = intoWork(from)
      for (let left = Math.floor(hours / 24); left > 0; left--) day = workdayFrom(day + 1)
      const rest = Math.round((hours % 24) * 3600)
      const due = afterSeconds({day, second}, rest)
      const most = rest === 0 ? due : {day: workdayFrom(day + 1), second}
      return instantOfSeconds(Math.min(secondsAt(due), secondsAt(most)))
    },
  }
}

function secondsAt({day, second}: Moment): number {
  return day * DAY_SECONDS + second
}

/** Seconds of the day; work that ends before it begins goes on past midnight. */
function hoursOf(hours: string): {opens: number; closes: number} {
  const [opens = 0, closes = 0] = hours.split('-').map((time) => secondsOf(`1970-01-01T${time}:00`))
  return {opens, closes: closes > opens ? closes : closes + DAY_SECONDS}
}

interface Workdays {
  isWorkday(day: Day): boolean
  /** The day itself or the next one on which people work. */
  workdayFrom(day: Day): Day
}

function workdaysOf(settings: CalendarSettings, {off, worked}: PublicDays): Workdays {
  const weekdays = new Set(settings['work.days'])
  const closed = new Set(settings['work.closed'].map(dayOf))
  const open = new Set(settings['work.open'].map(dayOf))
  const isWorkday = (day: Day): boolean =>
    open.has(day) || (!closed.has(day) && (worked.has(day) || (weekdays.has(weekdayOf(day)) && !off.has(day))))
  // No more days than these can be free in a row.
  const longest = 7 * (1 + closed.size + off.size)
  return {
    isWorkday,
    workdayFrom(day) {
      for (let next = day; next <= day + longest; next++) if (isWorkday(next)) return next
      return day
    },
  }
}
