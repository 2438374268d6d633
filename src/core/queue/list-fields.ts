import type {ListColumn} from '../listing/list-column.ts'
import {PROFILE_FIELDS} from '../profile/profile-fields.ts'
import type {Context} from '../store/context.ts'
import {EXTRA_FIELDS, isExtra} from './customer-extras.ts'
import {subjectColumns} from './load-rules.ts'
import type {RuleSubject} from './queue-rule.ts'

export const RULE_FIELD_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'type', type: 'text'},
  {key: 'meaning', type: 'text'},
]

/** A field that rules can name; those of leads and tickets are called what they mean. */
export interface RuleField extends Record<string, unknown> {
  field: string
  type: string
  meaning: string | undefined
}

/** The fields that rules about a subject can name. */
export async function listRuleFields({store}: Context, subject: RuleSubject): Promise<RuleField[]> {
  const custom = await store.read((book) => book.all('field'))
  const titles = new Map(custom.map(({id, title}) => [id, title]))
  const meaningOf = (key: string): string | undefined => {
    if (subject !== 'customer') return undefined
    if (isExtra(key)) return EXTRA_FIELDS[key].meaning
    const known: {meaning: string} | undefined = PROFILE_FIELDS[key as keyof typeof PROFILE_FIELDS]
    return known?.meaning ?? titles.get(key)
  }
  return subjectColumns(subject, custom).map(({key, type}) => ({field: key, type, meaning: meaningOf(key)}))
}
