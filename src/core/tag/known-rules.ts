import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {compareText} from '../text/compare-text.ts'
import {STARTER_RULES, type StarterRule} from './starter-rules.ts'
import {TAG_DIMENSIONS, type TagRule} from './tag-rule.ts'

/** Where a rule comes from: it came with the program, was made here, or was made here in the place of one that came. */
export type RuleOrigin = 'built-in' | 'own' | 'replaced'
export type KnownRule = TagRule & {origin: RuleOrigin}

/** All rules, those taken out too: the built-in ones and the stored ones over them, by dimension and name. */
export async function loadTagRules(book: Book): Promise<KnownRule[]> {
  return knownRules(await book.all('tag_rule'))
}

/** The built-in rules with the stored ones over them. */
export function knownRules(stored: readonly TagRule[]): KnownRule[] {
  const own = new Set(stored.map(({id}) => id))
  const builtIn = Object.entries(STARTER_RULES)
    .filter(([id]) => !own.has(id))
    .map(([id, rule]): KnownRule => ({id, ...rule, origin: 'built-in'}))
  const made = stored.map((rule): KnownRule => ({...rule, origin: originOf(rule)}))
  return [...builtIn, ...made].sort(
    (left, right) => dimensionOf(left) - dimensionOf(right) || compareText(left.id, right.id),
  )
}

/** The rules in force with these names, or all of them. Throws NOT_FOUND for a name that none has. */
export function chooseRules(rules: readonly KnownRule[], names: readonly string[] = []): KnownRule[] {
  const inForce = rules.filter(({off}) => off !== true)
  if (names.length === 0) return inForce
  const wanted = new Set(names.map((name) => ruleNamed(name, inForce).id))
  return inForce.filter(({id}) => wanted.has(id))
}

/** The rule of a name. Throws NOT_FOUND with the nearest one. */
export function ruleNamed(name: string, rules: readonly KnownRule[]): KnownRule {
  const found = rules.find(({id}) => id === name)
  if (found) return found
  const guess = closest(
    name,
    rules.map(({id}) => id),
  )
  throw new CrmError('NOT_FOUND', `There is no tag rule "${name}".`, {
    hint: guess === undefined ? '`patron tag rule list` shows all.' : `Did you mean ${guess}?`,
    candidates: guess === undefined ? [] : [guess],
  })
}

export function isStarter(name: string): name is StarterRule {
  return Object.hasOwn(STARTER_RULES, name)
}

/** One that was taken out is the built-in one still. */
function originOf({id, off}: TagRule): RuleOrigin {
  if (!isStarter(id)) return 'own'
  return off === true ? 'built-in' : 'replaced'
}

function dimensionOf({dimension}: TagRule): number {
  return TAG_DIMENSIONS.indexOf(dimension)
}
