import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {Look} from '../../present/language.ts'
import type {Question} from '../office/question.ts'
import type {Line} from '../shared/line.ts'

/** The reports, in the order of their list; each is `patron report NAME`. */
export const REPORTS = [
  ...(['sales', 'ladder', 'pareto', 'cohort', 'region', 'top', 'behaviour', 'structure'] as const),
  ...(['targets', 'reps', 'funnel', 'sources', 'tickets', 'activity'] as const),
] as const
export type ReportName = (typeof REPORTS)[number]

/** What of a report is asked for; what is blank is as the command has it. Days are `YYYY-MM-DD`, a month `YYYY-MM`. */
export interface ReportOptions {
  from: string
  to: string
  month: string
  by: string
  measure: string
  where: string
}

/** A report, of which the lines are as wide as the look; `rows` are what its csv has. */
export interface ReportPage {
  lines: readonly Line[]
  rows: readonly ListRow[]
  columns: readonly ListColumn[]
}

export interface ReportsQuestions {
  /** `rows` are the lines that there is room for: pictures are made as high as that leaves them. */
  report: Question<{report: ReportName; options: ReportOptions; look: Look; rows: number}, ReportPage>
}
