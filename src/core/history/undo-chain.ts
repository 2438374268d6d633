import type {Book} from '../store/store.ts'
import type {Change} from './change.ts'

/** Finds an entry of the journal by its id. */
export type Entries = (id: number) => Change | undefined

export async function loadEntries(book: Book): Promise<{newest: readonly Change[]; entryOf: Entries}> {
  const newest = await book.changes()
  const known = new Map(newest.map((change) => [change.id, change]))
  return {newest, entryOf: (id) => known.get(id)}
}

/** The change that undos and redos are about in the end: of the redo of an undo of 3 it is 3, of 3 it is 3. */
export function subjectOf(change: Change, entryOf: Entries): Change {
  const earlier = change.undo_of === undefined ? undefined : entryOf(change.undo_of)
  return earlier ? subjectOf(earlier, entryOf) : change
}

/** Whether this takes back an undo. */
export function isRedo({undo_of}: Change, entryOf: Entries): boolean {
  return undo_of !== undefined && entryOf(undo_of)?.undo_of !== undefined
}

/** Whether what an undo or a redo says of its subject is still so: that it is undone, or that it stands. */
export function isInForce(change: Change, entryOf: Entries): boolean {
  const {undone_by} = subjectOf(change, entryOf)
  return isRedo(change, entryOf) ? undone_by === undefined : undone_by === change.id
}
