import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf} from '../time/day.ts'
import {loadWishes, type Wish} from './wish.ts'
import {hasNews, stillWished, type WishedProduct, type WishMatch, wishMatches} from './wish-matches.ts'

export interface LoadedMatches {
  matches: WishMatch[]
  /** Wishes for which something came that were bought meanwhile, and are left out. */
  bought: number
}

interface MatchRequest {
  asOf: Day
  settings: Settings
  /** Only what is new from this day on. */
  since?: Day | undefined
  /** The wishes, where they were read already. */
  wishes?: readonly Wish[] | undefined
}

/**
 * The wishes that people still have and for which something came: what the rule `wish` of the queue asks for. Where nothing
 * came within `note.wish_days`, what was said is not even read.
 */
export async function loadWishMatches(book: Book, request: MatchRequest): Promise<LoadedMatches> {
  const {asOf, settings, since = asOf - settings['note.wish_days'] + 1} = request
  const question = {products: await loadRange(book), offers: await book.all('offer'), asOf, since}
  if (!hasNews(question)) return {matches: [], bought: 0}
  const wishes = request.wishes ?? (await loadWishes(book, {asOf, settings}))
  const found = wishMatches(wishes, question)
  const matches = stillWished(found, await boughtBy(book, found, asOf))
  return {matches, bought: found.length - matches.length}
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
