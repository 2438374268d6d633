import {CrmError} from '../error/crm-error.ts'
import type {Draft} from '../store/store.ts'
import type {Change} from './change.ts'
import type {Mover} from './move-changes.ts'
import {undosInTheWay} from './undos-in-the-way.ts'

/** A transaction, and what takes changes back in it. */
export interface Moving {
  draft: Draft
  mover: Mover
}

/**
 * Makes the rows of an undone change what its undo left, so that it can be done again: takes back undos and redos that
 * rewrote some because they kept a withdrawal; whoever does that keeps it again. Throws REFUSED when other changes are
 * in the way.
 */
export async function clearWay({draft, mover}: Moving, id: number): Promise<void> {
  const found = await draft.inTheWay(id)
  if (found.length === 0) return
  const inTheWay = (await Promise.all(found.map((one) => draft.change(one)))).filter((one) => one !== undefined)
  const others = inTheWay.filter(({undo_of, undone_by}) => undo_of === undefined || undone_by !== undefined)
  if (others.length > 0 || inTheWay.length === 0) throw changedSince(id, others)
  const undos = inTheWay.map((undo) => undo.id)
  const later = await undosInTheWay(draft, undos, (changes) => changedSince(id, changes))
  for (const undo of [...new Set([...later, ...undos])].sort((left, right) => right - left)) await mover.revert(undo)
  return clearWay({draft, mover}, id)
}

/** What is said when others changed the rows of a change that is to be done again. */
export function changedSince(id: number, others: readonly Change[]): CrmError {
  const standing = others.filter(({undone_by}) => undone_by === undefined)
  if (standing.length === 0 && others.length > 0) return undoneBefore(id, others)
  const which = standing.length === 1 ? `${nameOf(standing[0] as Change)} has` : `${standing.length} other changes have`
  return new CrmError(
    'REFUSED',
    `Change ${id} cannot be done again: ${which} changed the same records since; nothing was changed.`,
    {hint: `Undo ${idsOf(standing)} first.`, candidates: linesOf(standing)},
  )
}

/** It found rows that are not there before these are done again. */
function undoneBefore(id: number, others: readonly Change[]): CrmError {
  const which = others.length === 1 ? nameOf(others[0] as Change) : `${others.length} changes`
  const were = others.length === 1 ? 'was' : 'were'
  return new CrmError(
    'REFUSED',
    `Change ${id} cannot be done again: it builds on ${which}, which ${were} undone too; nothing was changed.`,
    {hint: `Redo ${idsOf(others)} first.`, candidates: linesOf(others)},
  )
}

function nameOf({id, command}: Change): string {
  return `change ${id} (${command})`
}

function idsOf(changes: readonly Change[]): string {
  return changes.map(({id}) => id).join(', ')
}

function linesOf(changes: readonly Change[]): string[] {
  return changes.slice(0, 5).map(({id, command, summary}) => `${id} ${command} ${summary}`)
}
