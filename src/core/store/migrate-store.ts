import {CrmError} from '../error/crm-error.ts'
import {FACT_KINDS, type FactKind} from './facts.ts'
import type {FactTotals} from './order-facts.ts'
import {RECORD_KINDS, type RecordKind} from './records.ts'
import type {Book, Store} from './store.ts'

/** What is counted and summed before and after a migration; money in minor units. */
export interface StoreCounts extends FactTotals {
  records: Record<RecordKind, number>
  facts: Record<FactKind, number>
  changes: number
}

/** How much of everything there is. */
export async function countStore(book: Book): Promise<StoreCounts> {
  const records = {} as Record<RecordKind, number>
  for (const kind of RECORD_KINDS) records[kind] = await book.count(kind)
  const facts = {} as Record<FactKind, number>
  for (const kind of FACT_KINDS) facts[kind] = await book.facts(kind).count()
  return {records, facts, changes: (await book.changes()).length, ...(await book.orders.totals())}
}

/**
 * Copies everything into an empty store, journal and undo included, and proves that counts and sums are equal. The
 * old store is only read. Throws REFUSED when the new one is not empty, CONFLICT when the proof fails.
 */
export async function migrateStore(from: Store, to: Store): Promise<StoreCounts> {
  await to.load(from.dump())
  const before = await from.read(countStore)
  const after = await to.read(countStore)
  if (JSON.stringify(before) === JSON.stringify(after)) return after
  throw new CrmError(
    'CONFLICT',
    'The new store does not hold the same as the old one; somebody may have written to the old one meanwhile.',
    {
      hint: 'Remove the new file and migrate again.',
    },
  )
}
