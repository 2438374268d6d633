import type {LayoutOptions} from '../core/import/lay-out-orders.ts'
import {layOutOrders} from '../core/import/lay-out-orders.ts'
import {importOrders, type ImportResult} from '../core/import/import-orders.ts'
import {saveMapping, savedMapping} from '../core/import/saved-mapping.ts'
import type {Table, TableOptions} from '../core/import/table.ts'
import {openTable} from '../formats/open-table.ts'
import {ORDER_PROFILES} from '../formats/platforms/all.ts'
import {openRejects, type RejectFile} from '../formats/reject-file.ts'
import {localZone} from './clock.ts'
import type {CommandContext} from './command.ts'
import {progressBar} from './progress-bar.ts'
import {tidyMemory} from './tidy-memory.ts'

export interface OrderImportRequest {
  files: readonly string[]
  table: TableOptions
  layout: LayoutOptions
  mapping?: string | undefined
  saveMapping?: string | undefined
  rejects?: string | undefined
  dryRun: boolean
  strict: boolean
}

/** Takes order files in, one transaction a file, with progress on a terminal and rejected rows in a file of their own. */
export async function importOrderFiles(context: CommandContext, request: OrderImportRequest): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  const rejects = openRejects(request.rejects, request.files)
  try {
    for (const file of request.files) results.push(await importFile(context, {file, request, rejects}))
  } finally {
    await rejects?.close()
  }
  return results
}

interface OneFile {
  file: string
  request: OrderImportRequest
  rejects: RejectFile | undefined
}

async function importFile(context: CommandContext, {file, request, rejects}: OneFile): Promise<ImportResult> {
  const table = await openTable({file, stdin: process.stdin}, request.table)
  try {
    return await importOrderTable(context, {table, rejects}, request)
  } finally {
    await table.close()
  }
}

/** Takes an open file of orders in. */
export async function importOrderTable(
  context: CommandContext,
  {table, rejects}: {table: Table; rejects: RejectFile | undefined},
  request: OrderImportRequest,
): Promise<ImportResult> {
  const options = await mappedOptions(context, table, request)
  const layout = await layOutOrders(table, {
    profiles: ORDER_PROFILES,
    settings: context.settings,
    zone: context.settings.timezone ?? localZone(),
    options,
  })
  rejects?.begin(table.headers)
  const progress = progressBar(table.file)
  // A store in memory holds the orders anyway; only what streams to a database gains by it.
  const tidy = context.store.engine === 'lowdb' ? undefined : tidyMemory()
  try {
    return await importOrders(
      context,
      {table, layout},
      {
        ...request,
        onProgress: (state) => {
          progress.show(state)
          tidy?.(state)
        },
        onReject: (reject) => rejects?.add(reject),
        onRestart: () => rejects?.restart(),
      },
    )
  } finally {
    progress.stop()
  }
}

/** The user's mapping: from --map, or one saved before; --save-mapping keeps it. */
async function mappedOptions(
  context: CommandContext,
  table: Table,
  request: OrderImportRequest,
): Promise<LayoutOptions> {
  const saved =
    request.mapping === undefined ? undefined : await savedMapping(context, {name: request.mapping, noun: 'order'})
  const options: LayoutOptions = {...saved, ...definedOnly(request.layout)}
  const asked = options.map === undefined && options.profile === undefined ? await askMappingFor(table) : undefined
  const chosen = asked === undefined ? options : {...options, map: asked}
  if (request.saveMapping !== undefined && !request.dryRun)
    await saveMapping(context, {name: request.saveMapping, noun: 'order'}, chosen)
  return chosen
}

async function askMappingFor(table: Table): Promise<Record<string, string> | undefined> {
  const {askMapping} = await import('./ask-mapping.ts')
  return askMapping(table, ORDER_PROFILES)
}

function definedOnly<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>
}
