import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {findRep} from './find-rep.ts'
import type {Rep} from './rep.ts'

/** Whether a rep had left at a time. */
export function isGone({left_on}: Pick<Rep, 'left_on'>, at: Instant): boolean {
  return left_on !== undefined && left_on <= at.slice(0, 10)
}

/** A rep to whom something may be given. Throws NOT_FOUND, AMBIGUOUS, or REFUSED for one who has left. */
export async function findActiveRep(book: Book, reference: string, at: Instant): Promise<Rep> {
  const rep = await findRep(book, reference)
  if (!isGone(rep, at)) return rep
  throw new CrmError('REFUSED', `Rep ${rep.id} left on ${rep.left_on}; nothing is given to them.`, {
    hint: `If they are back: patron rep edit ${rep.id} --clear left_on.`,
  })
}

/** Whether something that names a rep by id or name is theirs. */
export function isTheirs({id, name}: Pick<Rep, 'id' | 'name'>, owner: string | undefined): boolean {
  return owner !== undefined && (owner === id || owner === name)
}

/** How a rep may be named: by id, and by name where they have one. */
export function namesOf({id, name}: Pick<Rep, 'id' | 'name'>): string[] {
  return name === undefined || name === id ? [id] : [id, name]
}
