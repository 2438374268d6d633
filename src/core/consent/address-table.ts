import type {RowBatch, Table} from '../import/table.ts'
import {addressType} from './address-type.ts'

/**
 * A list of addresses as a table. Where its first row is an address itself, there is no header: the row counts as one of
 * the others. A list of one column is one of addresses whatever its header says.
 */
export function addressTable(table: Table, country: string): Table {
  const {headers, preamble} = table
  const place = headers.findIndex((cell) => addressType(cell, country) !== undefined)
  if (place >= 0) {
    const first: RowBatch = {numbers: [preamble + 1], rows: [headers]}
    return {...table, headers: headersWith(headers, place), batches: () => followed(first, table.batches())}
  }
  return headers.length === 1 ? {...table, headers: ['address']} : table
}

function headersWith(cells: readonly string[], place: number): string[] {
  return cells.map((_, index) => (index === place ? 'address' : `column ${index + 1}`))
}

async function* followed(first: RowBatch, others: AsyncIterable<RowBatch>): AsyncIterable<RowBatch> {
  yield first
  yield* others
}
