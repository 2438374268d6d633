import type {FieldChoice, IntoRule, MergePlan, MergeRule} from '../core/merge/merge-plan.ts'
import type {MergeDone, MergeResult} from '../core/merge/merge-customers.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {ownedText} from './owned-words.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'
import {knownWord, wordOf} from './words.ts'

const FIELD_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'value', type: 'text'},
  {key: 'from', type: 'list'},
  {key: 'rule', type: 'text'},
  {key: 'instead_of', type: 'text'},
]
const GROUP_COLUMNS: readonly ListColumn[] = [
  {key: 'into', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'merged', type: 'list'},
  {key: 'conflicts', type: 'list'},
]

const INTO: Record<IntoRule, {en: string; zh: string}> = {
  asked: {en: 'as asked', zh: '按指定'},
  orders: {en: 'it has most orders', zh: '订单最多'},
  earliest: {en: 'it was registered first', zh: '登记最早'},
  id: {en: 'it has the lowest id', zh: '编号最小'},
}
const RULES: Record<MergeRule, {en: string; zh: string}> = {
  only: {en: 'only value', zh: '唯一值'},
  trusted: {en: 'trusted source', zh: '来源更可信'},
  complete: {en: 'more complete', zh: '更完整'},
  newest: {en: 'newest', zh: '最新'},
  survivor: {en: "survivor's", zh: '保留方的值'},
  earliest: {en: 'earliest', zh: '最早'},
  united: {en: 'united', zh: '并集'},
  joined: {en: 'joined', zh: '拼接'},
  strictest: {en: 'strictest', zh: '从严'},
}

/** What a merge will do: of one group each field with its rule, of many how many and the first of them. */
export function presentMergePreview(result: MergeResult, look: Look): string {
  const [first] = result.merges
  if (!first) return skippedText(result, look)
  const parts = [result.groups === 1 ? onePlan(first, look) : manyPlans(result, look)]
  const moved = ownedText(result.moved, look)
  if (moved !== '') parts.push(sentence(look, {en: 'Change hands: {moved}.', zh: '一并转移：{moved}。'}, {moved}))
  parts.push(skippedText(result, look))
  return parts.filter(Boolean).join('\n\n')
}

/** What a merge did, and how to take it back. */
export function presentMerge(result: MergeResult, look: Look): string {
  const [first] = result.merges
  if (!first) return skippedText(result, look)
  const {change_id, groups, merged} = result
  const values = {
    ids: first.merged.join(', '),
    into: first.into,
    id: first.id ?? '',
    change: String(change_id),
    groups,
    merged,
  }
  const text =
    groups === 1
      ? {
          en: 'Merged: {ids} into {into}. To take it back: patron customer unmerge {id}',
          zh: '已合并：{ids} 并入 {into}。如需拆分：patron customer unmerge {id}',
        }
      : {
          en: '{merged} customers merged into {groups}. To take all back: patron undo {change}; one: patron customer unmerge ID',
          zh: '{merged} 位客户已并入 {groups} 位。全部撤销：patron undo {change}；单个拆分：patron customer unmerge 编号',
        }
  return [sentence(look, text, values), skippedText(result, look)].filter(Boolean).join('\n')
}

function onePlan(plan: MergePlan, look: Look): string {
  const head = sentence(
    look,
    {en: '{merged} into {into}: {why}', zh: '{merged} 并入 {into}：{why}'},
    {merged: plan.merged.join(', '), into: plan.into, why: sentence(look, INTO[plan.into_rule])},
  )
  const rows = plan.fields.map((choice) => fieldRow(choice, look))
  const table = rows.length === 0 ? [] : [tableText(rows, FIELD_COLUMNS, look)]
  const withdrawn = plan.withdrawn.map(({channel, granted_by}) =>
    sentence(
      look,
      {
        en: '{channel} will be withdrawn for all of them, though {ids} had granted it.',
        zh: '{channel}将对合并后的客户撤回，尽管 {ids} 曾同意。',
      },
      {channel: wordOf(channel, look.language), ids: granted_by.join(', ')},
    ),
  )
  return [head, ...table, ...withdrawn].join('\n')
}

function fieldRow({field, value, from, rule, lost}: FieldChoice, look: Look): ListRow {
  return {
    field: field.startsWith('fields.') ? field.slice('fields.'.length) : titleOf(field, look.language),
    value: valueText(field, value, look),
    from,
    rule: sentence(look, RULES[rule]),
    instead_of: lost.map((one) => `${valueText(field, one.value, look)} (${one.customer_id})`).join('; '),
  }
}

/** Fields that hold a code, or text that may be one. */
const CODED = ['gender', 'kind', 'source']

/** A value of any field in one line. */
function valueText(field: string, value: unknown, look: Look): string {
  const {language} = look
  if (field === 'registered_at') return humanValue(value, 'instant', look)
  if (CODED.includes(field)) return knownWord(String(value), language)
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(
      ([key, part]) => `${wordOf(key, language)} ${wordOf(String(part), language)}`,
    )
    return parts.join(', ')
  }
  return String(value).replaceAll('\n', ' / ')
}

function manyPlans({merges, groups, merged}: MergeResult, look: Look): string {
  const texts = {
    en: '{merged} customers go into {groups} others. The first of them:',
    zh: '{merged} 位客户将并入另外 {groups} 位。前几组：',
  }
  const rows = merges.map((done) => groupRow(done, look))
  return `${sentence(look, texts, {merged, groups})}\n${tableText(rows, GROUP_COLUMNS, look)}`
}

function groupRow({into, after, merged, conflicts}: MergeDone, {language}: Look): ListRow {
  return {into, name: after.name, merged, conflicts: conflicts.map((field) => titleOf(field, language))}
}

function skippedText({skipped, groups}: MergeResult, look: Look): string {
  if (skipped.length === 0)
    return groups > 0 ? '' : sentence(look, {en: 'There is nothing to merge.', zh: '没有可合并的客户。'})
  return sentence(
    look,
    {
      en: 'Groups left as they are, because two of them were judged different or are not there any more: {n}.',
      zh: '保持原样的组（其中有人工判定为不同的客户，或客户已不存在）：{n}。',
    },
    {n: skipped.length},
  )
}
