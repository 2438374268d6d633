import type {Habits, HabitTable} from './habit-table.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Hours of the day, `00` to `23`. */
export const HOURS: readonly string[] = Array.from({length: 24}, (_, hour) => String(hour).padStart(2, '0'))

/** Day 0, 1970-01-01, was a Thursday. */
const THURSDAY = 3
const HOUR_SECONDS = 3600

/** Index into {@link WEEKDAYS}. */
export function weekdayOf({day}: Pick<HabitTable, 'day'>, row: number): number {
  return ((day[row] as number) + THURSDAY) % WEEKDAYS.length
}

/** Hour of an order; -1 where it stands at midnight to the second, as orders do whose file says the day only. */
export function hourOf({second}: Pick<HabitTable, 'second'>, row: number): number {
  const of = second[row] as number
  return of === 0 ? -1 : Math.floor(of / HOUR_SECONDS)
}

/** Orders by weekday and hour, and how many do not say the hour. */
export function hourGrid({table, rows}: Habits): {hours: number[][]; without_time: number} {
  const hours = WEEKDAYS.map(() => HOURS.map(() => 0))
  let without_time = 0
  for (const row of rows) {
    const hour = hourOf(table, row)
    const line = hours[weekdayOf(table, row)] as number[]
    if (hour < 0) without_time++
    else line[hour] = (line[hour] as number) + 1
  }
  return {hours, without_time}
}
