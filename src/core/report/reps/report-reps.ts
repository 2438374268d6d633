import {knownUntil} from '../../time/known-until.ts'
import {currencyDigits, toMajor} from '../../money/money.ts'
import {isGone} from '../../rep/active-rep.ts'
import type {Rep} from '../../rep/rep.ts'
import {type LeaguePart, leagueWeights} from '../../setting/league-weights.ts'
import {loadSettings, type Settings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import {type Day, endOfDay, type Instant, secondsOf, textOfDay} from '../../time/day.ts'
import {periodBefore} from '../period-before.ts'
import {monthsBefore} from '../period.ts'
import {scopePeriod} from '../report-scope.ts'
import {influenceByRep} from './influence.ts'
import {rankReps} from './league.ts'
import {type LoadedReps, loadReps} from './load-reps.ts'
import {leagueFigures, type RepFigures, repFigures} from './rep-figures.ts'
import type {RepInfluence, RepRow} from './rep-row.ts'
import {rowMaker} from './rep-rows.ts'
import {NOBODY, type Span} from './rep-sales.ts'
import {overdueByRep} from './rep-tasks.ts'
import {saidInfluence, together} from './said-influence.ts'

export interface RepsQuery {
  asOf: Day
  /** The first of the month of the last day unless given. */
  from?: Day | undefined
  to?: Day | undefined
}

export interface RepsReport {
  as_of: string
  from: string
  to: string
  /** The period whose ranks are compared with; absent where the orders do not reach back to it. */
  before?: {from: string; to: string} | undefined
  influence_days: number
  /** Points of each part of the league. */
  weights: Readonly<Record<LeaguePart, number>>
  /** Customers below which no lift is told. */
  least_customers: number
  /** In the order of the league; reps who had left by the end and did nothing in the period are left out. */
  reps: RepRow[]
  /** The same of all reps together. */
  influence: RepInfluence
  /** What names no rep who is known. */
  left_out: {revenue: number; tasks_done: number; tasks_overdue: number; contacts: number}
}

interface Judged extends Span {
  before: Span | undefined
  now: Instant
  settings: Settings
  weights: Readonly<Record<LeaguePart, number>>
}

/** What each rep did and sold in a period, and their league. Throws BAD_INPUT for an empty period. */
export async function reportReps({store, now}: Context, query: RepsQuery): Promise<RepsReport> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const until = Math.min(query.to ?? query.asOf, query.asOf)
    const from = query.from ?? monthsBefore(until, 0)
    const {fields} = scopePeriod({...query, from})
    const earlier = periodBefore({from, until})
    const loaded = await loadReps(book, {since: earlier.from, until, asOf: query.asOf})
    const before = reachesBackTo(loaded, earlier) ? earlier : undefined
    const weights = leagueWeights(settings['league.weights']) as Judged['weights']
    const judged = {from, until, before, now: knownUntil(query.asOf, now()), settings, weights}
    return {
      ...{as_of: fields.as_of, from: textOfDay(from), to: fields.to},
      before: before && {from: textOfDay(before.from), to: textOfDay(before.until)},
      ...reported(loaded, judged),
    }
  })
}

/** A shop that sells on most days has an order within a week of any. */
const PAUSE = 7

function reachesBackTo({orders}: LoadedReps, {from}: Span): boolean {
  return orders.day.some((day) => day <= from + PAUSE)
}

function reported(loaded: LoadedReps, judged: Judged): Omit<RepsReport, 'as_of' | 'from' | 'to' | 'before'> {
  const {now, settings, weights, before} = judged
  const figures = repFigures(loaded, judged, now)
  const overdue = overdueByRep(loaded.tasks, now, loaded.repOf)
  const days = settings['report.influence_days']
  const influence = influenceByRep(loaded.touches, loaded.orders, {
    ...judged,
    repOf: loaded.repOf,
    days,
    end: secondsOf(now),
  })
  const shown = loaded.reps.filter((rep) => !isGone(rep, now) || isActive(figures, rep.id))
  const league = rankReps(new Map(shown.map(({id}) => [id, leagueFigures(figures, id)])), weights)
  const earlier = before && earlierRanks(loaded, {...judged, ...before})
  const make = rowMaker({figures, overdue, influence, earlier, own: loaded.own, settings, now})
  const reps = new Map(shown.map((rep) => [rep.id, rep]))
  const digits = currencyDigits(settings.currency)
  return {
    ...{influence_days: days, weights, least_customers: settings['report.least']},
    reps: league.map((place) => make(place, reps.get(place.rep) as Rep)),
    influence: saidInfluence(together([...influence.values()]), settings),
    left_out: {
      revenue: toMajor(figures.sales.get(NOBODY)?.revenue ?? 0, digits),
      tasks_done: figures.tasks.get(NOBODY)?.tasks_done ?? 0,
      tasks_overdue: overdue.get(NOBODY) ?? 0,
      contacts: figures.contacts.get(NOBODY)?.contacts ?? 0,
    },
  }
}

function isActive({sales, tasks, contacts}: RepFigures, rep: string): boolean {
  return (sales.get(rep)?.orders ?? 0) > 0 || tasks.has(rep) || contacts.has(rep)
}

/** Places in the league of the period before, of those who were there then. */
function earlierRanks(
  loaded: LoadedReps,
  {from, until, now, weights}: Judged,
): ReadonlyMap<string, number | undefined> {
  const figures = repFigures(loaded, {from, until}, now)
  const there = loaded.reps.filter((rep) => !isGone(rep, endOfDay(until)) || isActive(figures, rep.id))
  const league = rankReps(new Map(there.map(({id}) => [id, leagueFigures(figures, id)])), weights)
  return new Map(league.map(({rep, rank}) => [rep, rank]))
}
