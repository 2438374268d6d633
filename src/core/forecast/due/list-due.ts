import {CrmError} from '../../error/crm-error.ts'
import {loadWho, WHO_COLUMNS} from '../../customer/who-fields.ts'
import type {ListColumn} from '../../listing/list-column.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import type {Book} from '../../store/store.ts'
import {closest} from '../../text/closest.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import {type CategoryRhythm, type Due, type DueJudgement, type DueState, judgeDue} from './judge-due.ts'
import {type DaysSource, loadDays} from './load-days.ts'

export const DUE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'due_on', type: 'day'},
  {key: 'due_in', type: 'integer'},
  {key: 'state', type: 'text', codes: 'due_state'},
  {key: 'longer_share', type: 'share'},
  {key: 'early_on', type: 'day'},
  {key: 'late_on', type: 'day'},
  {key: 'usual_gap', type: 'number'},
  {key: 'own_gaps', type: 'integer'},
  {key: 'basis', type: 'text', extra: true},
  {key: 'last_bought', type: 'day'},
  ...WHO_COLUMNS,
]

/** Somebody who is due to buy again, of a category, and when. */
export interface DueRow extends DueFields {
  id: string
  name: string | undefined
  [field: string]: unknown
}

/** What is due, and when. */
export interface DueFields {
  /** Absent where products have no category: then it is about purchases of anything. */
  category: string | undefined
  state: DueState
  /** Share of such gaps that are longer than the silence so far. */
  longer_share: number
  due_on: string
  /** Days until then, negative when overdue. */
  due_in: number
  /** Eight of ten such gaps end between these days. */
  early_on: string
  late_on: string
  /** Days: the own mean gap and the category's, weighted. */
  usual_gap: number
  own_gaps: number
  basis: Due['basis']
  last_bought: string
}

export interface DueReport extends Omit<DueJudgement, 'due' | 'rhythms'> {
  as_of: string
  within_days: number
  /** Own gaps from which on something can be due, and how many own gaps the category's count as. */
  least_gaps: number
  weight: number
  /** Whether those beyond the latest day are listed too. */
  with_lapsed: boolean
  by: 'category' | 'customer'
  categories: ({category: string | undefined} & CategoryRhythm)[]
  rows: DueRow[]
}

export interface DueRequest {
  asOf: Day
  within: number
  least_gaps: number
  lapsed: boolean
  /** Fields of the rows that will be looked at, besides those of the due purchase itself. */
  fields: readonly string[]
  category?: string | undefined
}

/** Who is due, to be put into rows: what was judged, and whose entries they are. */
export interface LoadedDue {
  due: readonly Due[]
  source: DaysSource
  asOf: Day
  report: Omit<DueReport, 'rows'>
}

/** Lists who is due to buy again: overdue first, of them the likeliest to come. Throws NOT_FOUND for a category that nobody bought. */
export async function listDue({store}: Context, request: DueRequest): Promise<DueReport> {
  return store.read(async (book) => {
    const loaded = await loadDue(book, request)
    const who = await loadWho(book, loaded.source.customers, request.fields)
    const rows = loaded.due.map((one): DueRow => {
      const customer = dueCustomer(loaded, one)
      return {id: customer.id, ...who(customer.place), ...dueFields(loaded, one)}
    })
    return {...loaded.report, rows}
  })
}

/** What is due, without the rows. Throws NOT_FOUND for a category that nobody bought. */
export async function loadDue(book: Book, request: Omit<DueRequest, 'fields'>): Promise<LoadedDue> {
  const weight = (await loadSettings(book))['rhythm.shop_gaps']
  const source = await loadDays(book, request.asOf)
  const {asOf, within, least_gaps, lapsed} = request
  const category = request.category === undefined ? undefined : categoryNamed(request.category, source.categories)
  const query = {asOf, within, least_gaps, weight, lapsed, category}
  const {due, rhythms, ...counts} = judgeDue(source.days, Math.max(1, source.categories.length), query)
  const report = {
    as_of: textOfDay(asOf),
    within_days: within,
    least_gaps,
    weight,
    with_lapsed: lapsed,
    by: source.categories.length > 0 ? ('category' as const) : ('customer' as const),
    ...counts,
    categories: rhythms.map((rhythm, code) => ({category: source.categories[code], ...rhythm})),
  }
  return {due, source, asOf, report}
}

function categoryNamed(name: string, categories: readonly string[]): number {
  const code = categories.indexOf(name.trim())
  if (code >= 0) return code
  const guess = closest(name, categories)
  throw new CrmError('NOT_FOUND', `Nobody bought of a category "${name}".`, {
    hint: guess === undefined ? '`patron product list` shows the categories.' : `Did you mean ${guess}?`,
  })
}

/** The customer whom a due purchase is of, and the place among the customers of the source. */
export function dueCustomer({source}: Pick<LoadedDue, 'source'>, {entry}: Due): {id: string; place: number} {
  const place = source.days.customer[entry] as number
  return {id: source.customers[place] as string, place}
}

/** What is due and when, as a row says it. */
export function dueFields(
  {source: {days, categories}, asOf}: Pick<LoadedDue, 'source' | 'asOf'>,
  {entry, ...one}: Due,
): DueFields {
  return {
    category: categories[days.category[entry] as number],
    state: one.state,
    longer_share: one.longer_share,
    due_on: textOfDay(one.day),
    due_in: one.day - asOf,
    early_on: textOfDay(one.early),
    late_on: textOfDay(one.late),
    usual_gap: one.usual_gap,
    own_gaps: one.own_gaps,
    basis: one.basis,
    last_bought: textOfDay(days.last_day[entry] as number),
  }
}
