import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {loadTagRules, type RuleOrigin} from './known-rules.ts'
import type {TagDimension} from './tag-rule.ts'

export const TAG_RULE_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'rule', type: 'text'},
  {key: 'title', type: 'text'},
  {key: 'dimension', type: 'text'},
  {key: 'origin', type: 'text'},
  {key: 'off', type: 'boolean'},
  {key: 'condition', type: 'text'},
  {key: 'value', type: 'text', extra: true},
  {key: 'meaning', type: 'text'},
]

export interface TagRuleRow extends Record<string, unknown> {
  rule: string
  dimension: TagDimension
  origin: RuleOrigin
  /** Taken out: it gives no tag. */
  off: boolean
  condition: string
  value: string | undefined
  meaning: string | undefined
}

/** All rules by dimension and name, those taken out too. */
export async function listTagRules({store}: Context): Promise<TagRuleRow[]> {
  return store.read(async (book) =>
    (await loadTagRules(book)).map(({id, dimension, origin, off, condition, value, meaning}) => ({
      rule: id,
      dimension,
      origin,
      off: off === true,
      condition,
      value,
      meaning,
    })),
  )
}
