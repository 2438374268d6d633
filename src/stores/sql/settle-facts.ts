import type {Columns} from '../../core/store/columns.ts'
import type {FactKind} from '../../core/store/facts.ts'
import {keepFacts, removeFacts} from './kept-rows.ts'
import type {OpenChange} from './open-change.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {columnList, factTable, quoted} from './tables.ts'
import {storeList} from './wire.ts'

interface Settling {
  kind: FactKind
  /** A temporary table of the facts in wire form, those columns that it has, and how many rows. */
  staged: {table: string; columns: Columns; count: number}
}

export interface Settled {
  created: number
  updated: number
  unchanged: number
}

/**
 * Takes staged facts into the store: one join by id tells new, changed and known ones apart, then changed ones are
 * kept for undo and removed, and new and changed ones are inserted.
 */
export async function settleFacts(session: SqlSession, change: OpenChange, {kind, staged}: Settling): Promise<Settled> {
  const known = await setKnownAside(session, kind, staged.table)
  const {unchanged, updated} = await countKnown(session, known)
  const created = staged.count - updated - unchanged
  if (created + updated > 0) {
    change.touched = true
    if (updated > 0) await replaceOld(session, change, {kind, known})
    await insertFresh(session, change, {kind, staged, known: updated + unchanged > 0 ? known : undefined})
  }
  for (const table of [known, staged.table]) await session.run(`DROP TABLE ${table}`)
  return {created, updated, unchanged}
}

async function setKnownAside(session: SqlSession, kind: FactKind, staged: string): Promise<string> {
  const known = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${known} AS
     SELECT t.customer_id, t.id, t.rev, t.digest = CAST(s.digest AS BIGINT) AS same
     FROM ${staged} s JOIN ${quoted(kind)} t ON t.id = s.id`,
  )
  return known
}

async function countKnown(session: SqlSession, known: string): Promise<{unchanged: number; updated: number}> {
  const sum = (when: string): string =>
    `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION)`
  const [unchanged = 0, updated = 0] = await readNumbers(
    session,
    `SELECT ${sum('same')}, ${sum('NOT same')} FROM ${known}`,
  )
  return {unchanged, updated}
}

async function replaceOld(
  session: SqlSession,
  change: OpenChange,
  {kind, known}: {kind: FactKind; known: string},
): Promise<void> {
  const parts = [{table: factTable(kind), key: 'id'}]
  const outdated = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${outdated} AS SELECT customer_id, id, rev FROM ${known} WHERE NOT same`)
  await keepFacts(session, change, {parts, named: outdated})
  await removeFacts(session, parts, outdated)
  await session.run(`DROP TABLE ${outdated}`)
}

/** A changed fact keeps its owner unless that was nobody. Where none was known, nothing is joined. */
async function insertFresh(
  session: SqlSession,
  change: OpenChange,
  {kind, staged, known}: Settling & {known: string | undefined},
): Promise<void> {
  const {customer_id: _, ...own} = staged.columns
  const owner = `CASE WHEN k.customer_id <> '' THEN k.customer_id ELSE s.customer_id END`
  const join = `LEFT JOIN ${known} k ON k.id = s.id WHERE k.id IS NULL OR NOT k.same`
  await session.runBulk(
    `INSERT INTO ${quoted(kind)} (customer_id, ${columnList(own)}, rev)
     SELECT ${known ? owner : 's.customer_id'}, ${storeList(own, 's.')}, ${change.id}
     FROM ${staged.table} s ${known ? join : ''}`,
  )
}
