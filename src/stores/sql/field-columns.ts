import {tableColumn} from '../../core/order/table-query.ts'
import {numbersOf, type SqlSession, type WireColumn} from './session.ts'

type Column = Int32Array | Float64Array

/** Columns under the names of their fields, which grow as results come in; each has the type that a table has for it. */
export class FieldColumns<F extends string> {
  readonly #fields: readonly F[]
  readonly #columns: Column[]
  #rows = 0

  /** `capacity` is how many rows there will be, as far as that is known. */
  constructor(fields: readonly F[], capacity: number) {
    this.#fields = fields
    this.#columns = fields.map((field) => tableColumn(field, capacity))
  }

  get rows(): number {
    return this.#rows
  }

  /** Adds a result whose columns are the fields. */
  async read(session: SqlSession, sql: string, values: readonly string[]): Promise<void> {
    const take = (columns: WireColumn[]): void => {
      const count = numbersOf(columns[0]).length
      this.#makeRoom(this.#rows + count)
      for (const [index, column] of this.#columns.entries()) column.set(numbersOf(columns[index]), this.#rows)
      this.#rows += count
    }
    await session.scan(sql, values, take)
  }

  /** A column as far as it was read, from one row on. */
  part(field: F, from: number): Column {
    return (this.#columns[this.#fields.indexOf(field)] as Column).subarray(from, this.#rows)
  }

  /** Puts the rows from one on into another order: `places` says where each goes, counted from there. */
  arrange(from: number, places: Int32Array): void {
    for (const column of this.#columns) {
      const part = column.subarray(from, this.#rows)
      const before = part.slice()
      for (let row = 0; row < places.length; row++) part[places[row] as number] = before[row] as number
    }
  }

  columns(): Record<F, Column> {
    const whole = this.#columns.map((column) => (column.length === this.#rows ? column : column.slice(0, this.#rows)))
    return Object.fromEntries(this.#fields.map((field, index) => [field, whole[index]])) as Record<F, Column>
  }

  #makeRoom(rows: number): void {
    for (const [index, column] of this.#columns.entries()) {
      if (column.length >= rows) continue
      const larger = tableColumn(this.#fields[index] as F, Math.max(rows, Math.ceil(column.length * 1.5)))
      larger.set(column)
      this.#columns[index] = larger
    }
  }
}
