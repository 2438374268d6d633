import type {Day} from '../../core/time/day.ts'
import {inDays} from './day-range.ts'
import {quoted} from './tables.ts'
import {codeUnitKey} from './text-order.ts'

/** The day of a fact's time, counted from 1970. */
export const DAY = `CAST("at" AS DATE) - DATE '1970-01-01'`
const REFUND = `CASE WHEN status = 'returned' THEN -amount ELSE refunded END`

/** One row per customer: id, then the columns of HistoryColumns in their order. */
export function historiesSql(until: Day): string {
  const bought = (value: string): string => `CASE WHEN purchase THEN ${value} END`
  return `SELECT customer_id,
      ${double(`coalesce(min(${bought(DAY)}), -1)`)},
      ${double(`coalesce(max(${bought(DAY)}), -1)`)},
      ${double(`count(DISTINCT ${bought(DAY)})`)},
      ${double(`count(${bought('1')})`)},
      ${double(`count(*) - count(${bought('1')})`)},
      ${double('sum(revenue)')},
      ${double(`sum(${REFUND})`)},
      ${double(`coalesce(sum(${bought('discount')}), 0)`)},
      ${double(`coalesce(sum(${bought('items')}), 0)`)}
    FROM orders WHERE customer_id <> '' AND ${inDays(undefined, until)}
    GROUP BY customer_id ORDER BY customer_id COLLATE "C"`
}

/** One row per customer with an order: id and number of purchase days. */
export function historyIdsSql(until: Day): string {
  return `WITH days AS (
      SELECT customer_id, ${DAY} AS day, max(CASE WHEN purchase THEN 1 ELSE 0 END) AS bought
      FROM orders WHERE customer_id <> '' AND ${inDays(undefined, until)} GROUP BY 1, 2)
    SELECT customer_id, ${double('sum(bought)')} FROM days GROUP BY customer_id ORDER BY customer_id COLLATE "C"`
}

/** The distinct purchase days of all customers, in the order of {@link historyIdsSql} and of time. */
export function purchaseDaysSql(until: Day): string {
  return `WITH days AS (
      SELECT customer_id, ${DAY} AS day FROM orders
      WHERE customer_id <> '' AND purchase AND ${inDays(undefined, until)} GROUP BY 1, 2)
    SELECT ${double('day')} FROM days ORDER BY customer_id COLLATE "C", day`
}

/** One row: the columns of FactTotals in their order, times in seconds. */
export function totalsSql(): string {
  const seconds = (at: string): string => double(`EXTRACT(epoch FROM ${at})`)
  return `WITH sums AS (
      SELECT count(*) AS orders, coalesce(sum(CASE WHEN purchase THEN 1 ELSE 0 END), 0) AS purchases,
        coalesce(sum(CASE WHEN customer_id = '' THEN 1 ELSE 0 END), 0) AS anonymous_orders,
        coalesce(sum(revenue), 0) AS revenue, coalesce(sum(${REFUND}), 0) AS refunded,
        min("at") AS first_at, max("at") AS last_at
      FROM orders),
    parts AS (SELECT count(*) AS lines FROM lines)
    SELECT ${double('orders')}, ${double('purchases')}, ${double('anonymous_orders')}, ${double('lines')},
      ${double('revenue')}, ${double('refunded')}, ${seconds('first_at')}, ${seconds('last_at')}
    FROM sums CROSS JOIN parts`
}

/** The number of facts in a table whose customer does not exist, and up to ten of their ids. */
export function orphansSql(table: string): [count: string, samples: string] {
  const orphans = `FROM ${quoted(table)} o
    WHERE o.customer_id <> '' AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = o.customer_id)`
  return [`SELECT ${double('count(*)')} ${orphans}`, `SELECT o.id ${orphans} ORDER BY ${codeUnitKey('o.id')} LIMIT 10`]
}

/** An expression as the one type in which numbers are read. */
export function double(expression: string): string {
  return `CAST(${expression} AS DOUBLE PRECISION)`
}
