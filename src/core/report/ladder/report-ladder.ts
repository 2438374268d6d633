import type {ListColumn} from '../../listing/list-column.ts'
import {daysUntil, happenedBy} from '../../statistics/kaplan-meier.ts'
import type {Context} from '../../store/context.ts'
import type {FactTotals} from '../../store/order-facts.ts'
import {loadScope, type Scope, type ScopeFields, type ScopeQuery} from '../report-scope.ts'
import {countLadder, type LadderCounts, spansAfter} from './ladder-counts.ts'
import type {StableOrder} from './stable-number.ts'
import {stableOrderOf} from './stable-order.ts'

export const LADDER_COLUMNS: readonly ListColumn[] = [
  {key: 'step', type: 'integer'},
  {key: 'customers', type: 'integer'},
  {key: 'again', type: 'integer'},
  {key: 'raw_share', type: 'share'},
  {key: 'again_share', type: 'share'},
  {key: 'low', type: 'share'},
  {key: 'high', type: 'share'},
  {key: 'days_quarter', type: 'integer'},
  {key: 'days_median', type: 'integer'},
  {key: 'days_three_quarters', type: 'integer'},
  {key: 'known', type: 'integer', extra: true},
]

/** What came after the n-th order (purchase day). Shares are 0 to 1. */
export interface LadderStep {
  /** n. */
  step: number
  /** Customers who placed order n. */
  customers: number
  /** Those of them who have placed order n + 1 so far, however late, and their share. */
  again: number
  raw_share: number
  /**
   * The share who place it within the horizon, corrected for those who have not had the time yet, with its 95 % interval.
   * Absent where it is known of too few whether they did.
   */
  again_share?: number | undefined
  low?: number | undefined
  high?: number | undefined
  /** Customers of whom it is known whether they placed it within the horizon. */
  known: number
  /** Days until a quarter, half and three quarters of those who place it within the horizon have; corrected likewise. */
  days_quarter?: number | undefined
  days_median?: number | undefined
  days_three_quarters?: number | undefined
}

export interface LadderReport extends ScopeFields {
  /** Customers with a purchase; with a period those whose first purchase lies in it. */
  buyers: number
  /** The order number from which a relation is stable, from these customers; `set_by_hand` is the setting that overrules it. */
  stable: StableOrder
  set_by_hand?: number | undefined
  steps: LadderStep[]
  /** Orders from the first day looked at up to the day judged from that are in no step: of nobody known, and those that are no purchase. */
  left_out: {anonymous_orders: number; other_orders: number}
}

/** Who goes on to the next order, order by order, and from which on the relation is stable. */
export async function reportLadder({store}: Context, query: ScopeQuery): Promise<LadderReport> {
  return store.read(async (book) => {
    const scope = await loadScope(book, query, ['gaps'])
    const before = scope.from === undefined ? undefined : await book.orders.totals(scope.from - 1)
    return ladderOf(scope, leftOut(await book.orders.totals(query.asOf), before))
  })
}

function ladderOf(scope: Scope, left_out: LadderReport['left_out']): LadderReport {
  const {profile, settings, fields} = scope
  const counts = countLadder(profile.inputs, amongBegun(scope))
  const byHand = settings['lifecycle.stable_orders']
  return {
    ...fields,
    buyers: counts.reached[0] as number,
    stable: stableOrderOf(counts, profile.inputs),
    ...(byHand > 0 ? {set_by_hand: byHand} : {}),
    steps: stepsOf(counts, settings['ladder.customers']),
    left_out,
  }
}

/** What is in no step, less what was so before the period. */
function leftOut(all: FactTotals, before: FactTotals | undefined): LadderReport['left_out'] {
  const otherOf = ({orders, purchases}: FactTotals): number => orders - purchases
  return {
    anonymous_orders: all.anonymous_orders - (before?.anonymous_orders ?? 0),
    other_orders: otherOf(all) - (before ? otherOf(before) : 0),
  }
}

/** Those looked at whose first purchase lies in the period. */
function amongBegun({profile, among, from, until}: Scope): Uint8Array {
  return Uint8Array.from(profile.inputs.first_day, (day, index) =>
    Number((among === undefined || among[index] === 1) && day <= until && (from === undefined || day >= from)),
  )
}

function stepsOf(counts: LadderCounts, least: number): LadderStep[] {
  return Array.from({length: counts.reached.length - 1}, (_, index) => stepOf(counts, index + 1, least)).filter(
    ({customers}) => customers > 0,
  )
}

function stepOf(counts: LadderCounts, step: number, least: number): LadderStep {
  const customers = counts.reached[step - 1] as number
  const again = counts.reached[step] as number
  const spans = spansAfter(counts, step)
  const known = customers - spans.censored.subarray(0, counts.horizon).reduce((sum, count) => sum + count, 0)
  const raw = {step, customers, again, raw_share: again / customers, known}
  const found = known >= least ? happenedBy(spans) : undefined
  if (found === undefined) return raw
  const {share, interval} = found
  const [quarter, median, threeQuarters] = share > 0 ? daysUntil(spans, share, [0.25, 0.5, 0.75]) : []
  return {
    ...raw,
    again_share: share,
    ...interval,
    ...{days_quarter: quarter, days_median: median, days_three_quarters: threeQuarters},
  }
}
