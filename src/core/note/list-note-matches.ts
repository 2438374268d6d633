import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import {guideFinder} from '../rep/guide-of.ts'
import {repFinder} from '../rep/rep-of.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {loadRange, loadWishMatches} from './load-wish-matches.ts'
import {proposalOf} from './proposals.ts'
import {loadWishes} from './wish.ts'
import type {WishMatch} from './wish-matches.ts'

export const NOTE_MATCH_COLUMNS: readonly ListColumn[] = [
  {key: 'at', type: 'day'},
  {key: 'customer_id', type: 'text'},
  {key: 'lead_id', type: 'text', extra: true},
  {key: 'customer_name', type: 'text'},
  {key: 'rep', type: 'text', extra: true},
  {key: 'wish', type: 'text'},
  {key: 'product_id', type: 'text', extra: true},
  {key: 'product', type: 'text'},
  {key: 'news', type: 'text', codes: 'wish_news'},
  {key: 'since', type: 'day'},
  {key: 'price', type: 'money'},
  {key: 'offer', type: 'text', extra: true},
  {key: 'offer_price', type: 'money'},
  {key: 'offer_until', type: 'day', extra: true},
]

export interface NoteMatchQuery {
  asOf: Day
  /** Only what is new from this day on. */
  since?: Day | undefined
  /** Whose customers; the acting rep's unless said, `all` for everybody's. */
  rep?: string | undefined
}

/** What is new for what people wished for: a row a wish and product. */
export interface NoteMatches {
  as_of: string
  /** First day of the wishes that count. */
  from: string
  /** Wishes said since then, those for which something came, and those of them that were bought meanwhile. */
  wishes: number
  matched: number
  bought: number
  rows: ListRow[]
}

/** Lists it, newest wishes first, of one rep's customers and leads where a rep asks. Throws NOT_FOUND for a rep. */
export async function listNoteMatches(context: Context, {asOf, since, rep}: NoteMatchQuery): Promise<NoteMatches> {
  return context.store.read(async (book) => {
    const settings = await loadSettings(book)
    const asked = await repAskedFor(book, context, rep)
    const wishes = await loadWishes(book, {asOf, settings})
    const {matches, bought} = await loadWishMatches(book, {asOf, since, settings, wishes})
    const people = await peopleOf(book, matches)
    const own = matches.filter(
      ({wish}) => asked === undefined || people(wish).rep === asked.id || isTheirs(asked, wish.rep),
    )
    const shelf = {offers: await book.all('offer'), asOf, digits: currencyDigits(settings.currency)}
    const byId = new Map((await loadRange(book)).map((product) => [product.id, product]))
    const most = settings['note.proposals']
    const rows = own.flatMap(({wish, fits}) =>
      fits.slice(0, most).flatMap(({product_id, news, since: began}) => {
        const product = byId.get(product_id)
        if (!product) return []
        const {customer_id, lead_id, at, text} = wish
        const who = {customer_id: customer_id || undefined, lead_id, ...people(wish)}
        return [{...proposalOf(product, shelf), ...who, at: at.slice(0, 10), wish: text, news, since: began}]
      }),
    )
    const from = textOfDay(asOf - settings['note.wish_days'] + 1)
    return {as_of: textOfDay(asOf), from, wishes: wishes.length, matched: own.length, bought, rows}
  })
}

interface Whose {
  customer_name: string | undefined
  rep: string | undefined
}

/** The name of who wished, and whose customer or lead they are. */
async function peopleOf(book: Book, matches: readonly WishMatch[]): Promise<(wish: WishMatch['wish']) => Whose> {
  const customers = await book.getMany('customer', [...new Set(matches.map(({wish}) => wish.customer_id))])
  const leads = await book.getMany('lead', [...new Set(matches.flatMap(({wish}) => wish.lead_id ?? []))])
  const reps = await book.all('rep')
  const [guideOf, repOf] = [guideFinder(reps), repFinder(reps)]
  const known = new Map<string, Whose>([
    ...leads.map(({id, name, owner}) => [id, {customer_name: name, rep: repOf(owner) ?? owner}] as const),
    ...customers.map(({id, name, ...owned}) => [id, {customer_name: name, rep: guideOf(id, owned)}] as const),
  ])
  return ({customer_id, lead_id}) =>
    known.get(customer_id || (lead_id ?? '')) ?? {customer_name: undefined, rep: undefined}
}
