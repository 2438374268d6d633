import {CrmError} from '../error/crm-error.ts'
import type {Draft} from '../store/store.ts'
import type {Change} from './change.ts'

/**
 * Later undos that rewrote records of this change because they kept a withdrawal, newest first. Nothing else of an undo
 * can stand in the way, and whoever takes them back keeps it again. Throws REFUSED when other changes stand in it.
 */
export async function undosInTheWay(draft: Draft, id: number): Promise<number[]> {
  const later = await allDependents(draft, id)
  const others = later.filter(({undo_of}) => undo_of === undefined)
  if (others.length > 0) throw dependedOn(id, others)
  return later.map((change) => change.id)
}

/** Changes that depend on this one, and on those, newest first. Of a change that is no undo it matters only that it is there. */
async function allDependents(draft: Draft, id: number): Promise<Change[]> {
  const found = new Map<number, Change>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const later of await draft.dependents(next)) {
      const change = found.has(later) ? undefined : await draft.change(later)
      if (!change) continue
      found.set(later, change)
      if (change.undo_of !== undefined) open.push(later)
    }
  }
  return [...found.values()].sort((left, right) => right.id - left.id)
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
