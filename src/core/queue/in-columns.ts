import type {SubjectTable} from './subject-table.ts'

/** The table with these fields worked out for everybody when first read: several rules look at the same ones. */
export function inColumns<T extends SubjectTable>(table: T, fields: ReadonlySet<string>): T {
  const columns = new Map<string, unknown[]>()
  const columnOf = (field: string): unknown[] => {
    let column = columns.get(field)
    if (!column) {
      const read = table.read(field)
      column = new Array<unknown>(table.size)
      for (let index = 0; index < table.size; index++) column[index] = read(index)
      columns.set(field, column)
    }
    return column
  }
  return {
    ...table,
    read: (field) => {
      if (!fields.has(field)) return table.read(field)
      const column = columnOf(field)
      return (index) => column[index]
    },
  }
}
