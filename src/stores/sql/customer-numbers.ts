import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {beforeTable, CUSTOMER_NUMBERS, LINES, ORDERS} from './tables.ts'
import {inValues} from './values.ts'

const NUMBERS = CUSTOMER_NUMBERS.name
const TABLES = [ORDERS.name, LINES.name]

/**
 * Gives the orders and lines that came without it the number of their customer. Whoever adds any calls it then: to read
 * millions of them by number takes a third of what looking up the customers' texts does. A number stays with an id, so
 * rows that are set aside and put back keep theirs.
 */
export async function numberCustomers(session: Pick<SqlSession, 'run'>): Promise<void> {
  await session.run(
    `INSERT INTO ${NUMBERS} (id, number)
     SELECT found.id, (SELECT coalesce(max(number), -1) FROM ${NUMBERS}) + row_number() OVER (ORDER BY found.id)
     FROM (SELECT DISTINCT customer_id AS id FROM ${ORDERS.name} WHERE ${isUnnumbered(ORDERS.name)}) found
     LEFT JOIN ${NUMBERS} known ON known.id = found.id WHERE known.id IS NULL`,
  )
  for (const table of TABLES) {
    await session.run(
      `UPDATE ${table} SET customer_number = n.number FROM ${NUMBERS} n
       WHERE n.id = ${table}.customer_id AND ${isUnnumbered(table)}`,
    )
  }
}

/**
 * Forgets such of these ids of customers of whom no order is left, nor one that could be put back. Other ids without
 * orders stay, as after an import that was undone.
 */
export async function dropNumbers(session: SqlSession, change: OpenChange, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const list = await inValues(session, ids)
  const unused = [ORDERS, beforeTable(ORDERS)].map(
    ({name}) => `NOT EXISTS (SELECT 1 FROM ${name} o WHERE o.customer_id = ${NUMBERS}.id)`,
  )
  const dropped = await session.run(
    `DELETE FROM ${NUMBERS} WHERE id ${list.sql} AND ${unused.join(' AND ')}`,
    list.values,
  )
  if (dropped > 0) change.touched = true
}

function isUnnumbered(table: string): string {
  return `${table}.customer_number IS NULL AND ${table}.customer_id <> ''`
}
