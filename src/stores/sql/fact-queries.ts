import type {Day} from '../../core/time/day.ts'
import {inDays} from './day-range.ts'
import {CUSTOMER_NUMBERS} from './tables.ts'

/** The day of a fact's time, counted from 1970. */
export const DAY = `CAST("at" AS DATE) - DATE '1970-01-01'`
/** What an order gave back, in minor units. */
export const REFUND = `CASE WHEN status = 'returned' THEN -amount ELSE refunded END`

/** The number of a row's customer, -1 of nobody, as it is read by the million. */
export const CUSTOMER = integer('coalesce(customer_number, -1)')

/** One row per customer with an order: the figures that a population is made of, without saying whose they are. */
export function populationSql(): string {
  return `SELECT ${['last_day', 'orders', 'revenue'].map(double).join(', ')} FROM (
      SELECT customer_number, coalesce(max(CASE WHEN purchase THEN ${DAY} END), -1) AS last_day,
        count(CASE WHEN purchase THEN 1 END) AS orders, sum(revenue) AS revenue
      FROM orders WHERE customer_number IS NOT NULL GROUP BY customer_number) sums
    JOIN ${CUSTOMER_NUMBERS.name} n ON n.number = customer_number ORDER BY n.id COLLATE "C"`
}

/** How many gaps between purchase days there are of each length: length and count, ascending. */
export function gapCountsSql(): string {
  return `WITH days AS (
      SELECT customer_number, ${DAY} AS day FROM orders WHERE customer_number IS NOT NULL AND purchase GROUP BY 1, 2),
    gaps AS (SELECT day - lag(day) OVER (PARTITION BY customer_number ORDER BY day) AS gap FROM days)
    SELECT ${double('gap')}, ${double('count(*)')} FROM gaps WHERE gap IS NOT NULL GROUP BY gap ORDER BY gap`
}

/** One row per customer: id and the days with a purchase of a product that meets a condition on `l.product_id`. */
export function buyersSql(until: Day, among: string): string {
  return `SELECT o.customer_id, ${double('count(DISTINCT CAST(o."at" AS DATE))')}
    FROM orders o JOIN lines l ON l.customer_id = o.customer_id AND l.order_id = o.id
    WHERE o.customer_id <> '' AND o.purchase AND ${inDays(undefined, until)} AND l.product_id ${among}
    GROUP BY o.customer_id ORDER BY o.customer_id COLLATE "C"`
}

/** One row: the columns of FactTotals in their order, times in seconds. */
export function totalsSql(until: Day | undefined): string {
  const within = inDays(undefined, until)
  const lines =
    until === undefined
      ? 'FROM lines'
      : `FROM lines l JOIN orders o ON o.customer_id = l.customer_id AND o.id = l.order_id WHERE ${within}`
  const seconds = (at: string): string => double(`EXTRACT(epoch FROM ${at})`)
  return `WITH sums AS (
      SELECT count(*) AS orders, coalesce(sum(CASE WHEN purchase THEN 1 ELSE 0 END), 0) AS purchases,
        coalesce(sum(CASE WHEN customer_id = '' THEN 1 ELSE 0 END), 0) AS anonymous_orders,
        coalesce(sum(revenue), 0) AS revenue, coalesce(sum(${REFUND}), 0) AS refunded,
        min("at") AS first_at, max("at") AS last_at
      FROM orders WHERE ${within}),
    parts AS (SELECT count(*) AS lines ${lines})
    SELECT ${double('orders')}, ${double('purchases')}, ${double('anonymous_orders')}, ${double('lines')},
      ${double('revenue')}, ${double('refunded')}, ${seconds('first_at')}, ${seconds('last_at')}
    FROM sums CROSS JOIN parts`
}

/** An expression as the type in which codes and days are read by the million. */
export function integer(expression: string): string {
  return `CAST(${expression} AS INTEGER)`
}

/** An expression as the one type in which other numbers are read. */
export function double(expression: string): string {
  return `CAST(${expression} AS DOUBLE PRECISION)`
}
