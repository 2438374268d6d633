import {CrmError} from '../core/error/crm-error.ts'
import {FILE_NOUNS, type FileNoun} from '../core/import/file-noun.ts'
import type {ImportResult} from '../core/import/import-orders.ts'
import type {RowImportResult} from '../core/import/import-rows.ts'
import type {LayoutOptions} from '../core/import/lay-out-orders.ts'
import {NOUN_FIELDS} from '../core/import/noun-fields.ts'
import {recogniseNoun} from '../core/import/recognise-noun.ts'
import {ROW_NOUNS} from '../core/import/row-profile.ts'
import type {Table} from '../core/import/table.ts'
import {closest} from '../core/text/closest.ts'
import {openTable} from '../formats/open-table.ts'
import {ORDER_PROFILES} from '../formats/platforms/all.ts'
import {ROW_PROFILES} from '../formats/platforms/rows.ts'
import {openRejects, type RejectFile} from '../formats/reject-file.ts'
import type {CommandContext} from './command.ts'
import {importOrderTable} from './import-order-files.ts'
import {importRowTable, type RowImportRequest} from './import-row-files.ts'

export type AnyImportResult = ImportResult | RowImportResult

export interface AnyImportRequest extends Omit<RowImportRequest, 'mode'> {
  /** What all files hold; recognised unless said. */
  as?: FileNoun | undefined
  /** What is said of orders besides. */
  orders: Pick<LayoutOptions, 'channel' | 'shop' | 'currency' | 'rates'>
  /** Called when the files are taken in another order than they were named in. */
  onOrder: (files: readonly string[]) => void
  /** Called for each file as soon as it is in. */
  onResult: (result: AnyImportResult) => void
}

interface Recognised {
  table: Table
  noun: FileNoun
}

/**
 * Takes files in whatever they hold, one transaction a file: what others refer to first (shops before customers before
 * orders). All are recognised before the first is taken in; where one cannot be, none is.
 */
export async function importAnyFiles(context: CommandContext, request: AnyImportRequest): Promise<AnyImportResult[]> {
  const tables: Table[] = []
  const rejects = openRejects(request.rejects, request.files)
  try {
    for (const file of request.files) tables.push(await openTable({file, stdin: process.stdin}, request.table))
    const as = request.as ?? (await nounOfMapping(context, request.mapping))
    const named = tables.map((table) => ({table, noun: nounOf(table, {as, profile: request.layout.profile})}))
    refuseMixed(named, request)
    const sorted = inOrder(named)
    if (sorted.some(({table}, index) => table !== tables[index])) request.onOrder(sorted.map(({table}) => table.file))
    const results: AnyImportResult[] = []
    for (const one of sorted) {
      const result = await importOne(context, {...one, rejects}, request)
      request.onResult(result)
      results.push(result)
    }
    return results
  } finally {
    for (const table of tables) await table.close()
    await rejects?.close()
  }
}

const KINDS = ROW_NOUNS.map((noun) => ({noun, fields: NOUN_FIELDS[noun]}))

function nounOf(table: Table, {as, profile}: {as: FileNoun | undefined; profile: string | undefined}): FileNoun {
  if (as !== undefined) return as
  if (profile !== undefined) return nounOfProfile(profile)
  return recogniseNoun(table, {orders: ORDER_PROFILES, rows: ROW_PROFILES, kinds: KINDS})
}

/** A mapping was saved for files of one noun. */
async function nounOfMapping({store}: CommandContext, name: string | undefined): Promise<FileNoun | undefined> {
  if (name === undefined) return undefined
  const mapping = await store.read((book) => book.get('mapping', name))
  return FILE_NOUNS.find((noun) => noun === mapping?.noun)
}

function nounOfProfile(name: string): FileNoun {
  if (ORDER_PROFILES.some((profile) => profile.name === name)) return 'order'
  const profile = ROW_PROFILES.find((candidate) => candidate.name === name)
  if (profile) return profile.noun
  const names = [...ORDER_PROFILES, ...ROW_PROFILES].map((known) => known.name)
  const meant = closest(name, names)
  throw new CrmError('BAD_INPUT', `There is no profile "${name}".`, {
    hint: meant === undefined ? `Profiles: ${names.join(', ')}.` : `Did you mean ${meant}?`,
    candidates: meant === undefined ? [] : [meant],
  })
}

/** A mapping speaks of the fields of one noun. */
function refuseMixed(files: readonly Recognised[], {layout, mapping, saveMapping}: AnyImportRequest): void {
  const nouns = [...new Set(files.map(({noun}) => noun))]
  if (nouns.length < 2 || (layout.map ?? mapping ?? saveMapping) === undefined) return
  const held = files.map(({table, noun}) => `${table.file}: ${noun}`)
  throw new CrmError(
    'BAD_INPUT',
    `A mapping is for files of one kind, and these are of several (${held.join(', ')}).`,
    {
      hint: 'Take the file that needs the mapping in by itself.',
    },
  )
}

function inOrder(files: readonly Recognised[]): Recognised[] {
  return FILE_NOUNS.flatMap((noun) => files.filter((file) => file.noun === noun))
}

async function importOne(
  context: CommandContext,
  {table, noun, rejects}: Recognised & {rejects: RejectFile | undefined},
  request: AnyImportRequest,
): Promise<AnyImportResult> {
  if (noun !== 'order') return importRowTable(context, {table, noun, rejects}, {...request, mode: 'upsert'})
  return importOrderTable(context, {table, rejects}, {...request, layout: {...request.layout, ...request.orders}})
}
