import {loadRange, loadWishMatches} from '../note/load-wish-matches.ts'
import type {Columns, ExtraRequest} from './extra-columns.ts'

/** The last wish of each customer for which something came, and what came: of several things the one that fits best. */
export async function loadWishes({book, profile}: ExtraRequest): Promise<Columns> {
  const {asOf, ids, settings} = profile.inputs
  const {matches} = await loadWishMatches(book, {asOf, settings})
  if (matches.length === 0) return {wish: () => '', wish_news: () => ''}
  const names = new Map((await loadRange(book)).map(({id, name}) => [id, name ?? id]))
  const last = new Map<string, {wish: string; news: string}>()
  for (const {wish, fits} of matches) {
    const [best] = fits
    if (best && !last.has(wish.customer_id)) {
      last.set(wish.customer_id, {wish: wish.text, news: names.get(best.product_id) ?? best.product_id})
    }
  }
  return {
    wish: (index) => last.get(ids[index] as string)?.wish ?? '',
    wish_news: (index) => last.get(ids[index] as string)?.news ?? '',
  }
}
