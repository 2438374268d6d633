import type {WhereType} from '../where/where.ts'

/**
 * How a column's values are to be read and shown. Money, shares and p-values are plain numbers (major units, 0 to 1); a
 * p-value that is too small to be shown is shown as below what can be.
 */
export type ListColumnType =
  'text' | 'integer' | 'number' | 'money' | 'share' | 'p_value' | 'day' | 'instant' | 'boolean' | 'list'

/**
 * Sets of codes that the key of their column does not name: what people read for them hangs on the list, or on more of
 * its row than the code.
 */
export const CODE_SETS = [
  'lifecycle_stage',
  'due_state',
  'category_group',
  'discount_class',
  'recommend_reason',
  'behaviour_value',
  'structure_dimension',
  'structure_group',
  'structure_value',
  'place',
  'region',
  'lead_owner',
  'lead_source',
  'sales_period',
  'sales_shop',
  'sales_region',
  'sales_channel',
  'sales_rep',
  'sales_category',
  'target_metric',
  'target_scope',
  'target_value',
  'target_subject',
  'target_state',
  'rank_change',
  'weekday',
  'day_kind',
  'rep_name',
  'offer_state',
  'wish_news',
  'queue_rule',
  'rule_subject',
  'rule_origin',
  'task_state',
  'ended_because',
] as const
export type CodeSet = (typeof CODE_SETS)[number]

/** One column of a list: its key is the header in csv, the name in `--where`, `--sort` and `--columns`. */
export interface ListColumn {
  key: string
  type: ListColumnType
  /** What its codes are of, where its key does not say so. Lists for people have words for them; all else is by the code. */
  codes?: CodeSet
  /** Shown only when asked for by `--columns`; csv and JSON have it always. */
  extra?: boolean
  /** What the list is about: where a terminal is narrow, others give way to it. */
  keep?: boolean
}

export type ListRow = Readonly<Record<string, unknown>>

const NUMBERS: readonly ListColumnType[] = ['integer', 'number', 'money', 'share', 'p_value']

/** The type that `--where` sees. */
export function whereTypeOf(type: ListColumnType): WhereType {
  if (NUMBERS.includes(type)) return 'number'
  return type === 'boolean' || type === 'list' ? type : 'text'
}

/** Whether larger values are more and belong to the right of their column. */
export function isNumeric(type: ListColumnType): boolean {
  return NUMBERS.includes(type)
}
