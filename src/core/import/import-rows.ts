import {CrmError} from '../error/crm-error.ts'
import type {Settings} from '../setting/settings.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import type {ImportProgress} from './import-orders.ts'
import {type RowFault, rowReader} from './read-rows.ts'
import type {Reject} from './reject.ts'
import type {ReadRow, RowFields} from './row-fields.ts'
import {type RowLayout, rowHeader, unusedHeaders} from './row-layout.ts'
import type {RowNoun} from './row-profile.ts'
import {RowTally, type RowCounts, type LeftOut} from './row-tally.ts'
import {recordImport} from './record-import.ts'
import type {Table} from './table.ts'

/** What to do with things that are known and things that are not. */
export const IMPORT_MODES = ['upsert', 'create', 'update'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

export interface RowImportOptions {
  dryRun: boolean
  /** Take nothing in when one row cannot be. */
  strict: boolean
  mode: ImportMode
  onProgress?: (progress: ImportProgress) => void
  /** Called for each rejected row as it is met. */
  onReject?: (reject: Reject) => void
}

/** What came of one file. The first rejects are in it, all of them went to `onReject`. */
export interface RowImportResult extends RowCounts {
  noun: RowNoun
  file: string
  profile: string
  encoding: string | undefined
  rows: number
  /** Field → header it was taken from. */
  columns: Record<string, string>
  /** Headers of the file that nothing was taken from. */
  unused: string[]
  /** Headers of columns that are kept as they are, of a noun that can keep such. */
  attributes?: readonly string[] | undefined
  rejects: Reject[]
  /** Values that were left out of rows taken in, the most frequent first. */
  left_out: LeftOut[]
  samples: {created: Sample[]; updated: Sample[]}
  dry_run: boolean
  /** The id that `patron undo` takes; absent when nothing was changed. */
  change_id: number | undefined
  /** When the very same file was taken in before: that import's id. */
  same_as: string | undefined
}

/** A thing taken in, in a few words. */
export interface Sample {
  id: string
  text: string
}

/** What a noun's way in is given. */
export interface Intake {
  draft: Draft
  layout: RowLayout
  settings: Settings
  at: Instant
  who: string
  mode: ImportMode
  tally: RowTally
}

/** Takes read rows in, batch by batch, and saves what it held back at the end. */
export interface RowTaker<F extends RowFields> {
  take(rows: readonly ReadRow<F>[]): Promise<void>
  finish(): Promise<void>
}

/** A noun's way in: called within the transaction. */
export type BeginIntake<F extends RowFields> = (intake: Intake) => Promise<RowTaker<F>>

/**
 * Takes a file of rows in: one transaction, one change. Throws BAD_INPUT under `strict` when a row is bad; otherwise
 * rejected rows are part of the result.
 */
export async function importRows<F extends RowFields>(
  {store, now, who}: Context,
  {table, layout, begin}: {table: Table; layout: RowLayout; begin: BeginIntake<F>},
  options: RowImportOptions,
): Promise<RowImportResult> {
  const {noun} = layout.profile
  const header = {command: `${noun} import`, who, at: now()}
  const work = async (draft: Draft): Promise<RowImportResult> => {
    const tally = new RowTally(table.file, options.onReject)
    const settings = await loadSettings(draft)
    const taker = await begin({draft, layout, settings, at: header.at, who, mode: options.mode, tally})
    const rows = await takeBatches({table, layout, taker, tally, options})
    await taker.finish()
    if (options.strict && tally.counts.rejected > 0) throw strictError(tally)
    return conclude(draft, {table, layout, tally, rows, at: header.at, dryRun: options.dryRun})
  }
  return options.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

interface Taking<F extends RowFields> {
  table: Table
  layout: RowLayout
  taker: RowTaker<F>
  tally: RowTally
  options: RowImportOptions
}

/** Reads and hands on every row; returns how many there were. */
async function takeBatches<F extends RowFields>({table, layout, taker, tally, options}: Taking<F>): Promise<number> {
  const read = rowReader<F>(layout)
  let count = 0
  for await (const {rows, numbers, broken} of table.batches()) {
    const good: ReadRow<F>[] = []
    for (const [index, cells] of rows.entries()) {
      const why = broken?.get(index)
      const reading = why === undefined ? read(cells, numbers[index] as number) : brokenRow(table.form, why)
      if (reading === 'nothing') continue
      if ('fault' in reading) tally.reject(rejectOf(reading.fault), {row: numbers[index] as number, cells})
      else {
        for (const fault of reading.faults) tally.leaveOut(fault)
        good.push(reading.read)
      }
    }
    await taker.take(good)
    count += rows.length
    options.onProgress?.({rows: count, share: table.progress()})
  }
  return count
}

function brokenRow(form: string, reason: string): {fault: RowFault} {
  return {fault: {field: '', column: form, value: '', reason, soft: false}}
}

function rejectOf({column, value, reason}: RowFault): {column: string; value: string; reason: string} {
  return {column, value, reason}
}

interface Conclusion {
  table: Table
  layout: RowLayout
  tally: RowTally
  rows: number
  at: Instant
  dryRun: boolean
}

async function conclude(draft: Draft, {table, layout, tally, rows, at, dryRun}: Conclusion): Promise<RowImportResult> {
  const {counts, rejects, samples} = tally
  const {noun, name: profile} = layout.profile
  const [earlier] = await draft.find('import', 'digest', [table.digest])
  if (tally.changed) {
    const {created, updated, unchanged, rejected} = counts
    await recordImport(draft, {table, noun, profile, at, rows, created, updated, unchanged, rejected})
    draft.describe(`${table.file} (${profile})`, tally.journalCounts(noun))
  }
  return {
    noun,
    file: table.file,
    profile,
    encoding: table.encoding,
    rows,
    ...counts,
    columns: Object.fromEntries([...layout.columns.keys()].map((field) => [field, rowHeader(layout, field)])),
    unused: unusedHeaders(layout).filter((header) => !tally.attributes?.includes(header)),
    ...(tally.attributes && {attributes: tally.attributes}),
    rejects,
    left_out: tally.leftOut(),
    samples,
    dry_run: dryRun,
    change_id: tally.changed && !dryRun ? draft.changeId : undefined,
    same_as: earlier?.id,
  }
}

function strictError({counts, rejects: [first]}: RowTally): CrmError {
  const where = first ? ` The first: row ${first.row}, ${first.column}: ${first.reason}.` : ''
  return new CrmError(
    'BAD_INPUT',
    `${counts.rejected} rows cannot be taken in and --strict was given; nothing was imported.${where}`,
    {
      hint: 'Leave --strict out to take in the good rows, with --rejects FILE for the others.',
      ...(first ? {place: {file: first.file, row: first.row, column: first.column, value: first.value}} : {}),
    },
  )
}
