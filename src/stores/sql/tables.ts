import {CHANGE_COLUMNS} from '../../core/history/change.ts'
import {LINE_COLUMNS, ORDER_COLUMNS} from '../../core/order/order.ts'
import {columnType, type Columns, type ColumnType} from '../../core/store/columns.ts'
import {FACT_COLUMNS, FACT_KINDS, type FactKind} from '../../core/store/facts.ts'
import {RECORD_COLUMNS, RECORD_KINDS, type RecordKind} from '../../core/store/records.ts'
import type {RowKind} from '../../core/store/store.ts'

/**
 * The tables of a store in SQL, from the same column lists as the types. Every table of rows has a twin
 * `before_...` that holds what a change overwrote or removed, so that an undo is INSERT ... SELECT. There are no
 * unique indexes: keys are checked in staging, which is ten times faster on millions of orders.
 */
export interface SqlTable {
  name: string
  columns: Columns
}

const REVISION = {rev: 'integer'} as const
/** The change by which a twin holds a row. */
export const KEPT_BY = {kept_by: 'integer'} as const

/** The number of the customer, absent of nobody; see `customer-numbers.ts`. */
const NUMBERED = {customer_number: 'integer?'} as const

export const ORDERS: SqlTable = {name: 'orders', columns: {...ORDER_COLUMNS, ...REVISION, ...NUMBERED}}
/** `bought_on` is the day of the order where that is a purchase: what customers bought is told without their orders. */
export const LINES: SqlTable = {name: 'lines', columns: {...LINE_COLUMNS, bought_on: 'day?', ...NUMBERED}}
export const CHANGES: SqlTable = {name: 'changes', columns: CHANGE_COLUMNS}
export const COUNTERS: SqlTable = {name: 'counters', columns: {kind: 'text', last: 'integer'}}
/** The numbers that stand for customers in orders and their lines; no rows of the store's own. */
export const CUSTOMER_NUMBERS: SqlTable = {name: 'customer_numbers', columns: {id: 'text', number: 'integer'}}
/** What is kept of all buyers, made anew with every change of orders; no rows of the store's own. */
export const FIGURES: SqlTable = {name: 'figures', columns: {id: 'text', value: 'json'}}
/** One row; its name tells a patron store from any other database. */
export const MARK: SqlTable = {name: 'patron_store', columns: {schema_version: 'integer'}}

export function recordTable(kind: RecordKind): SqlTable {
  return {name: kind, columns: {...RECORD_COLUMNS[kind], ...REVISION}}
}

export function factTable(kind: FactKind): SqlTable {
  return {name: kind, columns: {...FACT_COLUMNS[kind], ...REVISION}}
}

export function revisedTable(kind: RowKind): SqlTable {
  if (kind === 'order') return ORDERS
  return kind in FACT_COLUMNS ? factTable(kind as FactKind) : recordTable(kind as RecordKind)
}

/**
 * The twin that holds what changes overwrote or removed in a table. Under the id of a change with a minus stands what an
 * undone one had written, for doing it again.
 */
export function beforeTable({name, columns}: SqlTable): SqlTable {
  return {name: `before_${name}`, columns: {...KEPT_BY, ...columns}}
}

/** The plain tables whose rows carry a revision: one per kind of record and per kind of plain fact. */
export const PLAIN_TABLES: readonly SqlTable[] = [...RECORD_KINDS.map(recordTable), ...FACT_KINDS.map(factTable)]

/** All tables whose rows carry a revision; the lines go with their orders. */
export const REVISED_TABLES: readonly SqlTable[] = [...PLAIN_TABLES, ORDERS]

/** Every table of a store, twins included. */
export const ALL_TABLES: readonly SqlTable[] = [
  MARK,
  CHANGES,
  COUNTERS,
  CUSTOMER_NUMBERS,
  FIGURES,
  ...[...REVISED_TABLES, LINES].flatMap((table) => [table, beforeTable(table)]),
]

/** Statements that make an empty store of this schema version. */
export function createStore(schemaVersion: number): string[] {
  return [...ALL_TABLES.map(createTable), `INSERT INTO ${MARK.name} VALUES (${schemaVersion})`]
}

/** A name as SQL takes it, whatever word it is. */
export function quoted(name: string): string {
  return `"${name}"`
}

/** `"a", "b"`, each with a prefix such as `t.`. */
export function columnList(columns: Columns, prefix = ''): string {
  return Object.keys(columns)
    .map((column) => `${prefix}${quoted(column)}`)
    .join(', ')
}

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'TEXT',
  json: 'TEXT',
  integer: 'BIGINT',
  real: 'DOUBLE PRECISION',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMP',
  day: 'DATE',
}

export function createTable({name, columns}: SqlTable): string {
  const list = Object.keys(columns).map((column) => definition(columns, column))
  return `CREATE TABLE ${quoted(name)} (${list.join(', ')})`
}

/** The day on which a line was bought, from its order; NULL where that is no purchase. */
export function boughtOn({at, purchase}: {at: string; purchase: string}): string {
  return `CASE WHEN ${purchase} THEN CAST(${at} AS DATE) END`
}

/** The statement that gives a table a column which it should have. */
export function addColumn({name, columns}: SqlTable, column: string): string {
  return `ALTER TABLE ${quoted(name)} ADD COLUMN ${definition(columns, column)}`
}

function definition(columns: Columns, column: string): string {
  return `${quoted(column)} ${SQL_TYPES[columnType(columns[column] as 'text').type]}`
}
