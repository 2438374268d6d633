import {loadCalendar} from '../calendar/load-calendar.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf, textOfDay} from '../time/day.ts'
import {partOfDay} from './part-of-day.ts'
import {type Measure, type MeasuredMonth, measureMetrics} from './metrics/measure.ts'
import {daysOfMonth} from './target-month.ts'
import {type MonthState, standingOf, type TargetStanding} from './target-standing.ts'
import {type Target, TARGET_METRICS, TARGET_SCOPES, type TargetMetric, type TargetScope} from './target.ts'
import {targetValue} from './target-value.ts'

export interface TargetsQuery {
  asOf: Day
  /** `YYYY-MM`; that of the day unless given. */
  month?: string | undefined
  metric?: TargetMetric | undefined
  by?: Exclude<TargetScope, 'all'> | undefined
}

/** What nobody's target can count: revenue (major units) or counts of the month without a rep, shop or region. */
export interface Unnamed {
  metric: TargetMetric
  scope: Exclude<TargetScope, 'all'>
  value: number
}

export interface TargetsReport {
  as_of: string
  month: string
  state: MonthState
  /** Days of the month, and those over; the last one in part where the day is today. */
  days: number
  days_gone: number
  /** How far from the pace still counts as on pace. */
  tolerance: number
  metric?: TargetMetric | undefined
  by?: Exclude<TargetScope, 'all'> | undefined
  /** By metric, then everybody, regions, shops, reps, each by attainment. */
  targets: TargetStanding[]
  left_out: Unnamed[]
}

/** How far the targets of a month were reached on a day, and what the month comes to. */
export async function reportTargets({store, now}: Context, query: TargetsQuery): Promise<TargetsReport> {
  return store.read(async (book) => {
    const {asOf, month = textOfDay(asOf).slice(0, 7), metric, by} = query
    const settings = await loadSettings(book)
    const {first, last} = daysOfMonth(month)
    const gone = dayOf(now()) === asOf ? partOfDay(now(), settings['work.hours']) : 1
    const chosen = (await book.find('target', 'month', [month])).filter(
      (target) => (metric === undefined || target.metric === metric) && (by === undefined || target.scope === by),
    )
    const measured = await measuredMonth({first, last, asOf, gone, settings})
    const metrics = new Set(chosen.map((target) => target.metric))
    const measures = await measureMetrics(book, metrics, measured)
    const state = asOf < first ? 'not-begun' : asOf > last || (asOf === last && gone === 1) ? 'over' : 'running'
    return {
      ...{as_of: textOfDay(asOf), month, state, days: last - first + 1},
      days_gone: Math.max(0, Math.min(asOf, last) - first + (asOf > last ? 1 : gone)),
      ...{tolerance: settings['target.tolerance'], metric, by},
      targets: sorted(await standings(book, chosen, {measures, state, settings})),
      left_out: unnamed(chosen, measures, settings),
    }
  })
}

async function measuredMonth(month: Omit<MeasuredMonth, 'calendar'>): Promise<MeasuredMonth> {
  const {first, last, asOf, settings} = month
  const calendar = await loadCalendar(settings, {from: Math.min(first, asOf), until: Math.max(last, asOf)})
  return {...month, calendar}
}

interface Standing {
  measures: ReadonlyMap<TargetMetric, Measure>
  state: MonthState
  settings: Settings
}

async function standings(
  book: Book,
  targets: readonly Target[],
  {measures, state, settings}: Standing,
): Promise<TargetStanding[]> {
  const digits = currencyDigits(settings.currency)
  const names = {rep: await namesOf(book, 'rep'), shop: await namesOf(book, 'shop')}
  return targets.map((target) => {
    const {id, metric, scope, of} = target
    const progress = (measures.get(metric) as Measure).progress(target)
    const {actual, outlook} = progress
    const major = (value: number): number => (metric === 'revenue' ? toMajor(value, digits) : value)
    const said = {
      ...progress,
      actual: actual === undefined ? undefined : major(actual),
      outlook: outlook && {
        ...{forecast: major(outlook.forecast), low: major(outlook.low)},
        ...{high: major(outlook.high), error: major(outlook.error)},
      },
    }
    const drifts = metric === 'repeat-rate'
    const own = standingOf(targetValue(target, digits), said, {state, tolerance: settings['target.tolerance'], drifts})
    const name = scope === 'rep' || scope === 'shop' ? names[scope].get(of ?? '') : undefined
    return {id, metric, scope, of, name, ...own}
  })
}

async function namesOf(book: Book, kind: 'rep' | 'shop'): Promise<Map<string, string | undefined>> {
  const {id, name} = await book.columns(kind, ['id', 'name'])
  return new Map(id.map((own, row) => [own, name[row]]))
}

const SCOPE_ORDER: readonly TargetScope[] = ['all', 'region', 'shop', 'rep']

function sorted(targets: readonly TargetStanding[]): TargetStanding[] {
  return [...targets].sort(
    (left, right) =>
      TARGET_METRICS.indexOf(left.metric) - TARGET_METRICS.indexOf(right.metric) ||
      SCOPE_ORDER.indexOf(left.scope) - SCOPE_ORDER.indexOf(right.scope) ||
      (right.attainment ?? 0) - (left.attainment ?? 0),
  )
}

function unnamed(
  targets: readonly Target[],
  measures: ReadonlyMap<TargetMetric, Measure>,
  {currency}: Settings,
): Unnamed[] {
  const digits = currencyDigits(currency)
  return TARGET_METRICS.flatMap((metric) =>
    TARGET_SCOPES.flatMap((scope) => {
      if (scope === 'all' || !targets.some((target) => target.metric === metric && target.scope === scope)) return []
      const value = measures.get(metric)?.unnamed(scope) ?? 0
      return value === 0 ? [] : [{metric, scope, value: metric === 'revenue' ? toMajor(value, digits) : value}]
    }),
  )
}
