import type {RowOf} from '../store/columns.ts'

/** What a tag speaks of: who they are, how they buy, what they are worth. */
export const TAG_DIMENSIONS = ['who', 'behaviour', 'value'] as const
export type TagDimension = (typeof TAG_DIMENSIONS)[number]

/**
 * An automatic tag: everybody who meets the condition (CEL on the profile) has it. With `value`, an expression that
 * gives text, the tag is `name:value`. A stored rule replaces the built-in one of its name; `off` takes that out.
 */
export const TAG_RULE_COLUMNS = {
  id: 'text',
  dimension: 'text',
  condition: 'text',
  value: 'text?',
  meaning: 'text?',
  off: 'boolean?',
} as const

type TagRuleRow = RowOf<typeof TAG_RULE_COLUMNS>
export type TagRule = Omit<TagRuleRow, 'dimension'> & {dimension: TagDimension}
