import {type Day, textOfDay} from './day.ts'

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(textOfDay(day).slice(0, 4))
}
