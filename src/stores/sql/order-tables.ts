import {tableColumn} from '../../core/order/table-query.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/facts.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {countSql, lineTableSql, type NamedField, namesSql, orderTableSql} from './table-queries.ts'

type Columns = Record<string, Int32Array | Float64Array>

/** Orders as columns: codes are made by the database, so that no text is read for an order. */
export async function readOrderTable<F extends OrderField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
): Promise<OrderTable<F>> {
  const names = (field: NamedField & OrderField): Promise<string[]> => readNames(session, field, {fields, query})
  const [customers, channels, shops, reps] = await Promise.all(
    (['customer', 'channel', 'shop', 'rep'] as const).map(names),
  )
  const {columns, rows} =
    fields.length > 0
      ? await readColumns(session, fields, orderTableSql(fields, query))
      : {columns: {}, rows: await readCount(session, query)}
  return {...columns, rows, customers, channels, shops, reps} as unknown as OrderTable<F>
}

/** Lines as columns. */
export async function readLineTable<F extends LineField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
): Promise<LineTable<F>> {
  const names = (field: NamedField & LineField): Promise<string[]> => readNames(session, field, {fields, query})
  const [customers, products, shops] = await Promise.all((['customer', 'product', 'shop'] as const).map(names))
  const asked = fields.length > 0 ? fields : (['order'] as const)
  const {columns, rows} = await readColumns(session, asked, lineTableSql(asked, query))
  const kept = keepUsed(columns['product'] as Int32Array | undefined, products as string[])
  const orders = await readCount(session, query)
  const own = fields.length > 0 ? columns : {}
  return {...own, rows, orders, customers, products: kept, shops} as unknown as LineTable<F>
}

async function readNames(
  session: SqlSession,
  field: NamedField,
  {fields, query}: {fields: readonly string[]; query: TableQuery},
): Promise<string[]> {
  if (!fields.includes(field)) return []
  const [names] = await session.read(namesSql(field, query))
  return textsOf(names)
}

async function readColumns(
  session: SqlSession,
  fields: readonly (OrderField | LineField)[],
  sql: string,
): Promise<{columns: Columns; rows: number}> {
  const read = await session.read(sql)
  const rows = numbersOf(read[0]).length
  const columns: Columns = {}
  for (const [index, field] of fields.entries()) {
    const column = tableColumn(field, rows)
    column.set(numbersOf(read[index]))
    columns[field] = column
  }
  return {columns, rows}
}

async function readCount(session: SqlSession, query: TableQuery): Promise<number> {
  const [count] = await readNumbers(session, countSql(query))
  return count as number
}

/** The names that a code of the column stands for, with the codes made dense again in place. */
function keepUsed(codes: Int32Array | undefined, names: readonly string[]): string[] {
  if (!codes) return []
  const used = new Uint8Array(names.length)
  for (const code of codes) used[code] = 1
  const dense = new Int32Array(names.length)
  const kept = names.filter((_, code) => used[code] === 1)
  for (let code = 1; code < names.length; code++) dense[code] = (dense[code - 1] as number) + (used[code - 1] as number)
  if (kept.length < names.length) for (const [row, code] of codes.entries()) codes[row] = dense[code] as number
  return kept
}
