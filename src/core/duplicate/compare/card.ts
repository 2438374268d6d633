import {createInterner} from '../text/intern.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {listComparison, type ValueLists} from './list.ts'

const CARD_LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  {name: 'slip'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]

const CARD_LEVEL = {agree: 1, slip: 2, disagree: 3}

/** Member cards. */
export function cardComparison(cards: ValueLists): Comparison {
  const {texts} = cards
  return listComparison(cards, {
    field: 'card',
    levels: CARD_LEVELS,
    relate(left, right) {
      if (left === right) return CARD_LEVEL.agree
      return isOneSlip(texts[left] as string, texts[right] as string) ? CARD_LEVEL.slip : CARD_LEVEL.disagree
    },
  })
}

const OTHER_LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]

const OTHER_LEVEL = {missing: 0, agree: 1, disagree: 2}

/** Identities of platforms: the same name on two of them agrees, two names on one tell people apart. */
export function otherComparison(others: ValueLists): Comparison {
  const [bare, scopes] = [createInterner(), createInterner()]
  const bareOf = Int32Array.from(others.texts, (text) => bare.idOf(withoutScope(text)))
  const scopeOf = Int32Array.from(others.texts, (text) => scopes.idOf(scopeText(text)))
  return listComparison(others, {
    field: 'other',
    levels: OTHER_LEVELS,
    relate(left, right) {
      if (bareOf[left] === bareOf[right]) return OTHER_LEVEL.agree
      return scopeOf[left] === scopeOf[right] ? OTHER_LEVEL.disagree : OTHER_LEVEL.missing
    },
  })
}

/** An identity without its platform or shop: `nickname:小芳` of `nickname:tmall/小芳`. */
export function withoutScope(identity: string): string {
  const type = identity.indexOf(':') + 1
  return identity.slice(0, type) + identity.slice(identity.indexOf('/', type) + 1)
}

function scopeText(identity: string): string {
  const end = identity.indexOf('/')
  return end < 0 ? identity.slice(0, identity.indexOf(':')) : identity.slice(0, end)
}
