import type {ComparedField, ComparedLevel, Comparison} from '../compare/comparison.ts'

/** What plain rules make of two people; `household`: others who share a phone or an address. */
export type Ruled = 'certain' | 'review' | 'household' | 'different'

/** The level at which a pair comes out in a field. */
export type LevelReader = (field: ComparedField) => ComparedLevel

const CONTACTS = ['phone', 'email', 'card', 'other'] as const
const OTHER_NAME: readonly ComparedLevel[] = ['similar', 'surname', 'given', 'disagree']
const NEAR_BIRTHDAY: readonly ComparedLevel[] = ['swapped', 'slip', 'day']

/**
 * Rules that need no figures: the name and something of one's own agree, and nothing speaks against it. They start
 * the estimation, and stand in for it where there are too few people to learn from.
 */
export function ruleOf(level: LevelReader): Ruled {
  const [name, birthday] = [level('name'), level('birthday')]
  const contact = CONTACTS.some((field) => level(field) === 'agree')
  const home = level('address') === 'agree' || level('address') === 'close'
  const born = birthday === 'agree'
  const near = NEAR_BIRTHDAY.includes(birthday)
  const sameName = name === 'agree' || name === 'sound'
  if (OTHER_NAME.includes(name) || birthday === 'disagree') {
    if (born || near) return contact || home ? 'review' : 'different'
    return contact || home ? 'household' : 'different'
  }
  if (sameName && (contact || (born && home))) return 'certain'
  const told = [contact, home, born || near, level('phone') === 'masked' || level('phone') === 'slip'].filter(Boolean)
  return told.length > (name === 'missing' ? 1 : 0) ? 'review' : 'different'
}

/** Reads the levels of a row of them, such as a pattern's. */
export function levelReader(
  comparisons: readonly Comparison[],
): (levels: ArrayLike<number>, from?: number) => LevelReader {
  const places = new Map(comparisons.map(({field}, at) => [field, at]))
  return (levels, from = 0) =>
    (field) => {
      const at = places.get(field)
      const level = at === undefined ? 0 : levels[from + at]
      return (at === undefined ? undefined : comparisons[at]?.levels[level as number]?.name) ?? 'missing'
    }
}
