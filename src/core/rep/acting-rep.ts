import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {findRep} from './find-rep.ts'
import type {Rep} from './rep.ts'

/**
 * Whose lists are asked for: the rep named, nobody in particular for `all`, or the rep who is acting. Undefined is
 * everybody. Throws NOT_FOUND for a name that is no rep's; somebody who acts without being a rep sees everybody's.
 */
export async function repAskedFor(
  book: Book,
  {as}: Pick<Context, 'as'>,
  asked: string | undefined,
): Promise<Rep | undefined> {
  if (asked === 'all') return undefined
  if (asked !== undefined) return findRep(book, asked)
  return as === undefined ? undefined : knownRep(book, as)
}

/** The rep of an id or name, where there is exactly one. */
async function knownRep(book: Book, reference: string): Promise<Rep | undefined> {
  const byId = await book.get('rep', reference)
  if (byId) return byId
  const named = await book.find('rep', 'name', [reference])
  return named.length === 1 ? named[0] : undefined
}
