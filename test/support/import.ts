import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {importOrders, type ImportOptions, type ImportResult} from '../../src/core/import/import-orders.ts'
import {layOutOrders, type LayoutOptions} from '../../src/core/import/lay-out-orders.ts'
import {loadSettings} from '../../src/core/setting/settings.ts'
import type {Context} from '../../src/core/store/context.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {ORDER_PROFILES} from '../../src/formats/platforms/all.ts'

interface ImportInput extends LayoutOptions, Partial<ImportOptions> {
  file: string
  zone?: string
}

/** Takes a file in as the command does. */
export async function importFile(context: Context, {file, zone = 'UTC', ...input}: ImportInput): Promise<ImportResult> {
  const table = await openTable({file}, {})
  try {
    const settings = await context.store.read(loadSettings)
    const layout = await layOutOrders(table, {profiles: ORDER_PROFILES, settings, zone, options: input})
    return await importOrders(context, {table, layout}, {dryRun: false, strict: false, ...input})
  } finally {
    await table.close()
  }
}

/** Takes csv text in. */
export async function importText(
  context: Context,
  text: string,
  input: Omit<ImportInput, 'file'> = {},
): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'patron-'))
  try {
    const file = join(folder, 'orders.csv')
    await writeFile(file, text)
    return await importFile(context, {...input, file})
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
