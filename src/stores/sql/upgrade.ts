import {numberCustomers} from './customer-numbers.ts'
import {keepPopulation} from './population.ts'
import {type SqlSession, textsOf} from './session.ts'
import {
  addColumn,
  ALL_TABLES,
  beforeTable,
  boughtOn,
  createTable,
  LINES,
  MARK,
  ORDERS,
  quoted,
  REVISED_TABLES,
} from './tables.ts'

/** Gives a store of an older schema the tables and columns that it lacks, inside one transaction. */
export async function upgradeStore(session: SqlSession, schemaVersion: number): Promise<void> {
  await session.run('BEGIN')
  await renameKeptBy(session, await knownColumns(session))
  const known = await knownColumns(session)
  for (const table of ALL_TABLES) {
    const columns = known.get(table.name)
    if (!columns) await session.run(createTable(table))
    else {
      const missing = Object.keys(table.columns).filter((column) => !columns.has(column))
      for (const column of missing) await session.run(addColumn(table, column))
    }
  }
  if (!known.get(LINES.name)?.has('bought_on')) await fillBoughtOn(session)
  await numberCustomers(session)
  await keepPopulation(session)
  await session.run(`UPDATE ${MARK.name} SET schema_version = ${schemaVersion}`)
  await session.run('COMMIT')
}

/** Before schema 6 the twins said `change_id`, which an import has of its own: its twin held nothing. */
async function renameKeptBy(session: SqlSession, known: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  for (const table of [...REVISED_TABLES, LINES]) {
    const before = beforeTable(table).name
    const columns = known.get(before)
    if (!columns || columns.has('kept_by') || 'change_id' in table.columns) continue
    await session.run(`ALTER TABLE ${quoted(before)} RENAME COLUMN change_id TO kept_by`)
  }
}

/** Tells lines that were written without it when they were bought, those that are kept for undo too. */
async function fillBoughtOn(session: SqlSession): Promise<void> {
  const day = boughtOn({at: 'o."at"', purchase: 'o.purchase'})
  const fill = (lines: string, orders: string, more = ''): string =>
    `UPDATE ${lines} SET bought_on = ${day} FROM ${orders} o
     WHERE o.customer_id = ${lines}.customer_id AND o.id = ${lines}.order_id ${more}`
  await session.run(fill(LINES.name, ORDERS.name))
  const [lines, orders] = [beforeTable(LINES).name, beforeTable(ORDERS).name]
  await session.run(fill(lines, orders, `AND o.kept_by = ${lines}.kept_by`))
}

/** The columns that each table has in the database. */
async function knownColumns(session: SqlSession): Promise<Map<string, Set<string>>> {
  const [tables, columns] = await session.read(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_catalog = current_database() AND table_schema = current_schema()`,
  )
  const names = textsOf(columns)
  const known = new Map<string, Set<string>>()
  textsOf(tables).forEach((table, index) => {
    const own = known.get(table) ?? new Set()
    known.set(table, own.add(names[index] as string))
  })
  return known
}
