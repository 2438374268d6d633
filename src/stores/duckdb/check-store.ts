import {statSync} from 'node:fs'
import {SCHEMA_VERSION} from '../../core/store/store.ts'
import {readNumbers, type SqlSession, textsOf} from '../sql/session.ts'
import {MARK} from '../sql/tables.ts'
import {corrupt, foreign, newer} from './duckdb-error.ts'

/** Bytes before the first block of a DuckDB file. */
const HEADERS = 12_288

/**
 * The schema version of the attached file. Throws STORE_CORRUPT, STORE_FOREIGN or STORE_NEWER unless it is a whole
 * store that this patron knows.
 */
export async function checkStore(session: SqlSession, path: string): Promise<number> {
  const schema = await schemaOf(session)
  if (schema === undefined) throw foreign(path, 'it is another DuckDB database')
  if (schema > SCHEMA_VERSION) throw newer(path, schema, SCHEMA_VERSION)
  await refuseCutShort(session, path)
  return schema
}

async function schemaOf(session: SqlSession): Promise<number | undefined> {
  try {
    const [schema] = await readNumbers(session, `SELECT CAST(schema_version AS DOUBLE) FROM ${MARK.name}`)
    return schema
  } catch (error) {
    if (/^(Catalog|Binder) Error/.test((error as Error).message)) return undefined
    throw error
  }
}

/**
 * DuckDB opens a file whose last blocks are missing and fails when it comes to them, by when a writer may have put
 * something else there. The count of blocks may include free ones at the end that were given back to the disk, so
 * where the file is shorter than that count, the blocks in use decide.
 */
async function refuseCutShort(session: SqlSession, path: string): Promise<void> {
  const {size: bytes} = statSync(path)
  const [blocks, blockSize] = (await readNumbers(
    session,
    `SELECT CAST(total_blocks AS DOUBLE), CAST(block_size AS DOUBLE) FROM pragma_database_size()
     WHERE database_name = 'store'`,
  )) as [number, number]
  if (bytes >= HEADERS + blocks * blockSize) return
  const expected = HEADERS + ((await lastBlock(session)) + 1) * blockSize
  if (bytes < expected) throw corrupt(path, `it has ${bytes} of at least ${expected} bytes`)
}

async function lastBlock(session: SqlSession): Promise<number> {
  const [tables] = await session.read(`SELECT table_name FROM duckdb_tables() WHERE database_name = 'store'`)
  const parts = textsOf(tables).map(
    (table) =>
      `SELECT max(greatest(block_id, list_max(additional_block_ids))) AS block FROM pragma_storage_info('${table}')`,
  )
  const [last] = await readNumbers(
    session,
    `SELECT CAST(coalesce(max(block), -1) AS DOUBLE) FROM (${parts.join(' UNION ALL ')})`,
  )
  return last as number
}
