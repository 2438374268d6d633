import type {CustomField} from '../field/custom-field.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {type CompiledRule, compileRule} from './compile-rule.ts'
import {customerColumns} from './customer-table.ts'
import type {QueueRule, RuleSubject} from './queue-rule.ts'
import {LEAD_RULE_COLUMNS} from './lead-table.ts'
import {TICKET_RULE_COLUMNS} from './ticket-table.ts'

/** What rules about a subject can name. */
export function subjectColumns(subject: RuleSubject, custom: readonly CustomField[]): readonly ListColumn[] {
  if (subject === 'customer') return customerColumns(custom)
  return subject === 'lead' ? LEAD_RULE_COLUMNS : TICKET_RULE_COLUMNS
}

/** Rules ready to be asked, by subject. Throws BAD_INPUT for one that cannot be used. */
export function compileRules(
  rules: readonly QueueRule[],
  custom: readonly CustomField[],
): Record<RuleSubject, CompiledRule[]> {
  const compiled: Record<RuleSubject, CompiledRule[]> = {customer: [], lead: [], ticket: []}
  for (const rule of rules) compiled[rule.subject].push(compileRule(rule, subjectColumns(rule.subject, custom)))
  return compiled
}
