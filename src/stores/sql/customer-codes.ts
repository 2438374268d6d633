import {type SqlSession, textsOf} from './session.ts'
import {codeUnitKey, codeUnitOrder} from './text-order.ts'

/** Customers, ascending in code units, and SQL for a table of `name` and `code`, their place among them. */
export interface CodedCustomers {
  ids: string[]
  sql: string
}

const KNOWN = 'SELECT id AS name FROM customer'
const ALL = `${KNOWN} UNION SELECT customer_id FROM orders WHERE customer_id <> ''`

/**
 * Numbers the customers, so that what reads their orders reads numbers: that takes a fraction of reading texts. Those
 * that only orders name are numbered if asked for; to look for them takes longer than all the rest.
 */
export async function codeCustomers(session: SqlSession, {strangers = false} = {}): Promise<CodedCustomers> {
  const names = strangers ? ALL : KNOWN
  const byPoint = 'name COLLATE "C"'
  const [found] = await session.read(`SELECT name FROM (${names}) AS known ORDER BY ${byPoint}`)
  const ids = textsOf(found)
  const order = codeUnitOrder(ids)
  const key = order ? codeUnitKey('name') : byPoint
  return {
    ids: order ? Array.from(order, (row) => ids[row] as string) : ids,
    sql: `(SELECT name, row_number() OVER (ORDER BY ${key}) - 1 AS code FROM (${names}) AS known)`,
  }
}
