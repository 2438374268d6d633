import {double} from './fact-queries.ts'
import {readNumbers, type SqlSession, textsOf} from './session.ts'
import {codeUnitKey, codeUnitOrder} from './text-order.ts'

/** Customers, ascending in code units, and SQL for a table of `name` and `code`, their place among them. */
export interface CodedCustomers {
  count: number
  /** Their ids, which are still being read; undefined where the codes turn out to be in another order. */
  ids: Promise<string[] | undefined>
  sql: string
  /** Whether these are all who have a record, and nobody else. */
  areRecords: boolean
}

const KNOWN = 'SELECT id AS name FROM customer'
const ALL = `${KNOWN} UNION SELECT customer_id FROM orders WHERE customer_id <> ''`

/**
 * Numbers the customers, so that what reads their orders reads numbers: that takes a fraction of reading texts. Codes are
 * in the order of the database, and only those of customers with a record, unless `careful`: to look for those that only
 * orders name takes longer than all the rest, and neither they nor ids in another order are likely.
 */
export async function codeCustomers(session: SqlSession, {careful = false} = {}): Promise<CodedCustomers> {
  const names = careful ? ALL : KNOWN
  const key = careful ? codeUnitKey('name') : 'name COLLATE "C"'
  const [count = 0] = await readNumbers(session, `SELECT ${double('count(*)')} FROM (${names}) AS known`)
  const ids = readIds(session, `SELECT name FROM (${names}) AS known ORDER BY ${key}`)
  // Whoever waits for them hears of it where that fails.
  ids.catch(() => undefined)
  return {
    count,
    ids,
    sql: `(SELECT name, row_number() OVER (ORDER BY ${key}) - 1 AS code FROM (${names}) AS known)`,
    areRecords: !careful,
  }
}

async function readIds(session: SqlSession, sql: string): Promise<string[] | undefined> {
  const [found] = await session.read(sql)
  const ids = textsOf(found)
  return codeUnitOrder(ids) ? undefined : ids
}
