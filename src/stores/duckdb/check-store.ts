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
  const found = await figuresOf(session)
  if (found === undefined) throw foreign(path, 'it is another DuckDB database')
  if (found.schema > SCHEMA_VERSION) throw newer(path, found.schema, SCHEMA_VERSION)
  await refuseCutShort(session, path, found)
  return found.schema
}

interface Figures {
  schema: number
  blocks: number
  blockSize: number
}

/** In one statement, since this is done whenever a store is opened; undefined where there is no mark of a store. */
async function figuresOf(session: SqlSession): Promise<Figures | undefined> {
  try {
    const figures = await readNumbers(
      session,
      `SELECT CAST(m.schema_version AS DOUBLE), CAST(s.total_blocks AS DOUBLE), CAST(s.block_size AS DOUBLE)
       FROM ${MARK.name} m, pragma_database_size() s WHERE s.database_name = 'store'`,
    )
    const [schema, blocks, blockSize] = figures as [number, number, number]
    return {schema, blocks, blockSize}
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
async function refuseCutShort(session: SqlSession, path: string, {blocks, blockSize}: Figures): Promise<void> {
  const {size: bytes} = statSync(path)
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
