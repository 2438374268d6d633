import type {ChurnGroup, ChurnSort, ChurnSums} from '../../core/churn/churn-groups.ts'
import type {ChurnMonthsReport} from '../../core/churn/churn-months.ts'
import type {ChurnRow} from '../../core/churn/list-churn.ts'
import type {DueReport, DueRow} from '../../core/forecast/due/list-due.ts'
import type {Question} from '../office/question.ts'

/** Which rows, from which place on; `filter` is what was typed: words, `!words`, or `=condition`. */
interface Rows {
  filter: string
  from: number
  count: number
}

/** Some rows of a list, with how many there are of it. */
interface Page<R> {
  total: number
  /** The place of the first row. */
  from: number
  rows: readonly R[]
}

/** What due purchases are put in order by: overdue first and of them the likeliest, the day, or the value at stake. */
export const DUE_SORTS = ['urgency', 'day', 'stake'] as const
export type DueSort = (typeof DUE_SORTS)[number]

/** Somebody due to buy again, and what there is to lose. */
export interface DuePageRow extends DueRow {
  value_at_stake: number
}

/** Who was lost by month, what the groups come to, and whether there is a probability. */
export interface ChurnSummary extends ChurnMonthsReport {
  groups: Readonly<Record<ChurnGroup, ChurnSums>>
  is_learned: boolean
}

export type DueCounts = Pick<DueReport, 'by' | 'looked_at' | 'overdue' | 'due_within' | 'lapsed' | 'within_days'>

export interface ChurnQuestions {
  'churn-rows': Question<Rows & {group: ChurnGroup; sort: ChurnSort}, Page<ChurnRow> & {sums: ChurnSums}>
  'churn-due': Question<Rows & {sort: DueSort}, Page<DuePageRow>>
  'churn-summary': Question<Record<string, never>, ChurnSummary>
  'churn-due-counts': Question<Record<string, never>, DueCounts>
}
