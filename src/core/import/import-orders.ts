import {CrmError} from '../error/crm-error.ts'
import type {Order} from '../order/order.ts'
import type {Context} from '../store/context.ts'
import type {StagingResult} from '../store/order-facts.ts'
import type {Draft} from '../store/store.ts'
import {buildOrder, OrderNumbering} from './build-order.ts'
import {Catalogue} from './catalogue.ts'
import {completeOrders} from './complete-orders.ts'
import {ScatteredRows} from './group-rows.ts'
import type {OrderLayout} from './order-layout.ts'
import {readOrders} from './read-orders.ts'
import {recordImport} from './record-import.ts'
import type {Reject} from './reject.ts'
import type {LeftOut} from './row-tally.ts'
import {CustomerResolver, type ResolveCounts} from './resolve-customers.ts'
import type {Table} from './table.ts'

const REJECTS_SHOWN = 20

export interface ImportProgress {
  rows: number
  share: number
}

export interface ImportOptions {
  dryRun: boolean
  /** Take nothing in when one row cannot be. */
  strict: boolean
  onProgress?: (progress: ImportProgress) => void
  /** Called for each rejected row as it is met; called again from the start when the file has to be read anew. */
  onReject?: (reject: Reject) => void
  onRestart?: () => void
}

/** What came of one file. The first rejects are in it, all of them went to `onReject`. */
export interface ImportResult extends Omit<StagingResult, 'samples'> {
  file: string
  profile: string
  encoding: string | undefined
  channel: string
  rows: number
  rejected: number
  skipped: number
  split: number
  customers: number
  converted: number
  anonymous: number
  dry_run: boolean
  /** The id that `patron undo` takes; absent when nothing was changed. */
  change_id: number | undefined
  /** When the very same file was taken in before: that import's id. */
  same_as: string | undefined
  rejects: Reject[]
  /** Phones and e-mail addresses that were left out, since they are nobody's own. */
  left_out: LeftOut[]
  samples: {created: Order[]; updated: Order[]}
}

/**
 * Takes an order file in: one transaction, one change. Orders are matched by their number within the channel, so
 * that the same file twice changes nothing and a changed order is updated. Throws BAD_INPUT under `strict` when a
 * row is bad; otherwise rejected rows are part of the result.
 */
export async function importOrders(
  context: Context,
  source: {table: Table; layout: OrderLayout},
  options: ImportOptions,
): Promise<ImportResult> {
  try {
    return await importOnce(context, {...source, whole: false}, options)
  } catch (error) {
    if (!(error instanceof ScatteredRows)) throw error
    options.onRestart?.()
    return importOnce(context, {...source, whole: true}, options)
  }
}

interface Source {
  table: Table
  layout: OrderLayout
  whole: boolean
}

/** A file on its way in: when, and on whose behalf. */
type Incoming = Source & {at: string; who: string}

async function importOnce({store, now, who}: Context, source: Source, options: ImportOptions): Promise<ImportResult> {
  const header = {command: 'order import', who, at: now()}
  const work = (draft: Draft): Promise<ImportResult> => takeIn(draft, {...source, at: header.at, who}, options)
  return options.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function takeIn(draft: Draft, source: Incoming, options: ImportOptions): Promise<ImportResult> {
  const tally = await stageFile(draft, source, options)
  const {rejects, rejected, staged, ...counts} = tally
  if (options.strict && rejected > 0) throw strictError(rejected, rejects)
  refuseForeign(staged, source.layout.channel)
  const changed = staged.created + staged.updated > 0
  const [earlier] = await draft.find('import', 'digest', [source.table.digest])
  const result: ImportResult = {
    file: source.table.file,
    profile: source.layout.profile.name,
    encoding: source.table.encoding,
    channel: source.layout.channel,
    ...counts,
    ...staged,
    rejected,
    rejects,
    dry_run: options.dryRun,
    change_id: changed && !options.dryRun ? draft.changeId : undefined,
    same_as: earlier?.id,
  }
  if (changed) await noteImport(draft, source, result)
  return result
}

interface FileTally extends ResolveCounts {
  rows: number
  skipped: number
  split: number
  rejected: number
  rejects: Reject[]
  left_out: LeftOut[]
  staged: StagingResult
}

async function stageFile(draft: Draft, source: Incoming, options: ImportOptions): Promise<FileTally> {
  const {table, layout, whole, at, who} = source
  const {channel} = layout
  const resolver = new CustomerResolver({
    draft,
    ...{channel, layout},
    country: layout.country,
    receiverPhone: layout.profile.receiver_phone === true,
    consentNote: {at, who, source: `${table.file} import`},
  })
  const catalogue = await Catalogue.load(draft)
  const numbering = new OrderNumbering(channel)
  const staging = await draft.orders.stage()
  const tally = {rows: 0, skipped: 0, split: 0, rejected: 0, rejects: [] as Reject[]}
  for await (const batch of readOrders(table, layout, whole)) {
    const owners = await resolver.resolve(batch.orders)
    const built = batch.orders.map((order, index) => {
      const customer_id = owners[index] as string
      return buildOrder(order, {id: numbering.idOf(order, customer_id), customer_id, channel, catalogue})
    })
    await staging.append(await completeOrders(draft, built, layout.profile.part))
    await resolver.flushIfMany()
    for (const reject of batch.rejects) noteReject(tally, reject, options)
    tally.rows += batch.rows
    tally.skipped += batch.skipped
    tally.split += batch.split
    options.onProgress?.({rows: tally.rows, share: table.progress()})
  }
  await resolver.finish()
  await catalogue.save(draft)
  options.onProgress?.({rows: tally.rows, share: 1})
  const staged = await staging.settle()
  return {...tally, ...resolver.counts, left_out: resolver.leftOut(), staged}
}

function noteReject(tally: {rejected: number; rejects: Reject[]}, reject: Reject, options: ImportOptions): void {
  tally.rejected++
  if (tally.rejects.length < REJECTS_SHOWN) tally.rejects.push(reject)
  options.onReject?.(reject)
}

/** Numbers of orders are unique within a channel only: another shop's file would overwrite this one's orders. */
function refuseForeign({foreign, updated, unchanged, samples}: StagingResult, channel: string): void {
  if (foreign * 2 <= updated + unchanged) return
  const example = samples.updated[0]?.number
  throw new CrmError(
    'REFUSED',
    `${foreign} order numbers of this file${example === undefined ? '' : ` (such as ${example})`} are other customers' orders in the channel "${channel}" already; nothing was imported.`,
    {
      hint: 'If it is the file of another shop, give it a channel of its own: --channel NAME.',
    },
  )
}

async function noteImport(draft: Draft, {table, layout, at}: Incoming, result: ImportResult): Promise<void> {
  const {created, updated, unchanged, rejected, rows, customers} = result
  const profile = layout.profile.name
  await recordImport(draft, {table, noun: 'order', profile, at, rows, created, updated, unchanged, rejected})
  draft.describe(`${table.file} (${profile})`, {orders_created: created, orders_updated: updated, customers})
}

function strictError(rejected: number, [first]: readonly Reject[]): CrmError {
  const where = first ? ` The first: row ${first.row}, ${first.column}: ${first.reason}.` : ''
  return new CrmError(
    'BAD_INPUT',
    `${rejected} rows cannot be taken in and --strict was given; nothing was imported.${where}`,
    {
      hint: 'Leave --strict out to take in the good rows, with --rejects FILE for the others.',
      ...(first ? {place: {file: first.file, row: first.row, column: first.column, value: first.value}} : {}),
    },
  )
}
