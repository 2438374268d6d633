import type {CrmError} from '../error/crm-error.ts'
import type {Draft} from '../store/store.ts'
import type {Change} from './change.ts'

/**
 * Later undos and redos that rewrote records of these changes because they kept a withdrawal, newest first. Nothing else
 * of them can stand in the way, and whoever takes them back keeps it again. Throws what `refusal` says when other changes
 * stand in it.
 */
export async function undosInTheWay(
  draft: Draft,
  ids: readonly number[],
  refusal: (others: readonly Change[]) => CrmError,
): Promise<number[]> {
  const later = await allDependents(draft, ids)
  const others = later.filter(({undo_of}) => undo_of === undefined)
  if (others.length > 0) throw refusal(others)
  return later.map((change) => change.id)
}

/** Changes that depend on these, and on those, newest first. Of a change that is no undo it matters only that it is there. */
async function allDependents(draft: Draft, ids: readonly number[]): Promise<Change[]> {
  const found = new Map<number, Change>()
  const open = [...ids]
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
