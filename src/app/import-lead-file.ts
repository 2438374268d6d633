import type {LeadImportOptions, LeadImportResult} from '../core/lead/import-leads.ts'
import {importLeads} from '../core/lead/import-leads.ts'
import {openTable} from '../formats/open-table.ts'
import {RejectFile} from '../formats/reject-file.ts'
import type {CommandContext} from './command.ts'
import {progressBar} from './progress-bar.ts'

interface LeadImportRequest {
  files: readonly string[]
  encoding: string | undefined
  rejects: string | undefined
  options: LeadImportOptions
}

/** Takes files of leads in, one transaction a file. */
export async function importLeadFile(
  context: CommandContext,
  {files, encoding, rejects: path, options}: LeadImportRequest,
): Promise<LeadImportResult[]> {
  const results: LeadImportResult[] = []
  const rejects = path === undefined ? undefined : new RejectFile(path)
  try {
    for (const file of files) {
      const table = await openTable({file, stdin: process.stdin}, {encoding})
      const progress = progressBar(file)
      try {
        rejects?.begin(table.headers)
        results.push(
          await importLeads(context, table, {
            ...options,
            onProgress: progress.show,
            onReject: (reject) => rejects?.add(reject),
          }),
        )
      } finally {
        progress.stop()
        await table.close()
      }
    }
  } finally {
    await rejects?.close()
  }
  return results
}
