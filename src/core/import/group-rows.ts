import {HashSet} from '../text/hash-set.ts'
import {hashText} from '../text/hash.ts'
import type {Table} from './table.ts'

/** Rows of the file that make one order, and their numbers. */
export interface RowGroup {
  number: string
  rows: (readonly string[])[]
  numbers: number[]
}

/** Thrown when an order number comes back after others: then the whole file has to be grouped before it is read. */
export class ScatteredRows extends Error {}

/**
 * Rows in batches of groups: rows in a row with the same order number are one group, rows without a number stand
 * alone. Throws {@link ScatteredRows} when a number comes back later; grouping `whole` takes that too, at the price
 * of holding the file in memory.
 */
export async function* groupRows(
  table: Table,
  numberOf: (cells: readonly string[]) => string,
  whole: boolean,
): AsyncIterable<RowGroup[]> {
  yield* whole ? groupAll(table, numberOf) : groupConsecutive(table, numberOf)
}

async function* groupConsecutive(
  table: Table,
  numberOf: (cells: readonly string[]) => string,
): AsyncIterable<RowGroup[]> {
  const seen = new HashSet()
  let open: RowGroup | undefined
  for await (const {rows, numbers} of table.batches()) {
    const closed: RowGroup[] = []
    for (let i = 0; i < rows.length; i++) {
      const cells = rows[i] as readonly string[]
      const number = numberOf(cells)
      if (open && number !== '' && open.number === number) {
        open.rows.push(cells)
        open.numbers.push(numbers[i] as number)
        continue
      }
      if (open) closed.push(open)
      if (number !== '' && !seen.add(hashText(number))) throw new ScatteredRows()
      open = {number, rows: [cells], numbers: [numbers[i] as number]}
    }
    yield closed
  }
  if (open) yield [open]
}

async function* groupAll(table: Table, numberOf: (cells: readonly string[]) => string): AsyncIterable<RowGroup[]> {
  const groups = new Map<string, RowGroup>()
  const alone: RowGroup[] = []
  for await (const {rows, numbers} of table.batches()) {
    rows.forEach((cells, i) => {
      const number = numberOf(cells)
      const group = number === '' ? undefined : groups.get(number)
      if (group) {
        group.rows.push(cells)
        group.numbers.push(numbers[i] as number)
        return
      }
      const fresh = {number, rows: [cells], numbers: [numbers[i] as number]}
      if (number === '') alone.push(fresh)
      else groups.set(number, fresh)
    })
  }
  yield* inBatches([...groups.values(), ...alone], 5000)
}

function* inBatches<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
