import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import {currencyDigits, toMajor} from '../../money/money.ts'
import {repAskedFor} from '../../rep/acting-rep.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import type {Book} from '../../store/store.ts'
import {type Day, endOfDay, textOfDay} from '../../time/day.ts'
import {weekdayOf} from '../../time/weekday.ts'
import {WEEKDAYS, type Weekday} from '../behaviour/hours.ts'
import {periodsBetween} from '../period.ts'
import {scopePeriod} from '../report-scope.ts'
import {repFinder} from '../reps/rep-names.ts'
import {loadTasks} from '../reps/rep-tasks.ts'
import {type ActivityCounts, type ActivitySource, countActivity, overdueAt} from './activity-counts.ts'
import {type DayKind, dayKinds, type KindOfDay} from './day-kinds.ts'

export const ACTIVITY_BY = ['day', 'week'] as const
export type ActivityBy = (typeof ACTIVITY_BY)[number]

export interface ActivityQuery {
  asOf: Day
  by: ActivityBy
  /** Four weeks, or twelve, up to the last day unless given. */
  from?: Day | undefined
  to?: Day | undefined
  /** A rep, `all`, or nothing for the one who acts. */
  rep?: string | undefined
}

/** A day or a week (`2025-W26`); money in major units. */
export interface ActivityRow extends ActivityCounts {
  period: string
  /** Of a day. */
  weekday?: Weekday | undefined
  day_kind?: DayKind | undefined
  holiday?: {en: string; zh: string} | undefined
  /** Days on which people work. */
  workdays: number
  /** Whether all of its days lie in the period. */
  is_complete: boolean
  /** Open and past their due time at its end. */
  tasks_overdue: number
}

export interface ActivityReport {
  as_of: string
  from: string
  to: string
  by: ActivityBy
  /** Whose it is, where it is one rep's. */
  rep?: string | undefined
  rep_name?: string | undefined
  rows: ActivityRow[]
  total: ActivityCounts & {tasks_overdue: number}
}

const WEEKS = {day: 4, week: 12} as const

/** What was done day by day or week by week. Throws BAD_INPUT for an empty period, NOT_FOUND for a rep who is none. */
export async function reportActivity(context: Context, query: ActivityQuery): Promise<ActivityReport> {
  return context.store.read(async (book) => {
    const {asOf, by} = query
    const until = Math.min(query.to ?? asOf, asOf)
    const from = query.from ?? firstDay(by, until)
    const {fields} = scopePeriod({...query, from})
    const settings = await loadSettings(book)
    const rep = await repAskedFor(book, context, query.rep)
    const source = await activitySource(book, {from, until, rep: rep?.id})
    const kindOf = await dayKinds(settings, {from, until})
    const digits = currencyDigits(settings.currency)
    const inMajor = (counts: ActivityCounts): ActivityCounts => ({...counts, revenue: toMajor(counts.revenue, digits)})
    const spans = spansOf(by, {from, until})
    const counts = countActivity(source, spans.length, placeIn(spans, from))
    const [total] = countActivity(source, 1, (day) => (day >= from && day <= until ? 0 : -1)) as [ActivityCounts]
    const now = context.now()
    const overdue = overdueAt(
      source,
      spans.map(({last}) => [endOfDay(last), now].reduce((left, right) => (left < right ? left : right))),
    )
    return {
      ...{as_of: fields.as_of, from: textOfDay(from), to: fields.to, by, rep: rep?.id, rep_name: rep?.name},
      rows: spans.map((span, index) => ({
        ...headOf(span, by, kindOf),
        ...inMajor(counts[index] as ActivityCounts),
        tasks_overdue: overdue[index] as number,
      })),
      total: {...inMajor(total), tasks_overdue: overdue.at(-1) ?? 0},
    }
  })
}

async function activitySource(
  book: Book,
  {from, until, rep}: {from: Day; until: Day; rep: string | undefined},
): Promise<ActivitySource> {
  return {
    touches: await book.facts('touch').find({from, until}),
    tasks: await loadTasks(book),
    orders: await book.orders.columns(['day', 'purchase', 'revenue', 'rep'], {from, until}),
    repOf: repFinder(await book.all('rep')),
    rep,
  }
}

/** The first of so many days, or the Monday of the first of so many weeks. */
function firstDay(by: ActivityBy, until: Day): Day {
  const weeks = WEEKS[by]
  return by === 'day' ? until - 7 * weeks + 1 : until - (weekdayOf(until) - 1) - 7 * (weeks - 1)
}

interface ActivitySpan {
  label: string
  first: Day
  last: Day
  is_complete: boolean
}

function spansOf(by: ActivityBy, {from, until}: {from: Day; until: Day}): ActivitySpan[] {
  if (by === 'day') {
    return Array.from({length: until - from + 1}, (_, index) => {
      const day = from + index
      return {label: textOfDay(day), first: day, last: day, is_complete: true}
    })
  }
  const {labels, starts} = periodsBetween('week', from, until)
  return labels.map((label, index) => {
    const [start, end] = [starts[index] as Day, (starts[index + 1] as Day) - 1]
    return {label, first: Math.max(start, from), last: Math.min(end, until), is_complete: start >= from && end <= until}
  })
}

/** The span of a day, -1 for none. */
function placeIn(spans: readonly ActivitySpan[], from: Day): (day: Day) => number {
  const table = spans.flatMap(({first, last}, index) => Array.from({length: last - first + 1}, () => index))
  return (day) => table[day - from] ?? -1
}

type Head = Pick<ActivityRow, 'period' | 'weekday' | 'day_kind' | 'holiday' | 'workdays' | 'is_complete'>

function headOf(
  {label, first, last, is_complete}: ActivitySpan,
  by: ActivityBy,
  kindOf: (day: Day) => KindOfDay,
): Head {
  const days = Array.from({length: last - first + 1}, (_, index) => kindOf(first + index))
  const workdays = days.filter(({works}) => works).length
  if (by === 'week') return {period: label, workdays, is_complete}
  const {kind, holiday} = days[0] as KindOfDay
  return {period: label, weekday: WEEKDAYS[weekdayOf(first) - 1], day_kind: kind, holiday, workdays, is_complete}
}

const FIGURES: readonly ListColumn[] = [
  {key: 'contacts', type: 'integer'},
  {key: 'visits', type: 'integer'},
  {key: 'store_visits', type: 'integer', extra: true},
  {key: 'calls', type: 'integer'},
  {key: 'messages', type: 'integer', extra: true},
  {key: 'notes', type: 'integer'},
  {key: 'touches', type: 'integer'},
  {key: 'tasks_created', type: 'integer'},
  {key: 'tasks_done', type: 'integer'},
  {key: 'tasks_overdue', type: 'integer'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
]

/** Columns of the list: a row a day or a week. */
export function activityColumns(by: ActivityBy): ListColumn[] {
  const head: ListColumn[] =
    by === 'day'
      ? [
          {key: 'period', type: 'text'},
          {key: 'weekday', type: 'text', codes: 'weekday'},
          {key: 'day_kind', type: 'text', codes: 'day_kind'},
          {key: 'workdays', type: 'integer', extra: true},
        ]
      : [
          {key: 'period', type: 'text', codes: 'sales_period'},
          {key: 'workdays', type: 'integer'},
        ]
  return [...head, ...FIGURES, {key: 'is_complete', type: 'boolean', extra: true}]
}

export function activityRows({rows}: ActivityReport): ListRow[] {
  return rows.map((row) => ({...row}))
}
