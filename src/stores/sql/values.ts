import {separatorsFor, splitSql} from './separators.ts'
import type {SqlSession} from './session.ts'

/** More values than this go as one text, which the database splits, rather than as parameters. */
const MANY = 50
/** More than this go through a temporary table. Not fewer: what one takes is not given back before the change ends. */
const VERY_MANY = 10_000

/** `IN (...)` over these texts, and the parameters it needs, numbered from `first`. */
export async function inValues(
  session: SqlSession,
  values: readonly string[],
  first = 1,
): Promise<{sql: string; values: readonly string[]}> {
  if (values.length === 0) return {sql: 'IN (NULL)', values: []}
  if (values.length <= MANY) {
    return {sql: `IN (${values.map((_, index) => `$${first + index}`).join(', ')})`, values}
  }
  const [separator] = (values.length <= VERY_MANY && separatorsFor(values, 1)) || []
  if (separator === undefined) return inTable(session, values)
  return {sql: `IN (SELECT ${splitSql(first, separator)})`, values: [values.join(String.fromCharCode(separator))]}
}

async function inTable(session: SqlSession, values: readonly string[]): Promise<{sql: string; values: string[]}> {
  const table = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${table} (value TEXT)`)
  await session.append(table, [{kind: 'text', values: [...new Set(values)]}])
  return {sql: `IN (SELECT value FROM ${table})`, values: []}
}
