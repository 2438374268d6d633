import {knownUntil} from '../../time/known-until.ts'
import {currencyDigits, toMajor} from '../../money/money.ts'
import {repAskedFor} from '../../rep/acting-rep.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import type {Book} from '../../store/store.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import {weekdayOf} from '../../time/weekday.ts'
import {WEEKDAYS, type Weekday} from '../behaviour/hours.ts'
import {scopePeriod} from '../report-scope.ts'
import {repFinder} from '../../rep/rep-of.ts'
import {loadTasks} from '../reps/rep-tasks.ts'
import {type ActivityCounts, type ActivitySource, countActivity, overdueAt} from './activity-counts.ts'
import {type ActivityBy, type ActivitySpan, firstDay, placeIn, spansOf} from './activity-spans.ts'
import {type DayKind, dayKinds, type KindOfDay} from './day-kinds.ts'

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
      spans.map(({last}) => knownUntil(last, now)),
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
