import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {chooseColumns, whereTypes} from '../../core/listing/select-rows.ts'
import type {ScopeQuery} from '../../core/report/report-scope.ts'
import {type Day, dayOf} from '../../core/time/day.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import type {Look} from '../../present/language.ts'
import {listText} from '../../present/list.ts'
import type {Desk} from '../office/desk.ts'
import type {ReportOptions} from './questions.ts'

/** A kind of report: what works it out, and the text that its command says. */
export interface ReportKind<R = unknown> {
  /** Whether it is another only when the profile is, or whenever the store changes. */
  hangs: 'profile' | 'store'
  /** Whether it has tables of heat. */
  heat?: boolean
  work: (desk: Desk, options: ReportOptions) => Promise<R>
  text: (result: R, look: Look, options: ReportOptions) => string
  rows: (result: R, options: ReportOptions) => {rows: readonly ListRow[]; columns: readonly ListColumn[]}
}

/** A report over customers and their orders, looked at by the profile that the desk has. */
export async function customerScope(desk: Desk, options: ReportOptions): Promise<ScopeQuery> {
  const profile = await desk.profile()
  return {...leadScope(desk, options, profile.columns), profile}
}

/** A report over rows with these columns, e.g. leads. */
export function leadScope(
  {asOf}: Pick<Desk, 'asOf'>,
  {where: condition, ...options}: ReportOptions,
  columns: readonly ListColumn[],
): ScopeQuery {
  const where = condition === '' ? {} : {where: compileWhere(condition, whereTypes(columns)), condition}
  return {asOf, ...daysOf(options), ...where}
}

export function daysOf({from, to}: Pick<ReportOptions, 'from' | 'to'>): {from: Day | undefined; to: Day | undefined} {
  return {from: from === '' ? undefined : dayOf(from), to: to === '' ? undefined : dayOf(to)}
}

/** The value of a flag; undefined where it is blank. */
export function flagOf<T extends string>(value: string, values: readonly T[]): T | undefined {
  return values.find((one) => one === value)
}

/** A table of a report as its command says it. */
export function tableOf(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  return listText(rows, chooseColumns(columns, undefined), {format: 'table', look})
}

/** Parts of a report with a blank line between. */
export function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}

/** Typed objects as rows of lists. */
export function asRows(rows: readonly object[]): readonly ListRow[] {
  return rows as readonly ListRow[]
}
