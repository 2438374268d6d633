import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {repAskedFor} from './acting-rep.ts'
import {guideFinder} from './guide-of.ts'

/**
 * The ids of the customers whom the rep asked for looks after (`guideFinder`): who is acting, unless another is named; undefined
 * for everybody's. Throws NOT_FOUND for a name that is no rep's.
 */
export async function ownCustomers(
  book: Book,
  context: Pick<Context, 'as'>,
  asked: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  const rep = await repAskedFor(book, context, asked)
  if (!rep) return undefined
  const guideOf = guideFinder(await book.all('rep'))
  const {id, guide, home_shop} = await book.columns('customer', ['id', 'guide', 'home_shop'])
  return new Set(id.filter((one, row) => guideOf(one, {guide: guide[row], home_shop: home_shop[row]}) === rep.id))
}
