import type {Day} from '../../core/time/day.ts'
import {codedNames} from './coded-names.ts'
import {inDays} from './day-range.ts'
import {type SqlSession, textsOf} from './session.ts'

/** Customers with an order up to a day, ascending, and a temporary table of `name` and `code`, their place among them. */
export interface CodedCustomers {
  ids: string[]
  table: string
}

/** Numbers the customers, so that what reads their orders reads numbers: that takes a fraction of reading texts. */
export async function codeCustomers(session: SqlSession, until: Day): Promise<CodedCustomers> {
  const table = session.temporaryName()
  const customers = `SELECT DISTINCT customer_id AS name FROM orders
    WHERE customer_id <> '' AND ${inDays(undefined, until)}`
  await session.run(`CREATE TEMP TABLE ${table} AS SELECT name, code FROM ${codedNames(customers)} AS coded`)
  const [ids] = await session.read(`SELECT name FROM ${table} ORDER BY code`)
  return {ids: textsOf(ids), table}
}
