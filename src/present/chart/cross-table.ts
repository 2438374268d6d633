import {codeName, type NamedSet} from '../code-names.ts'
import type {Look} from '../language.ts'
import {countText} from '../values.ts'
import {heatTable} from './heat-table.ts'

/** One set of codes down, another across. */
export interface Cross<Row extends string, Column extends string> {
  rows: {set: NamedSet; codes: readonly Row[]}
  columns: {set: NamedSet; codes: readonly Column[]}
  count: (row: Row, column: Column) => number
}

/** How many there are of each pair of codes, the codes in words. */
export function crossTable<Row extends string, Column extends string>(
  {rows, columns, count}: Cross<Row, Column>,
  look: Look,
): string {
  return heatTable(
    {
      columns: columns.codes.map((code) => codeName(columns.set, code, look)),
      rows: rows.codes.map((row) => ({
        label: codeName(rows.set, row, look),
        cells: columns.codes.map((column) => count(row, column)),
      })),
      format: countText,
    },
    look,
  )
}
