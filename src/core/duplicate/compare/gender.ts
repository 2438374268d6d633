import type {PersonColumns} from '../people.ts'
import {createInterner} from '../text/intern.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'

const LEVELS = [MISSING, {name: 'agree'}, {name: 'disagree', contradicts: true}] as const satisfies readonly LevelSpec[]

export function genderComparison({gender}: PersonColumns): Comparison {
  const known = createInterner()
  const genderOf = Int8Array.from(gender, (text) => (text === undefined ? -1 : known.idOf(text)))
  return {
    field: 'gender',
    levels: LEVELS,
    compare(left, right) {
      const a = genderOf[left] as number
      const b = genderOf[right] as number
      if (a < 0 || b < 0) return 0
      return a === b ? 1 : 2
    },
    rarity: () => 0,
    shown: (left, right) => [gender[left], gender[right]],
  }
}
