import type {RowOf} from '../store/columns.ts'

export const RULE_SUBJECTS = ['customer', 'lead', 'ticket'] as const
export type RuleSubject = (typeof RULE_SUBJECTS)[number]

/**
 * Words of a rule in both languages: `{field}` stands for a figure, `{field~days}` for the days since the date in it, which
 * go on while the task waits, and `{field~days:day|days}` for the word that goes with them.
 */
export interface RuleWords {
  en: string
  zh: string
}

/**
 * What makes a task. `when` is a CEL condition on the subject's fields (see `subject-columns.ts`). The values of the fields
 * in `occasion` name the occasion: as long as they stay the same, the rule asks once. It is due `due.hours` of working
 * time (24 to a working day; a number, or the setting that says it) after the time in the field `due.from`, or after the
 * moment at which the rule first held. `stake` is the field, in money, that says what is at stake, `chance` between 0 and 1
 * that acting helps, `weight` how pressing it is beside others (1 is usual). Its task closes by itself when the condition
 * holds no more.
 */
export interface QueueRule {
  id: string
  subject: RuleSubject
  when: string
  occasion: readonly string[]
  due: {from?: string | undefined; hours: number | string}
  stake: string
  chance: number | string
  weight: number
  /** A customer with an open complaint is left alone by it. */
  marketing?: boolean | undefined
  /** Whose it is: the guide's or owner's (unless said), or the manager's. */
  owner?: RuleOwner | undefined
  /** When it is overdue for long, the manager sees it too. */
  escalates?: boolean | undefined
  why: RuleWords
  say: RuleWords
}

export const RULE_OWNERS = ['own', 'manager'] as const
export type RuleOwner = (typeof RULE_OWNERS)[number]

/** A rule of the shop's own, or a shipped one that was changed or switched off: `spec` holds what differs. */
export const QUEUE_RULE_COLUMNS = {id: 'text', on: 'boolean', spec: 'json?'} as const

type QueueRuleRow = RowOf<typeof QUEUE_RULE_COLUMNS>
export type StoredRule = Omit<QueueRuleRow, 'spec'> & {spec?: Partial<QueueRule> | undefined}
