import {CrmError} from '../../core/error/crm-error.ts'
import {ROW_KINDS} from '../../core/store/row-kinds.ts'
import type {TransferPart} from '../../core/store/store.ts'
import {TABLE_NAMES, type TableName, Tables} from './tables.ts'

const BATCH = 5000

/** Every table in parts; orders carry their lines, every row its revision. */
export async function* dumpTables(tables: Tables): AsyncIterable<TransferPart> {
  for (const table of TABLE_NAMES) {
    const rows = [...tables.content(table)] as Record<string, unknown>[]
    for (let from = 0; from < rows.length; from += BATCH) {
      yield {table, rows: structuredClone(rows.slice(from, from + BATCH))}
    }
  }
}

/** New tables from parts. Throws REFUSED when there is something in the old ones. */
export async function loadTables(old: Tables, parts: AsyncIterable<TransferPart>): Promise<Tables> {
  if (ROW_KINDS.some((table) => old.rows(table).size > 0) || old.list('change').length > 0) {
    throw new CrmError('REFUSED', 'The store to fill is not empty.', {hint: 'Name a new file.'})
  }
  const content = new Map<string, Record<string, unknown>[]>()
  for await (const {table, rows} of parts) {
    const known = content.get(table) ?? []
    for (const row of rows) known.push(row)
    content.set(table, known)
  }
  const tables = new Tables((table) => content.get(table) ?? [])
  for (const table of TABLE_NAMES) tables.touched.add(table satisfies TableName)
  return tables
}
