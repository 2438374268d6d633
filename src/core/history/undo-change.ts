import {loadWithdrawals} from '../consent/withdrawals.ts'
import {CrmError} from '../error/crm-error.ts'
import {QUEUE_RUN} from '../queue/is-current.ts'
import type {Context} from '../store/context.ts'
import type {Change} from './change.ts'
import {keepWhole} from './keep-whole.ts'
import {changeMover} from './move-changes.ts'
import {type Entries, isRedo, loadEntries, subjectOf} from './undo-chain.ts'
import type {UndoResult} from './undo-result.ts'
import {undosInTheWay} from './undos-in-the-way.ts'

/**
 * Takes a change back: the one with this id (that of its redo will do), or the last one that stands. What was withdrawn
 * stays withdrawn, also where the change brought it. Throws NOT_FOUND, or REFUSED for what is final or needed by later
 * changes.
 */
export async function undoChange({store, now, who}: Context, id: number | undefined): Promise<UndoResult> {
  const header = {command: 'undo', who, at: now()}
  return store.write(header, async (draft) => {
    const {newest, entryOf} = await loadEntries(draft)
    const change = id === undefined ? lastStanding(newest, entryOf) : namedChange(id, entryOf)
    const redos = standingRedos(change, {newest, entryOf})
    const mover = changeMover(draft, () => loadWithdrawals(draft))
    const others = await undosInTheWay(draft, [change.id, ...redos], (later) => dependedOn(change.id, later))
    for (const undo of newestFirst([...redos, ...others])) await mover.revert(undo)
    await mover.revert(change.id)
    return keepWhole(draft, {change, mover, header, newest, since: change.id})
  })
}

function lastStanding(newest: readonly Change[], entryOf: Entries): Change {
  // The queue works itself out again: what a person did last is what is to be taken back.
  const last = newest.find(
    (change) =>
      change.undone_by === undefined &&
      (change.undo_of === undefined ? change.command !== QUEUE_RUN : isStandingRedo(change, entryOf)),
  )
  if (!last) throw new CrmError('NOT_FOUND', 'There is nothing to undo.')
  const change = subjectOf(last, entryOf)
  refuseFinal(change)
  return change
}

function isStandingRedo(change: Change, entryOf: Entries): boolean {
  return isRedo(change, entryOf) && subjectOf(change, entryOf).undone_by === undefined
}

function namedChange(id: number, entryOf: Entries): Change {
  const named = entryOf(id)
  if (!named) throw new CrmError('NOT_FOUND', `There is no change ${id}.`, {hint: '`patron history` lists them.'})
  const change = isRedo(named, entryOf) ? subjectOf(named, entryOf) : named
  refuseUndone(change)
  refuseFinal(change)
  return change
}

function refuseUndone({id, undone_by, undo_of}: Change): void {
  if (undo_of !== undefined) {
    throw new CrmError('REFUSED', `Change ${id} is itself an undo; it is taken back by a redo.`, {
      hint: `Do again what it took back: patron redo ${id}.`,
    })
  }
  if (undone_by !== undefined) throw new CrmError('REFUSED', `Change ${id} was undone by change ${undone_by} already.`)
}

function refuseFinal({id, command, final}: Change): void {
  if (!final) return
  throw new CrmError('REFUSED', `Change ${id} (${command}) is final: what it removed is nowhere any more.`, {
    hint: 'An earlier change can be undone by its id; `patron history` lists them.',
  })
}

/** What redos of the change wrote besides, such as withdrawals that they kept, goes with it. */
function standingRedos({id}: Change, {newest, entryOf}: {newest: readonly Change[]; entryOf: Entries}): number[] {
  const redos = newest.filter((change) => change.undone_by === undefined && isRedo(change, entryOf))
  return redos.filter((redo) => subjectOf(redo, entryOf).id === id).map((redo) => redo.id)
}

function newestFirst(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((left, right) => right - left)
}

function dependedOn(id: number, later: readonly Change[]): CrmError {
  const which = later.length === 1 ? 'a later change has' : `${later.length} later changes have`
  return new CrmError(
    'REFUSED',
    `Change ${id} cannot be undone: ${which} changed the same records since; nothing was changed.`,
    {
      hint: `Undo ${later.map((change) => change.id).join(', ')} first.`,
      candidates: later.slice(0, 5).map((change) => `${change.id} ${change.command} ${change.summary}`),
    },
  )
}
