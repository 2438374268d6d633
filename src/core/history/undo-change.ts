import {CrmError} from '../error/crm-error.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Change} from './change.ts'

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

/** Takes a change back: the one with this id, or the last one that was not undone. Returns the change taken back. */
export async function undoChange({store, now, who}: Context, id: number | undefined): Promise<Change> {
  return store.write({command: 'undo', who, at: now()}, async (draft) => {
    const change = id === undefined ? await lastChange(draft) : await draft.change(id)
    if (!change) throw notFound(id)
    refuseUndone(change)
    await refuseDependents(draft, change)
    await draft.revert(change.id)
    await refuseOrphans(draft, change)
    draft.describe(`undo of ${change.id}: ${change.command} ${change.summary}`.trimEnd())
    return change
  })
}

async function lastChange(draft: Draft): Promise<Change | undefined> {
  const changes = await draft.changes()
  return changes.find(({undone_by, undo_of}) => undone_by === undefined && undo_of === undefined)
}

function notFound(id: number | undefined): CrmError {
  if (id === undefined) return new CrmError('NOT_FOUND', 'There is nothing to undo.')
  return new CrmError('NOT_FOUND', `There is no change ${id}.`, {hint: '`patron history` lists them.'})
}

function refuseUndone({id, undone_by, undo_of}: Change): void {
  if (undone_by !== undefined) throw new CrmError('REFUSED', `Change ${id} was undone by change ${undone_by} already.`)
  if (undo_of !== undefined) {
    throw new CrmError('REFUSED', `Change ${id} is itself an undo; it cannot be taken back.`, {
      hint: 'Do again what was undone, e.g. import the file again.',
    })
  }
}

async function refuseDependents(draft: Draft, {id}: Change): Promise<void> {
  const later = await draft.dependents(id)
  if (later.length === 0) return
  const names = await Promise.all(later.slice(-5).map((change) => draft.change(change)))
  throw new CrmError(
    'REFUSED',
    `Change ${id} cannot be undone: ${later.length === 1 ? 'a later change has' : `${later.length} later changes have`} changed the same records since; nothing was changed.`,
    {
      hint: `Undo ${later.toReversed().join(', ')} first.`,
      candidates: names.flatMap((change) => (change ? [`${change.id} ${change.command} ${change.summary}`] : [])),
    },
  )
}

async function refuseOrphans(draft: Draft, {id}: Change): Promise<void> {
  const {count, samples} = await draft.orders.orphans()
  if (count > 0) throw needed(id, `${count} later orders belong to customers that it created`, samples)
  const {id: ids, customer_id} = await draft.columns('identity', ['id', 'customer_id'])
  const customers = new Set((await draft.columns('customer', ['id'])).id)
  const left = ids.filter(
    (_, index) => customer_id[index] !== undefined && !customers.has(customer_id[index] as string),
  )
  if (left.length > 0) throw needed(id, `${left.length} later identities belong to customers that it created`, left)
}

function needed(id: number, why: string, samples: readonly string[]): CrmError {
  return new CrmError('REFUSED', `Change ${id} cannot be undone: ${why}; nothing was changed.`, {
    hint: 'Undo the later imports first; `patron history` lists them.',
    candidates: samples.slice(0, 5),
  })
}
