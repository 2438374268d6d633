import type {RowOf} from '../store/columns.ts'

/** The figures of `report quality` as they were when it last ran in a month; `id` is the month, `2026-11`. */
export const QUALITY_COLUMNS = {id: 'text', at: 'instant', measures: 'json'} as const

type QualityRow = RowOf<typeof QUALITY_COLUMNS>
export type QualityRecord = Omit<QualityRow, 'measures'> & {measures: Record<string, number>}

/** A check list drawn at random for an audit of tags, and what the check found. */
export const AUDIT_COLUMNS = {
  id: 'text',
  at: 'instant',
  items: 'json',
  recorded_at: 'instant?',
  checked: 'integer?',
  wrong: 'integer?',
} as const

/** One line of a check list: a tag that a customer has, and the verdict once there is one. */
export interface AuditItem {
  customer_id: string
  tag: string
  right?: boolean | undefined
  note?: string | undefined
}

type AuditRow = RowOf<typeof AUDIT_COLUMNS>
export type Audit = Omit<AuditRow, 'items'> & {items: AuditItem[]}
