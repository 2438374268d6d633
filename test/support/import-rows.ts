import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  type BeginIntake,
  importRows,
  type RowImportOptions,
  type RowImportResult,
} from '../../src/core/import/import-rows.ts'
import {layOutRows, type RowKind, type RowLayoutOptions} from '../../src/core/import/lay-out-rows.ts'
import type {RowFields} from '../../src/core/import/row-fields.ts'
import type {Table} from '../../src/core/import/table.ts'
import {loadSettings} from '../../src/core/setting/settings.ts'
import type {Context} from '../../src/core/store/context.ts'
import {openTable} from '../../src/formats/open-table.ts'

/** What a noun's files are and how their rows come in. */
export interface Way<F extends RowFields> {
  kind: RowKind
  begin: BeginIntake<F>
}

type Input = RowLayoutOptions & Partial<RowImportOptions>

/** Takes an open table of rows in as the command does. */
export async function importTable<F extends RowFields>(
  context: Context,
  {table, kind, begin}: Way<F> & {table: Table},
  input: Input = {},
): Promise<RowImportResult> {
  const settings = await context.store.read(loadSettings)
  const layout = await layOutRows(table, kind, {settings, zone: 'UTC', options: input})
  return importRows(context, {table, layout, begin}, {dryRun: false, strict: false, mode: 'upsert', ...input})
}

/** Runs the work on csv text as an open table. */
export async function withTable<T>(text: string, work: (table: Table) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'patron-'))
  const file = join(folder, 'rows.csv')
  await writeFile(file, text)
  const table = await openTable({file}, {})
  try {
    return await work(table)
  } finally {
    await table.close()
    await rm(folder, {recursive: true, force: true})
  }
}
