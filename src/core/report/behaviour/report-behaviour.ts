import type {ListColumn} from '../../listing/list-column.ts'
import type {Context} from '../../store/context.ts'
import type {FactTotals} from '../../store/order-facts.ts'
import type {Book} from '../../store/store.ts'
import {loadScope, type Scope, type ScopeFields, type ScopeQuery} from '../report-scope.ts'
import {DISCOUNT_BANDS, discountTally, FREQUENCY_BANDS, frequencyTally} from './customer-bands.ts'
import {HABIT_FIELDS, type Habits, rowsLookedAt} from './habit-table.ts'
import {HOURS, hourGrid, hourOf, WEEKDAYS, weekdayOf} from './hours.ts'
import {lineRows, type LineRows} from './line-tallies.ts'
import {orderFigures} from './order-figures.ts'
import type {Figure} from './spread-of.ts'
import {tallyValues, valueRows, type ValueRow, type ValueTally} from './value-tally.ts'

export const FIGURE_COLUMNS: readonly ListColumn[] = [
  {key: 'figure', type: 'text'},
  {key: 'sample', type: 'integer'},
  {key: 'mean', type: 'number'},
  {key: 'quarter', type: 'number'},
  {key: 'median', type: 'number'},
  {key: 'three_quarters', type: 'number'},
]

export const VALUE_COLUMNS: readonly ListColumn[] = [
  {key: 'value', type: 'text', codes: 'behaviour_value'},
  {key: 'customers', type: 'integer'},
  {key: 'customer_share', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
]

/** What the purchases are divided by. */
export const BEHAVIOUR_DIMENSIONS = [
  'frequency',
  'discount',
  'category',
  'brand',
  'channel',
  'shop',
  'weekday',
  'hour',
] as const
export type BehaviourDimension = (typeof BEHAVIOUR_DIMENSIONS)[number]

/** How customers buy: purchases of the period by customers looked at. Money in major units. */
export interface BehaviourReport extends ScopeFields {
  buyers: number
  orders: number
  /** Figures of fewer customers, orders or gaps are absent. */
  least: number
  /** Discount of the list price up to which a habit is small, medium, large. */
  discount_limits: readonly number[]
  figures: Figure[]
  by: Record<BehaviourDimension, ValueRow[]>
  /** Orders by weekday (Monday first) and hour of the day. */
  hours: number[][]
  left_out: {
    anonymous_orders: number
    /** Unpaid, cancelled, given back entirely. */
    other_orders: number
    /** Orders that say the day only: in no hour. */
    without_time: number
    /** Orders that do not say how many units they hold: in no price per item. */
    without_items: number
    lines_without_amount: number
  }
}

/** Tells how customers buy: rhythm, order value, units, discounts, goods, places and times. */
export async function reportBehaviour({store}: Context, query: ScopeQuery): Promise<BehaviourReport> {
  return store.read(async (book) => {
    const scope = await loadScope(book, query)
    const {from, until} = scope
    const table = await book.orders.columns(HABIT_FIELDS, {from, until, known: true, purchases: true})
    const habits = {table, rows: rowsLookedAt(table, scope)}
    const frequency = frequencyTally(habits)
    const buyers = frequency.customers.reduce((sum, count) => sum + count, 0)
    const unit = 10 ** scope.profile.inputs.digits
    const lines = await lineRows(book, scope, {buyers, unit})
    return reportOf(scope, {habits, frequency, lines, buyers, unit, left: await leftOut(book, scope)})
  })
}

interface Read {
  habits: Habits
  frequency: ValueTally
  lines: LineRows
  buyers: number
  unit: number
  left: Pick<BehaviourReport['left_out'], 'anonymous_orders' | 'other_orders'>
}

function reportOf(scope: Scope, {habits, lines, buyers, unit, left, ...read}: Read): BehaviourReport {
  const least = scope.settings['report.least']
  const {rows, table} = habits
  const {hours, without_time} = hourGrid(habits)
  return {
    ...scope.fields,
    buyers,
    orders: rows.length,
    least,
    discount_limits: scope.settings['behaviour.discount_bands'],
    figures: orderFigures(habits, {least, unit}),
    by: {...orderRows(scope, {habits, buyers, unit, ...read}), category: lines.category, brand: lines.brand},
    hours,
    left_out: {
      ...left,
      without_time,
      without_items: rows.reduce((sum, row) => sum + Number(!((table.items[row] as number) > 0)), 0),
      lines_without_amount: lines.without_amount,
    },
  }
}

/** What orders and not lines tell. */
function orderRows(
  {settings}: Scope,
  {habits, frequency, buyers, unit}: Pick<Read, 'habits' | 'frequency' | 'buyers' | 'unit'>,
): Omit<BehaviourReport['by'], 'category' | 'brand'> {
  const {table, rows} = habits
  const input = {rows, customer: table.customer, revenue: table.revenue}
  const listed = (tally: ValueTally, names: readonly string[], sorted = false): ValueRow[] =>
    valueRows(tally, {names, buyers, unit, sorted})
  const by = (codeOf: (row: number) => number, names: readonly string[], sorted = false): ValueRow[] =>
    listed(tallyValues(input, {size: names.length, codeOf}), names, sorted)
  return {
    frequency: listed(frequency, FREQUENCY_BANDS),
    discount: listed(discountTally(habits, settings['behaviour.discount_bands']), DISCOUNT_BANDS),
    channel: by((row) => table.channel[row] as number, table.channels, true),
    shop: by((row) => table.shop[row] as number, table.shops, true),
    weekday: by((row) => weekdayOf(table, row), WEEKDAYS),
    hour: by((row) => hourOf(table, row), HOURS),
  }
}

async function leftOut(book: Book, {from, until}: Scope): Promise<Read['left']> {
  const all = await book.orders.totals(until)
  const before: Partial<FactTotals> = from === undefined ? {} : await book.orders.totals(from - 1)
  const since = (key: 'orders' | 'purchases' | 'anonymous_orders'): number => all[key] - (before[key] ?? 0)
  return {anonymous_orders: since('anonymous_orders'), other_orders: since('orders') - since('purchases')}
}
