/** Indexes of the entries of which something holds. */
export function indexesWhere(column: Int32Array, holds: (value: number, index: number) => boolean): Int32Array {
  const found = new Int32Array(column.length)
  let count = 0
  for (let index = 0; index < column.length; index++) if (holds(column[index] as number, index)) found[count++] = index
  return found.subarray(0, count)
}

/** The rows at some indexes of every column; the columns themselves where that is all. */
export function picked<T extends {ids: string[]}>(columns: T, indexes: Int32Array): T {
  if (indexes.length === columns.ids.length) return columns
  const entries = Object.entries(columns as unknown as Record<string, string[] | Int32Array | Float64Array>)
  return Object.fromEntries(entries.map(([name, column]) => [name, pick(column, indexes)])) as unknown as T
}

/** Where some groups start and the last of them ends; the others must be empty. */
export function startsAt(start: Int32Array, groups: Int32Array): Int32Array {
  if (groups.length === start.length - 1) return start
  const own = new Int32Array(groups.length + 1)
  for (let at = 0; at < groups.length; at++) own[at] = start[groups[at] as number] as number
  own[groups.length] = start.at(-1) as number
  return own
}

function pick(column: string[] | Int32Array | Float64Array, indexes: Int32Array): typeof column {
  if (Array.isArray(column)) {
    const texts = new Array<string>(indexes.length)
    for (let at = 0; at < indexes.length; at++) texts[at] = column[indexes[at] as number] as string
    return texts
  }
  const result = new (column.constructor as new (length: number) => Int32Array | Float64Array)(indexes.length)
  for (let at = 0; at < indexes.length; at++) result[at] = column[indexes[at] as number] as number
  return result
}
