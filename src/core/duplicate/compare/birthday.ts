import type {PersonColumns} from '../people.ts'
import {createInterner} from '../text/intern.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {countBearers, rarityOf} from './rarity.ts'

const LEVELS = [
  MISSING,
  {name: 'agree', personal: true, valued: true},
  // Day and month agree, and one of the two has no year.
  {name: 'day', personal: true},
  {name: 'swapped', personal: true},
  {name: 'slip', personal: true},
  {name: 'disagree', contradicts: true},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, day: 2, swapped: 3, slip: 4, disagree: 5}

const FORM = /^(\d{4}|-)-(\d\d)-(\d\d)$/
const NO_YEAR = '-'
/** A day on which so many times more were born than on the usual one is what somebody types for "unknown". */
const STAND_IN = 10

export interface Birthday {
  text: string
  year: string
  month: string
  day: string
}

/** The distinct birthdays, and which of them each person has; -1: none, or none that can be read. */
export interface Birthdays {
  readonly dates: readonly Birthday[]
  readonly dateOf: Int32Array
  /** Days that stand for "unknown", such as 1900-01-01, and how many people have them. They are nobody's birthday. */
  readonly standIns: readonly {value: string; people: number}[]
}

export function readBirthdays(birthday: PersonColumns['birthday'], limit: number): Birthdays {
  const texts = createInterner()
  const dates: Birthday[] = []
  const dateOf = Int32Array.from(birthday, (written) => {
    const [text, year, month, day] = FORM.exec(written ?? '') ?? []
    if (text === undefined || year === undefined || month === undefined || day === undefined) return -1
    const id = texts.idOf(text)
    if (id === dates.length) dates.push({text, year, month, day})
    return id
  })
  const bearers = countBearers(dateOf, dates.length)
  const most = Math.max(limit, (STAND_IN * dateOf.length) / Math.max(1, dates.length))
  const standIns = dates.flatMap(({text}, id) => {
    const people = bearers[id] as number
    return people > most ? [{value: text, people}] : []
  })
  return {dates, dateOf: dateOf.map((id) => (id >= 0 && (bearers[id] as number) > most ? -1 : id)), standIns}
}

/** Birthdays, with day and month in either order, a slip in one digit, or without the year. */
export function birthdayComparison({birthday}: PersonColumns, {dates, dateOf}: Birthdays): Comparison {
  const rarity = rarityOf(countBearers(dateOf, dates.length))
  return {
    field: 'birthday',
    levels: LEVELS,
    compare(left, right) {
      const a = dateOf[left] as number
      const b = dateOf[right] as number
      if (a < 0 || b < 0) return LEVEL.missing
      return a === b ? LEVEL.agree : levelBetween(dates[a] as Birthday, dates[b] as Birthday)
    },
    rarity: (left) => rarity(dateOf[left] as number),
    shown: (left, right) => [birthday[left], birthday[right]],
  }
}

function levelBetween(left: Birthday, right: Birthday): number {
  const sameDay = left.month === right.month && left.day === right.day
  if (left.year === NO_YEAR || right.year === NO_YEAR) return sameDay ? LEVEL.day : LEVEL.disagree
  if (left.year === right.year && left.month === right.day && left.day === right.month) return LEVEL.swapped
  return isOneSlip(left.text, right.text) ? LEVEL.slip : LEVEL.disagree
}
