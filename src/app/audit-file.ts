import {findingsOf} from '../core/quality/audit-rows.ts'
import type {Finding} from '../core/quality/record-audit.ts'
import {openTable} from '../formats/open-table.ts'

/** The findings in a filled check list. */
export async function fileFindings(file: string): Promise<Finding[]> {
  const table = await openTable({file, stdin: process.stdin}, {})
  try {
    return await findingsOf(table)
  } finally {
    await table.close()
  }
}
