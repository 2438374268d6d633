import {columnType, type Columns, type ColumnType} from '../../core/store/columns.ts'
import {instantOfSeconds, secondsOf} from '../../core/time/day.ts'
import type {SqlSession, WireColumn} from './session.ts'
import {quoted} from './tables.ts'

type Row = Record<string, unknown>

interface Wire {
  kind: WireColumn['kind']
  /** SQL for a stored column as text or double precision, and for such a cell as a stored value. */
  read(column: string): string
  store(cell: string): string
  toCell(value: unknown): string | number
  fromCell(cell: string | number): unknown
}

const STAGED: Record<Wire['kind'], string> = {text: 'TEXT', number: 'DOUBLE PRECISION'}

const asIs = (value: unknown): never => value as never
const EPOCH = "TIMESTAMP '1970-01-01 00:00:00'"

const WIRES: Record<ColumnType, Wire> = {
  text: {kind: 'text', read: asIs, store: asIs, toCell: asIs, fromCell: asIs},
  json: {
    kind: 'text',
    read: asIs,
    store: asIs,
    toCell: (value) => JSON.stringify(value),
    fromCell: (cell) => JSON.parse(cell as string),
  },
  day: {
    kind: 'text',
    read: (column) => `CAST(${column} AS TEXT)`,
    store: (cell) => `CAST(${cell} AS DATE)`,
    toCell: asIs,
    fromCell: asIs,
  },
  integer: {
    kind: 'number',
    read: (column) => `CAST(${column} AS DOUBLE PRECISION)`,
    store: (cell) => `CAST(${cell} AS BIGINT)`,
    toCell: asIs,
    fromCell: asIs,
  },
  real: {kind: 'number', read: asIs, store: asIs, toCell: asIs, fromCell: asIs},
  boolean: {
    kind: 'number',
    read: (column) => `CAST(CAST(${column} AS INTEGER) AS DOUBLE PRECISION)`,
    store: (cell) => `(${cell} = 1)`,
    toCell: (value) => (value ? 1 : 0),
    fromCell: (cell) => cell === 1,
  },
  instant: {
    kind: 'number',
    read: (column) => `CAST(EXTRACT(epoch FROM ${column}) AS DOUBLE PRECISION)`,
    store: (cell) => `${EPOCH} + CAST(${cell} AS BIGINT) * INTERVAL '1 second'`,
    toCell: (value) => secondsOf(value as string),
    fromCell: (cell) => instantOfSeconds(cell as number),
  },
}

/** Select list that reads these columns in wire form. */
export function readList(columns: Columns, prefix = ''): string {
  return expressions(columns, (wire, column) => wire.read(`${prefix}${column}`))
}

/** Select list that turns the cells of a temporary table into stored values. */
export function storeList(columns: Columns, prefix = ''): string {
  return expressions(columns, (wire, column) => wire.store(`${prefix}${column}`))
}

/** Makes a temporary table that takes these columns in wire form; returns its name. */
export async function createStaging(session: SqlSession, columns: Columns): Promise<string> {
  const name = session.temporaryName()
  const list = expressions(columns, ({kind}, column) => `${column} ${STAGED[kind]}`)
  await session.run(`CREATE TEMP TABLE ${name} (${list})`)
  return name
}

/** Gives a temporary table another column, which is absent in the rows that it has. */
export async function addStagingColumn(
  session: SqlSession,
  table: string,
  {column, spec}: {column: string; spec: Columns[string]},
): Promise<void> {
  const {kind} = WIRES[columnType(spec).type]
  await session.run(`ALTER TABLE ${table} ADD COLUMN ${quoted(column)} ${STAGED[kind]}`)
}

/** Rows as columns; undefined and null become absent cells. */
export function toWire(columns: Columns, rows: readonly Row[]): WireColumn[] {
  return Object.entries(columns).map(([column, spec]) => {
    const wire = WIRES[columnType(spec).type]
    return wire.kind === 'text' ? texts(rows, column, wire) : numbers(rows, column, wire)
  })
}

/** Columns as rows; absent cells are left out of the row. */
export function fromWire(columns: Columns, wire: readonly WireColumn[]): Row[] {
  const rows = Array.from({length: wire[0]?.values.length ?? 0}, (): Row => ({}))
  for (const [index, column] of Object.keys(columns).entries()) {
    const values = valuesOf(columns, column, wire[index])
    for (let i = 0; i < values.length; i++) if (values[i] !== undefined) (rows[i] as Row)[column] = values[i]
  }
  return rows
}

/** The values of one column; absent ones are undefined. */
export function valuesOf(columns: Columns, column: string, wire: WireColumn | undefined): unknown[] {
  const spec = columns[column]
  if (!spec || !wire) throw new Error(`There is no column ${column}.`)
  const {type} = columnType(spec)
  const {fromCell} = WIRES[type]
  if (wire.kind === 'number') {
    const values = new Array<unknown>(wire.values.length)
    for (let row = 0; row < values.length; row++) {
      const cell = wire.values[row] as number
      values[row] = Number.isNaN(cell) ? undefined : fromCell(cell)
    }
    return values
  }
  if (type !== 'json' || wire.values.every((cell) => cell === undefined)) return wire.values
  return wire.values.map((cell) => (cell === undefined ? undefined : fromCell(cell)))
}

function expressions(columns: Columns, of: (wire: Wire, column: string) => string): string {
  return Object.entries(columns)
    .map(([column, spec]) => of(WIRES[columnType(spec).type], quoted(column)))
    .join(', ')
}

function texts(rows: readonly Row[], column: string, {toCell}: Wire): WireColumn {
  const values = new Array<string | undefined>(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const value = (rows[i] as Row)[column]
    values[i] = value === undefined || value === null ? undefined : (toCell(value) as string)
  }
  return {kind: 'text', values}
}

function numbers(rows: readonly Row[], column: string, {toCell}: Wire): WireColumn {
  const values = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const value = (rows[i] as Row)[column]
    values[i] = value === undefined || value === null ? Number.NaN : (toCell(value) as number)
  }
  return {kind: 'number', values}
}
