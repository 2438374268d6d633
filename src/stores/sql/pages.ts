import {readNumbers, type SqlSession} from './session.ts'
import {columnList, quoted, type SqlTable} from './tables.ts'
import {fromWire, readList} from './wire.ts'

const BATCH = 5000

/**
 * The rows of a table in batches and in an order, set aside in a numbered temporary table: other statements may run
 * in between, and memory holds one batch.
 */
export async function* pages(
  session: SqlSession,
  {name, columns}: SqlTable,
  orderBy: string,
): AsyncIterable<Record<string, unknown>[]> {
  const [count] = await readNumbers(session, `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${quoted(name)}`)
  if (count === 0) return
  const numbered = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${numbered} AS
     SELECT row_number() OVER (ORDER BY ${orderBy}) AS seq, ${columnList(columns)} FROM ${quoted(name)} ORDER BY seq`,
  )
  for (let from = 1; from <= (count as number); from += BATCH) {
    const where = `seq >= ${from} AND seq < ${from + BATCH}`
    yield fromWire(
      columns,
      await session.read(`SELECT ${readList(columns)} FROM ${numbered} WHERE ${where} ORDER BY seq`),
    )
  }
  await session.run(`DROP TABLE ${numbered}`)
}
