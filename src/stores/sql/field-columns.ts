import {growingColumn} from '../../core/order/table-query.ts'
import {numericOf, type SqlSession} from './session.ts'

type Column = Int32Array | Float64Array
type GrowingColumn = ReturnType<typeof growingColumn>

/** Columns under the names of their fields, which grow as results come in; each has the type that a table has for it. */
export class FieldColumns<F extends string> {
  readonly fields: readonly F[]
  readonly #columns: GrowingColumn[]

  /** `capacity` is how many rows there will be, as far as that is known. */
  constructor(fields: readonly F[], capacity: number) {
    this.fields = fields
    this.#columns = fields.map((field) => growingColumn(field, capacity))
  }

  get rows(): number {
    return this.#columns[0]?.length ?? 0
  }

  /** Adds a result whose columns are the fields. */
  async read(session: SqlSession, sql: string, values: readonly string[]): Promise<void> {
    await session.scan(sql, values, (piece) => {
      for (const [index, column] of this.#columns.entries()) column.append(numericOf(piece[index]))
    })
  }

  /** A column as far as it was read, from one row on. */
  part(field: F, from: number): Column {
    return (this.#columns[this.fields.indexOf(field)] as GrowingColumn).values().subarray(from)
  }

  /** Puts the rows from one on into another order: `places` says where each goes, counted from there. */
  arrange(from: number, places: Int32Array): void {
    for (const column of this.#columns) {
      const part = column.values().subarray(from)
      const before = part.slice()
      for (let row = 0; row < places.length; row++) part[places[row] as number] = before[row] as number
    }
  }

  /** Puts all rows into the order of these indexes. */
  pick(indexes: Int32Array): void {
    for (const column of this.#columns) {
      const values = column.values()
      const before = values.slice()
      for (let row = 0; row < indexes.length; row++) values[row] = before[indexes[row] as number] as number
    }
  }

  columns(): Record<F, Column> {
    const whole = this.#columns.map((column) => column.values())
    return Object.fromEntries(this.fields.map((field, index) => [field, whole[index]])) as Record<F, Column>
  }
}
