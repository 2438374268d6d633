import type {PersonColumns} from '../people.ts'
import {areSwapped, countDigits, differingDigits} from '../text/digits.ts'
import {createInterner} from '../text/intern.ts'
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
/** A day on which so many times more were born than on the usual one is what somebody types for "unknown". */
const STAND_IN = 10

/** The distinct birthdays, and which of them each person has; -1: none, or none that can be read. */
export interface Birthdays {
  /** The eight digits YYYYMMDD, four bits each; the year is zero where it is not known. */
  readonly digits: Int32Array
  readonly dateOf: Int32Array
  /** Days that stand for "unknown", such as 1900-01-01, and how many people have them. They are nobody's birthday. */
  readonly standIns: readonly {value: string; people: number}[]
}

export function readBirthdays(birthday: PersonColumns['birthday'], limit: number): Birthdays {
  const dates = createInterner()
  const written = Int32Array.from(birthday, (text) => (text !== undefined && FORM.test(text) ? dates.idOf(text) : -1))
  const bearers = countBearers(written, dates.texts.length)
  const most = Math.max(limit, (STAND_IN * written.length) / Math.max(1, dates.texts.length))
  return {
    digits: Int32Array.from(dates.texts, (text) => Number.parseInt(text.replaceAll('-', ''), 16)),
    dateOf: written.map((date) => (date >= 0 && (bearers[date] as number) > most ? -1 : date)),
    standIns: dates.texts.flatMap((value, date) => {
      const people = bearers[date] as number
      return people > most ? [{value, people}] : []
    }),
  }
}

/** Birthdays, with day and month in either order, a slip in one digit, or without the year. */
export function birthdayComparison({birthday}: PersonColumns, {digits, dateOf}: Birthdays): Comparison {
  const rarity = rarityOf(countBearers(dateOf, digits.length))
  return {
    field: 'birthday',
    levels: LEVELS,
    compare(left, right) {
      const a = dateOf[left] as number
      const b = dateOf[right] as number
      if (a < 0 || b < 0) return LEVEL.missing
      return a === b ? LEVEL.agree : levelBetween(digits[a] as number, digits[b] as number)
    },
    rarity: (left) => rarity(dateOf[left] as number),
    shown: (left, right) => [birthday[left], birthday[right]],
  }
}

function levelBetween(left: number, right: number): number {
  const [year, otherYear] = [left >>> 16, right >>> 16]
  if (year === 0 || otherYear === 0) return (left & 0xffff) === (right & 0xffff) ? LEVEL.day : LEVEL.disagree
  const swapped = ((right & 0xff) << 8) | ((right >>> 8) & 0xff)
  if (year === otherYear && (left & 0xffff) === swapped) return LEVEL.swapped
  const differing = differingDigits(left, right)
  return countDigits(differing) === 1 || areSwapped(left, right, differing) ? LEVEL.slip : LEVEL.disagree
}
