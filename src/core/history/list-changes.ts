import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'

export const HISTORY_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'integer'},
  {key: 'at', type: 'instant'},
  {key: 'who', type: 'text'},
  {key: 'command', type: 'text'},
  {key: 'summary', type: 'text'},
  {key: 'changed', type: 'text'},
  {key: 'undo_of', type: 'integer', extra: true},
  {key: 'undone_by', type: 'integer'},
]

/** The journal, newest first, with what each change changed in words (`orders_created 120`). */
export async function listChanges({store}: Context, limit?: number): Promise<Record<string, unknown>[]> {
  const changes = await store.read((book) => book.changes(limit))
  return changes.map((change) => ({...change, changed: countsText(change.counts)}))
}

function countsText(counts: Record<string, number>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')
}
