import {importRows, type ImportMode, type RowImportResult} from '../core/import/import-rows.ts'
import {layOutRows, type RowLayoutOptions} from '../core/import/lay-out-rows.ts'
import {refuseOtherNoun} from '../core/import/refuse-other-noun.ts'
import type {RowNoun} from '../core/import/row-profile.ts'
import {savedMapping, saveMapping} from '../core/import/saved-mapping.ts'
import type {Table, TableOptions} from '../core/import/table.ts'
import {openTable} from '../formats/open-table.ts'
import {ORDER_PROFILES} from '../formats/platforms/all.ts'
import {ROW_PROFILES} from '../formats/platforms/rows.ts'
import {openRejects, type RejectFile} from '../formats/reject-file.ts'
import {localZone} from './clock.ts'
import type {CommandContext} from './command.ts'
import {progressBar} from './progress-bar.ts'
import {ROW_WAYS, type RowIntakeOptions} from './row-nouns.ts'
import {tidyMemory} from './tidy-memory.ts'

export interface RowImportRequest {
  files: readonly string[]
  table: TableOptions
  layout: RowLayoutOptions
  intake: RowIntakeOptions
  mapping?: string | undefined
  saveMapping?: string | undefined
  rejects?: string | undefined
  dryRun: boolean
  strict: boolean
  mode: ImportMode
}

/** Takes files of one noun in, one transaction a file, with progress on a terminal and rejected rows in a file of their own. */
export async function importRowFiles(
  context: CommandContext,
  noun: RowNoun,
  request: RowImportRequest,
): Promise<RowImportResult[]> {
  const results: RowImportResult[] = []
  const rejects = openRejects(request.rejects, request.files)
  try {
    for (const file of request.files) {
      const table = await openTable({file, stdin: process.stdin}, request.table)
      try {
        results.push(await importRowTable(context, {table, noun, rejects}, request))
      } finally {
        await table.close()
      }
    }
  } finally {
    await rejects?.close()
  }
  return results
}

interface OneTable {
  table: Table
  noun: RowNoun
  rejects: RejectFile | undefined
}

/** Takes an open file of a noun in. */
export async function importRowTable(
  context: CommandContext,
  {table: opened, noun, rejects}: OneTable,
  request: RowImportRequest,
): Promise<RowImportResult> {
  const prepare = ROW_WAYS[noun]
  if (!prepare) throw new Error(`There is no way in for ${noun}.`)
  const {kind, begin, map, adapt} = await prepare(context, request.intake, opened)
  const table = adapt?.(opened) ?? opened
  const options = await mappedOptions(context, noun, request)
  if (!options.map && options.profile === undefined)
    refuseOtherNoun(table, noun, {orders: ORDER_PROFILES, rows: ROW_PROFILES})
  const layout = await layOutRows(table, kind, {
    settings: context.settings,
    zone: context.settings.timezone ?? localZone(),
    options: {...options, map: {...map, ...options.map}},
  })
  rejects?.begin(table.headers)
  const progress = progressBar(table.file)
  const tidy = context.store.engine === 'lowdb' ? undefined : tidyMemory()
  try {
    return await importRows(
      context,
      {table, layout, begin},
      {
        ...request,
        onProgress: (state) => {
          progress.show(state)
          tidy?.(state)
        },
        onReject: (reject) => rejects?.add(reject),
      },
    )
  } finally {
    progress.stop()
  }
}

async function mappedOptions(
  context: CommandContext,
  noun: RowNoun,
  {mapping, saveMapping: name, layout, dryRun}: RowImportRequest,
): Promise<RowLayoutOptions> {
  const saved = mapping === undefined ? {} : await savedMapping(context, {name: mapping, noun})
  const given = Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined))
  const options: RowLayoutOptions = {...saved, ...given}
  if (name !== undefined && !dryRun) await saveMapping(context, {name, noun}, options)
  return options
}
