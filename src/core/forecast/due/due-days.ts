import type {Day} from '../../time/day.ts'
import type {NextDue} from './next-due.ts'

export type DueDay = 'day' | 'early' | 'late'

/** Days that are not worked out yet, and those that cannot be told. */
const [FRESH, NONE] = [-(2 ** 31), -(2 ** 31) + 1]

/** When each of so many customers is due, each worked out once, when it is first asked for. */
export function dueDays(
  customers: number,
  nextDue: (index: number) => NextDue | undefined,
): (which: DueDay) => (index: number) => Day | undefined {
  const column = (): Int32Array => new Int32Array(customers).fill(FRESH)
  const days = {day: column(), early: column(), late: column()}
  const workOut = (index: number): void => {
    const {day, early, late} = nextDue(index) ?? {day: NONE, early: NONE, late: NONE}
    days.day[index] = day
    days.early[index] = early
    days.late[index] = late
  }
  return (which) => {
    const own = days[which]
    return (index) => {
      if (own[index] === FRESH) workOut(index)
      const day = own[index] as Day
      return day === NONE ? undefined : day
    }
  }
}
