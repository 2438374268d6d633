import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {compareText} from '../text/compare-text.ts'
import {loadTagRules} from './known-rules.ts'
import {ruleOfTag} from './tag.ts'
import type {TagDimension} from './tag-rule.ts'

export const TAG_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'tag', type: 'text'},
  {key: 'title', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'manual', type: 'integer'},
  {key: 'automatic', type: 'integer'},
  {key: 'dimension', type: 'text'},
  {key: 'meaning', type: 'text', extra: true},
]

/** A tag that somebody has: by how many, of them how many had it from people and from its rule. */
export interface TagRow extends Record<string, unknown> {
  tag: string
  customers: number
  manual: number
  automatic: number
  /** Of the rule; undefined where no rule gives the tag. */
  dimension: TagDimension | undefined
  meaning: string | undefined
}

/** The tags that customers have, those of most customers first. */
export async function listTags({store}: Context): Promise<TagRow[]> {
  return store.read(async (book) => {
    const rules = new Map((await loadTagRules(book)).map((rule) => [rule.id, rule]))
    const {tags, rule_tags} = await book.columns('customer', ['tags', 'rule_tags'])
    const rows = new Map<string, TagRow>()
    tags.forEach((given, index) => countTags(rows, given ?? [], rule_tags[index] ?? []))
    for (const row of rows.values()) {
      const rule = row.automatic > 0 ? rules.get(ruleOfTag(row.tag)) : undefined
      row.dimension = rule?.dimension
      row.meaning = rule?.meaning
    }
    return [...rows.values()].sort(
      (left, right) => right.customers - left.customers || compareText(left.tag, right.tag),
    )
  })
}

function countTags(rows: Map<string, TagRow>, given: readonly string[], ruled: readonly string[]): void {
  for (const tag of new Set([...given, ...ruled])) {
    let row = rows.get(tag)
    if (!row) {
      row = {tag, customers: 0, manual: 0, automatic: 0, dimension: undefined, meaning: undefined}
      rows.set(tag, row)
    }
    row.customers++
    if (given.includes(tag)) row.manual++
    if (ruled.includes(tag)) row.automatic++
  }
}
