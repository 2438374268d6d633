import {withdrawalsSince} from '../consent/withdrawals-since.ts'
import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {Change} from './change.ts'
import {clearWay, changedSince, type Moving} from './clear-way.ts'
import {keepWhole} from './keep-whole.ts'
import {changeMover} from './move-changes.ts'
import {type Entries, isInForce, loadEntries, subjectOf} from './undo-chain.ts'
import type {UndoResult} from './undo-result.ts'
import {undosInTheWay} from './undos-in-the-way.ts'

/**
 * Takes an undo back, so that what it undid is as it was: the last undo, or that of the change with this id (the id of
 * the undo will do). The change stands again and can be undone again. What was withdrawn since stays withdrawn, and what
 * was erased since stays away. Throws NOT_FOUND, or REFUSED when it was not undone, when later changes stand in the way,
 * or when the journal keeps nothing of it.
 */
export async function redoChange({store, now, who}: Context, id?: number): Promise<UndoResult> {
  const header = {command: 'redo', who, at: now()}
  return store.write(header, async (draft) => {
    const {newest, entryOf} = await loadEntries(draft)
    const {change, undo} = id === undefined ? lastUndone(newest, entryOf) : namedUndone(id, entryOf)
    const mover = changeMover(draft, () => withdrawalsSince(draft, undo.id))
    if (undo.undone_by === undefined) await revertUndo({draft, mover}, undo.id, change.id)
    if ((await doAgain({draft, mover}, change)) === 0) throw nothingKept(change)
    for (const other of alsoUndone({newest, entryOf}, {change, undo})) await doAgain({draft, mover}, other)
    const {undone_by: _, ...again} = change
    return keepWhole(draft, {change: again, mover, header, newest, since: undo.id})
  })
}

interface Undone {
  change: Change
  undo: Change
}

function lastUndone(newest: readonly Change[], entryOf: Entries): Undone {
  for (const undo of newest) {
    const change = subjectOf(undo, entryOf)
    if (change.undone_by === undo.id) return {change, undo}
  }
  throw new CrmError('NOT_FOUND', 'There is nothing to do again.', {hint: '`patron history` lists what was undone.'})
}

function namedUndone(id: number, entryOf: Entries): Undone {
  const named = entryOf(id)
  if (!named) throw new CrmError('NOT_FOUND', `There is no change ${id}.`, {hint: '`patron history` lists them.'})
  const change = subjectOf(named, entryOf)
  const undo = change.undone_by === undefined ? undefined : entryOf(change.undone_by)
  if (undo) return {change, undo}
  throw new CrmError('REFUSED', `Change ${change.id} stands: there is no undo of it to take back.`, {
    hint: '`patron history` lists what was undone, and by which change.',
  })
}

/** Takes back what the undo itself wrote, such as a withdrawal that it kept. */
async function revertUndo({draft, mover}: Moving, undo: number, change: number): Promise<void> {
  const later = await undosInTheWay(draft, [undo], (others) => changedSince(change, others))
  for (const one of later) await mover.revert(one)
  await mover.revert(undo)
}

async function doAgain(moving: Moving, {id}: Change): Promise<number> {
  await clearWay(moving, id)
  return moving.mover.redo(id)
}

/** Undos and redos that the undo had to take back with the change, oldest first, where they are still in force. */
function alsoUndone(
  {newest, entryOf}: {newest: readonly Change[]; entryOf: Entries},
  {change, undo}: Undone,
): Change[] {
  const others = newest.filter(({id, undone_by}) => undone_by === undo.id && id !== change.id)
  return others.filter((other) => subjectOf(other, entryOf).id === change.id || isInForce(other, entryOf)).toReversed()
}

function nothingKept({id}: Change): CrmError {
  return new CrmError('REFUSED', `Change ${id} cannot be done again: the journal keeps nothing of what it did.`, {
    hint: 'An older patron undid it, or all of it was erased since. Give the command again, or import the file again.',
  })
}
