import {tableColumn} from '../../core/order/table-query.ts'
import type {LineField, OrderField} from '../../core/store/facts.ts'
import {numbersOf, type SqlSession} from './session.ts'

type Column = Int32Array | Float64Array

/** The columns of a result by the names of its fields, each in the type that a table has for it. */
export async function readFields<F extends OrderField | LineField>(
  session: SqlSession,
  fields: readonly F[],
  sql: string,
): Promise<Record<F, Column>> {
  const pieces: Column[][] = fields.map(() => [])
  await session.scan(sql, (columns) => {
    for (const [index, field] of fields.entries()) {
      const values = numbersOf(columns[index])
      const piece = tableColumn(field, values.length)
      piece.set(values)
      ;(pieces[index] as Column[]).push(piece)
    }
  })
  const whole = fields.map((field, index) => [field, joined(field, pieces[index] as Column[])])
  return Object.fromEntries(whole) as Record<F, Column>
}

/** The pieces as one; takes them out of their array, so that they are not kept beside it. */
function joined(field: OrderField | LineField, pieces: Column[]): Column {
  const rows = pieces.reduce((sum, {length}) => sum + length, 0)
  const column = tableColumn(field, rows)
  let row = 0
  for (const piece of pieces.splice(0)) {
    column.set(piece, row)
    row += piece.length
  }
  return column
}
