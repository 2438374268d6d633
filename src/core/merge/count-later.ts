import {FACT_KINDS} from '../store/facts.ts'
import type {RecordKind} from '../store/records.ts'
import {CUSTOMER_OWNED} from '../store/records.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import type {Merge} from './merge.ts'
import {findOwned} from './owned.ts'

/** What came to the survivor since a merge: how many, and which of them are dated after it. */
export interface Later {
  kind: string
  count: number
  ids: string[]
}

interface Dated {
  id: string
  at: Instant | undefined
}

/**
 * What the survivor has of each kind beyond what it had at the merge and what is the others' (`theirs`: ids by kind).
 * Something that came since and is dated before the merge cannot be told from what was there; it is counted only.
 */
export async function countLater(
  book: Book,
  {customer_id, at, kept}: Pick<Merge, 'customer_id' | 'at' | 'kept'>,
  theirs: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Later[]> {
  const later: Later[] = []
  for await (const {kind, things} of ownedBy(book, customer_id)) {
    const own = things.filter(({id}) => !theirs.get(kind)?.has(id))
    const ids = own.filter((thing) => thing.at !== undefined && thing.at > at).map(({id}) => id)
    const count = Math.max(ids.length, own.length - (kept[kind] ?? 0))
    if (count > 0) later.push({kind, count, ids})
  }
  return later
}

/** Everything that a customer owns but the ledger's entries, which only record what was said. */
async function* ownedBy(book: Book, customer: string): AsyncIterable<{kind: string; things: Dated[]}> {
  for (const kind of CUSTOMER_OWNED.filter((owned) => owned !== 'consent')) {
    const records = await findOwned(book, kind, [customer])
    yield {kind, things: records.map((record) => ({id: record.id, at: dateOf(kind, record)}))}
  }
  yield {kind: 'order', things: await book.orders.find({customer_id: customer})}
  for (const kind of FACT_KINDS) yield {kind, things: await book.facts(kind).find({customer_id: customer})}
}

const DATE_FIELDS: Partial<Record<RecordKind, string>> = {ticket: 'opened_at', lead: 'created_at'}

function dateOf(kind: RecordKind, record: object): Instant | undefined {
  const field = DATE_FIELDS[kind]
  return field === undefined ? undefined : ((record as Record<string, unknown>)[field] as Instant | undefined)
}
