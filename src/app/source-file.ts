import {importSources, type ImportSourcesResult} from '../core/lead/import-sources.ts'
import type {Context} from '../core/store/context.ts'
import {openTable} from '../formats/open-table.ts'

/** Takes in what a file says of the cost of sources. */
export async function importSourceFile(
  context: Context,
  file: string,
  options: {dryRun: boolean},
): Promise<ImportSourcesResult> {
  const table = await openTable({file, stdin: process.stdin}, {})
  try {
    return await importSources(context, table, options)
  } finally {
    await table.close()
  }
}
