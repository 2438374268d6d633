import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf} from '../time/day.ts'
import {loadWishes} from './wish.ts'
import {stillWished, type WishedProduct, type WishMatch, wishMatches} from './wish-matches.ts'

/** Wishes for which something came, and how many there are in all. */
export interface LoadedMatches {
  matches: WishMatch[]
  /** Wishes said within `note.wish_days`. */
  wishes: number
  /** Of those for which something came, so many were bought meanwhile and are left out. */
  bought: number
}

/** The wishes that people still have and for which something came: what the rule `wish` of the queue asks for. */
export async function loadWishMatches(
  book: Book,
  {asOf, since, settings}: {asOf: Day; since?: Day | undefined; settings?: Settings | undefined},
): Promise<LoadedMatches> {
  const wishes = await loadWishes(book, {asOf, settings: settings ?? (await loadSettings(book))})
  if (wishes.length === 0) return {matches: [], wishes: 0, bought: 0}
  const [products, offers] = [await loadRange(book), await book.all('offer')]
  const found = wishMatches(wishes, {products, offers, asOf, since})
  const matches = stillWished(found, await boughtBy(book, found, asOf))
  return {matches, wishes: wishes.length, bought: found.length - matches.length}
}

/** The products, with what is asked of them here. */
export async function loadRange(book: Book): Promise<(WishedProduct & {price: number | undefined})[]> {
  const fields = ['id', 'name', 'brand', 'category', 'price', 'launched_on', 'in_stock'] as const
  const columns = await book.columns('product', fields)
  return columns.id.map((id, row) => ({
    id,
    name: columns.name[row],
    brand: columns.brand[row],
    category: columns.category[row],
    price: columns.price[row],
    launched_on: columns.launched_on[row],
    in_stock: columns.in_stock[row],
  }))
}

/** Who of them bought which product last on which day, since the first of the wishes. */
async function boughtBy(book: Book, matches: readonly WishMatch[], asOf: Day): Promise<Map<string, Map<string, Day>>> {
  const people = new Map<string, Map<string, Day>>()
  for (const {wish} of matches) if (wish.customer_id !== '') people.set(wish.customer_id, new Map())
  if (people.size === 0) return people
  const from = Math.min(...matches.map(({wish}) => dayOf(wish.at)))
  const query = {from, until: asOf, known: true, purchases: true}
  const lines = await book.orders.lineColumns(['customer', 'day', 'product'], query)
  for (let row = 0; row < lines.rows; row++) {
    const own = people.get(lines.customers[lines.customer[row] as number] ?? '')
    own?.set(lines.products[lines.product[row] as number] as string, lines.day[row] as Day)
  }
  return people
}
