import type {Columns} from '../../core/store/columns.ts'
import {separatorsFor, splitSql} from './separators.ts'
import type {SqlSession, WireColumn} from './session.ts'
import {quoted} from './tables.ts'
import {createStaging, toWire} from './wire.ts'

/** So few rows stand in the statement itself. */
export const FEW = 200

/** Rows in wire form for one statement: what to select from, the parameters that it needs, and what to call afterwards. */
export interface StagedRows {
  sql: string
  values: readonly string[]
  drop(): Promise<void>
}

/**
 * Rows on their way into a table. Few of them stand in the statement, many in a temporary table: DuckDB keeps 32 KB of
 * memory for each of its columns until the change ends, dropped or not, and a few dozen tables would be all it has.
 */
export async function stageRows(
  session: SqlSession,
  columns: Columns,
  rows: readonly Record<string, unknown>[],
): Promise<StagedRows> {
  const wire = toWire(columns, rows)
  const inline = rows.length > 0 && rows.length <= FEW ? inlineRows(columns, wire) : undefined
  if (inline) return {...inline, drop: async () => undefined}
  const table = await createStaging(session, columns)
  await session.append(table, wire)
  return {sql: table, values: [], drop: async () => void (await session.run(`DROP TABLE ${table}`))}
}

/** One parameter a column, its cells put together; columns that are absent in all rows need none. */
function inlineRows(columns: Columns, wire: readonly WireColumn[]): Omit<StagedRows, 'drop'> | undefined {
  const cells = wire.map(textsOfCells)
  const [separator, absent] = separatorsFor(cells.flat(), 2) ?? []
  if (separator === undefined || absent === undefined) return undefined
  const [between, none] = [String.fromCharCode(separator), String.fromCharCode(absent)]
  const values: string[] = []
  const split: string[] = []
  const named = Object.keys(columns).map((column, index) => {
    const texts = cells[index] as (string | undefined)[]
    const type = wire[index]?.kind === 'text' ? 'TEXT' : 'DOUBLE PRECISION'
    if (texts.every((text) => text === undefined)) return `CAST(NULL AS ${type}) AS ${quoted(column)}`
    split.push(`${splitSql(values.push(texts.map((text) => text ?? none).join(between)), separator)} AS cells_${index}`)
    return `CAST(nullif(cells_${index}, chr(${absent})) AS ${type}) AS ${quoted(column)}`
  })
  return {sql: `(SELECT ${named.join(', ')} FROM (SELECT ${split.join(', ')}) cells)`, values}
}

function textsOfCells(column: WireColumn): (string | undefined)[] {
  if (column.kind === 'text') return column.values
  return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value)))
}
