import {readSpend} from '../core/report/cohort/read-spend.ts'
import type {Spend} from '../core/report/cohort/payback.ts'
import {openTable} from '../formats/open-table.ts'

/** The spend on winning customers in a file. */
export async function spendsIn(file: string, digits: number): Promise<Spend[]> {
  const table = await openTable({file, stdin: process.stdin}, {})
  try {
    return await readSpend(table, digits)
  } finally {
    await table.close()
  }
}
