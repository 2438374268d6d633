import {type KeptWithdrawal, keepWithdrawals} from '../consent/keep-withdrawals.ts'
import {loadWithdrawals} from '../consent/withdrawals.ts'
import {CrmError} from '../error/crm-error.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {dropTasksOfNobody} from '../queue/drop-tasks.ts'
import {QUEUE_RUN} from '../queue/is-current.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Change} from './change.ts'
import {refuseOrphans} from './refuse-orphans.ts'
import {undosInTheWay} from './undos-in-the-way.ts'

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

/** The change taken back, and what did not come back with it. */
export interface UndoResult extends Change {
  withdrawals_kept: KeptWithdrawal[]
  /** How many customers were erased after it: the journal keeps nothing of what it had changed of them. */
  erased_since: number
}

/**
 * Takes a change back: the one with this id, or the last one that was not undone. What was withdrawn stays withdrawn,
 * also where the change brought it. Throws NOT_FOUND, or REFUSED for what is final or needed by later changes.
 */
export async function undoChange({store, now, who}: Context, id: number | undefined): Promise<UndoResult> {
  const header = {command: 'undo', who, at: now()}
  return store.write(header, async (draft) => {
    const change = id === undefined ? await lastChange(draft) : await draft.change(id)
    if (!change) throw notFound(id)
    refuseUndone(change)
    const before = await loadWithdrawals(draft)
    for (const undo of await undosInTheWay(draft, change.id)) await draft.revert(undo)
    await draft.revert(change.id)
    const withdrawals_kept = await keepWithdrawals(draft, before, {change: change.id, at: header.at, who})
    await dropTasksOfNobody(draft)
    await refuseOrphans(draft, change.id)
    const counts = {withdrawals_kept: withdrawals_kept.length}
    draft.describe(`undo of ${change.id}: ${change.command} ${change.summary}`.trimEnd(), counts)
    return {...change, withdrawals_kept, erased_since: await erasedSince(draft, change.id)}
  })
}

async function lastChange(draft: Draft): Promise<Change | undefined> {
  const changes = await draft.changes()
  // The queue works itself out again: what a person did last is what is to be taken back.
  return changes.find(
    ({undone_by, undo_of, command}) => undone_by === undefined && undo_of === undefined && command !== QUEUE_RUN,
  )
}

async function erasedSince(draft: Draft, id: number): Promise<number> {
  const changes = await draft.changes()
  return changes.filter((change) => change.id > id && change.command === 'customer erase').length
}

function notFound(id: number | undefined): CrmError {
  if (id === undefined) return new CrmError('NOT_FOUND', 'There is nothing to undo.')
  return new CrmError('NOT_FOUND', `There is no change ${id}.`, {hint: '`patron history` lists them.'})
}

function refuseUndone({id, command, undone_by, undo_of, final}: Change): void {
  if (undone_by !== undefined) throw new CrmError('REFUSED', `Change ${id} was undone by change ${undone_by} already.`)
  if (final) {
    throw new CrmError('REFUSED', `Change ${id} (${command}) is final: what it removed is nowhere any more.`, {
      hint: 'An earlier change can be undone by its id; `patron history` lists them.',
    })
  }
  if (undo_of !== undefined) {
    throw new CrmError('REFUSED', `Change ${id} is itself an undo; it cannot be taken back.`, {
      hint: 'Do again what was undone, e.g. import the file again.',
    })
  }
}
