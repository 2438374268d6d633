import type {ListColumn} from '../listing/list-column.ts'
import {checkFacts, checkOrders} from './check-facts.ts'
import {checkMerges} from './check-merges.ts'
import {checkRecords} from './check-records.ts'
import type {Context} from './context.ts'
import type {FactKind} from './facts.ts'
import {Findings, knownIds, type Problem} from './findings.ts'
import type {Book} from './store.ts'

export const PROBLEM_COLUMNS: readonly ListColumn[] = [
  {key: 'check', type: 'text'},
  {key: 'what', type: 'text'},
  {key: 'count', type: 'integer'},
  {key: 'examples', type: 'list'},
]

export interface StoreCheck {
  ok: boolean
  orders: number
  records: number
  facts: Record<FactKind, number>
  problems: Problem[]
}

/**
 * Verifies every invariant of a store: columns, references, identities, merges, derived figures, totals, the journal.
 */
export async function checkStore({store}: Context): Promise<StoreCheck> {
  return store.read(async (book) => {
    const found = new Findings()
    const known = await knownIds(book)
    const records = await checkRecords(book, found, known)
    await checkMerges(book, found, known)
    const {orders} = await checkOrders(book, found, known)
    const facts = await checkFacts(book, found, known)
    await checkJournal(book, found)
    return {ok: found.problems.length === 0, orders, records, facts, problems: found.problems}
  })
}

async function checkJournal(book: Book, found: Findings): Promise<void> {
  const changes = await book.changes()
  changes.forEach(({id}, index) => {
    const older = changes[index + 1]
    if (older && older.id >= id) found.add('journal', 'the ids do not rise', String(id))
  })
}
