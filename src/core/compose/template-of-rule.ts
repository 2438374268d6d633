import {type KnownTemplate, loadTemplates} from './known-templates.ts'
import type {Book} from '../store/store.ts'

/** Shipped templates for the occasions of shipped rules, where they do not have the rule's name. */
const OF_RULES: Readonly<Record<string, string>> = {
  'first-order-3-days': 'follow-up-3-days',
  'first-order-3-weeks': 'follow-up-3-weeks',
  'first-order-3-months': 'follow-up-3-months',
  'replenishment-due': 'replenishment',
  'due-date-missed': 'replenishment',
  'churn-warning': 'win-back',
  'holiday-greeting': 'festival',
  'ticket-late': 'ticket-apology',
  'ticket-open': 'ticket-apology',
}

/**
 * The template that says what a rule of the queue wants said: the one of the rule's name, so that a shop can give any rule a
 * text of its own, else a shipped one for its occasion; undefined where there is none.
 */
export async function templateOfRule(book: Book, rule: string): Promise<KnownTemplate | undefined> {
  const all = await loadTemplates(book)
  return all.find(({id}) => id === rule) ?? all.find(({id}) => id === OF_RULES[rule])
}
