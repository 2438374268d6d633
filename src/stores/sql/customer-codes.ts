import type {Day} from '../../core/time/day.ts'
import {inDays} from './day-range.ts'
import {double} from './fact-queries.ts'
import {type SqlSession, textsOf} from './session.ts'
import {codeUnitKey} from './text-order.ts'

/** Customers with an order up to a day, ascending, and a temporary table of `name` and `code`, their place among them. */
export interface CodedCustomers {
  ids: string[]
  table: string
}

/** Numbers the customers, so that what reads their orders reads numbers: that takes a fraction of reading texts. */
export async function codeCustomers(session: SqlSession, until: Day): Promise<CodedCustomers> {
  const table = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${table} AS
    SELECT name, ${double(`row_number() OVER (ORDER BY ${codeUnitKey('name')}) - 1`)} AS code FROM (
      SELECT DISTINCT customer_id AS name FROM orders
      WHERE customer_id <> '' AND ${inDays(undefined, until)}) AS found`)
  const [ids] = await session.read(`SELECT name FROM ${table} ORDER BY code`)
  return {ids: textsOf(ids), table}
}
