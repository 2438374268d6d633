import type {SqlSession} from './session.ts'

/** More values than this go through a temporary table rather than as parameters. */
const MANY = 50

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
  const table = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${table} (value TEXT)`)
  await session.append(table, [{kind: 'text', values: [...new Set(values)]}])
  return {sql: `IN (SELECT value FROM ${table})`, values: []}
}
