import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {listComparison, type ValueLists} from './list.ts'

const CARD_LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  {name: 'slip'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]

/** Member cards. */
export function cardComparison(cards: ValueLists): Comparison {
  return listComparison(cards, {
    field: 'card',
    levels: CARD_LEVELS,
    relate: (left, right) => (left === right ? 1 : isOneSlip(left, right) ? 2 : 3),
  })
}

const OTHER_LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]

/** Identities of platforms: the same name on two of them agrees, two names on one tell people apart. */
export function otherComparison(others: ValueLists): Comparison {
  return listComparison(others, {field: 'other', levels: OTHER_LEVELS, relate: relateOthers})
}

/** An identity without its platform or shop: `nickname:小芳` of `nickname:tmall/小芳`. */
export function withoutScope(identity: string): string {
  const type = identity.indexOf(':') + 1
  return identity.slice(0, type) + identity.slice(identity.indexOf('/', type) + 1)
}

function relateOthers(left: string, right: string): number {
  if (withoutScope(left) === withoutScope(right)) return 1
  return scopeOf(left) === scopeOf(right) ? 2 : 0
}

function scopeOf(identity: string): string {
  const end = identity.indexOf('/')
  return end < 0 ? identity.slice(0, identity.indexOf(':')) : identity.slice(0, end)
}
