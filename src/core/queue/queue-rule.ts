import type {RowOf} from '../store/columns.ts'

export const RULE_SUBJECTS = ['customer', 'lead', 'ticket'] as const
export type RuleSubject = (typeof RULE_SUBJECTS)[number]

/** Words of a rule in both languages; `{field}` stands for a figure. */
export interface RuleWords {
  en: string
  zh: string
}

/**
 * What makes a task. `when` is a CEL condition on the subject's fields: the profile's for customers, the lead list's for
 * leads, the ticket list's for tickets. The values of the fields in `occasion` name the occasion: as long as they stay
 * the same, the rule asks once. It is due `due.hours` of working time (24 to a working day) after the time in the field
 * `due.from`, or after the day the rule first held. `stake` is the field that says what is at stake, `chance` between 0 and
 * 1 that acting helps, `weight` how pressing it is beside others (1 is usual). A task that nobody did within `expires_days`
 * after it was due closes by itself.
 */
export interface QueueRule {
  id: string
  subject: RuleSubject
  when: string
  occasion: readonly string[]
  due: {from?: string | undefined; hours: number}
  stake: string
  chance: number
  weight: number
  expires_days?: number | undefined
  /** Who does it: the customer's guide or the lead's owner, or the manager. */
  owner?: 'own' | 'manager' | undefined
  why: RuleWords
  say: RuleWords
}

/** A rule of the shop's own, or a shipped one that was changed or switched off: `spec` holds what differs. */
export const QUEUE_RULE_COLUMNS = {id: 'text', on: 'boolean', spec: 'json?'} as const

type QueueRuleRow = RowOf<typeof QUEUE_RULE_COLUMNS>
export type StoredRule = Omit<QueueRuleRow, 'spec'> & {spec?: Partial<QueueRule> | undefined}
