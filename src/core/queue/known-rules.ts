import type {Book} from '../store/store.ts'
import type {QueueRule, StoredRule} from './queue-rule.ts'
import {CUSTOMER_RULES} from './rulebook-of-customers.ts'
import {LEAD_RULES} from './rulebook-of-leads.ts'
import {TICKET_RULES} from './rulebook-of-tickets.ts'

export const SHIPPED_RULES: readonly QueueRule[] = [...TICKET_RULES, ...LEAD_RULES, ...CUSTOMER_RULES]

export const RULE_ORIGINS = ['shipped', 'changed', 'own'] as const
export type RuleOrigin = (typeof RULE_ORIGINS)[number]

/** A rule as it is in force, and where it comes from. */
export interface KnownRule extends QueueRule {
  on: boolean
  origin: RuleOrigin
}

export async function loadRules(book: Pick<Book, 'all'>): Promise<KnownRule[]> {
  return knownRules(await book.all('queue_rule'))
}

/** The shipped rules with what the shop changed of them, then its own. */
export function knownRules(stored: readonly StoredRule[]): KnownRule[] {
  const changes = new Map(stored.map((rule) => [rule.id, rule]))
  const shipped = SHIPPED_RULES.map((rule): KnownRule => {
    const {on = true, spec} = changes.get(rule.id) ?? {}
    return {...rule, ...spec, id: rule.id, on, origin: spec ? 'changed' : 'shipped'}
  })
  const names = new Set(SHIPPED_RULES.map(({id}) => id))
  const own = stored.filter(({id}) => !names.has(id))
  return [...shipped, ...own.map(({id, on, spec}) => ({...(spec as QueueRule), id, on, origin: 'own' as const}))]
}
