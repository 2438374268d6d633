import type {DemoTable} from '../../../src/core/demo/demo-table.ts'

/** The rows of a table as objects by header. */
export function rowsOf({headers, groups}: DemoTable): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  for (const {head, tails} of groups) {
    for (const tail of tails)
      rows.push(Object.fromEntries([...head, ...tail].map((cell, place) => [headers[place] as string, cell])))
  }
  return rows
}
