import {isOffered, type Offer, offerState} from '../offer/offer.ts'
import type {Product} from '../product/product.ts'
import {type Day, dayOf} from '../time/day.ts'
import {type Fit, type ProductSearch, productSearch} from './product-search.ts'
import {indexTerms, searchParts} from './search-words.ts'
import type {Wish} from './wish.ts'

/** Why something is new to who wished for it: it was launched, or its offer began, since they said so. */
export const WISH_NEWS = ['launched', 'on-offer'] as const
export type WishNews = (typeof WISH_NEWS)[number]

/** A product that fits a wish and that there is something new about. */
export interface WishFit extends Fit {
  news: WishNews
  /** The day on which it was launched or its offer began. */
  since: string
  offer?: Offer | undefined
}

export interface WishMatch {
  wish: Wish
  /** What is new, the best first. */
  fits: WishFit[]
  /** Everything that fits, new or not: who buys one of these has their wish. */
  fitting: string[]
}

export type WishedProduct = Pick<Product, 'id' | 'name' | 'brand' | 'category' | 'launched_on' | 'in_stock'>

export interface WishQuestion {
  products: readonly WishedProduct[]
  offers: readonly Offer[]
  asOf: Day
  /** Only what is new from this day on, too. */
  since?: Day | undefined
}

/**
 * What came since they were said, for wishes: products launched after that day and up to `asOf`, and offers that began
 * after it and are on; what is not in stock is left out. A pure function of the four, so that a rule of the queue can ask
 * it day by day; who bought what they wished for is left to the caller (`stillWished`). Wishes for which there is nothing
 * new are left out. Only where something new has a word of a wish is the whole range searched.
 */
export function wishMatches(wishes: readonly Wish[], question: WishQuestion): WishMatch[] {
  const news = newsOf(question)
  if (news.size === 0) return []
  const words = new Set([...news.keys()].flatMap((product) => termsOf(product)))
  const hopeful = wishes.filter(({text}) =>
    searchParts(text)
      .flat()
      .some((word) => word.terms.some((term) => words.has(term))),
  )
  if (hopeful.length === 0) return []
  const search = remembering(productSearch(question.products))
  const byId = new Map([...news].map(([{id}, own]) => [id, own]))
  return hopeful.flatMap((wish) => matchOf(wish, search(wish.text), byId) ?? [])
}

/** Whether there is anything new at all. */
export function hasNews(question: WishQuestion): boolean {
  return newsOf(question).size > 0
}

/** The wishes of people who bought nothing since that fits: `bought` has the products by customer, with the last day. */
export function stillWished(
  matches: readonly WishMatch[],
  bought: ReadonlyMap<string, ReadonlyMap<string, Day>>,
): WishMatch[] {
  return matches.filter(({wish, fitting}) => {
    const own = bought.get(wish.customer_id)
    return !own || !fitting.some((product) => (own.get(product) ?? -1) > dayOf(wish.at))
  })
}

/** Many wish for the same in the same words. */
function remembering(search: ProductSearch): ProductSearch {
  const known = new Map<string, Fit[]>()
  return (text) => {
    const fits = known.get(text) ?? search(text)
    known.set(text, fits)
    return fits
  }
}

interface News {
  news: WishNews
  since: Day
  day: string
  offer?: Offer | undefined
}

function newsOf({products, offers, asOf, since = 0}: WishQuestion): Map<WishedProduct, News[]> {
  const on = offers.filter((offer) => offer.from_on !== undefined && offerState(offer, asOf) === 'on')
  const ofCategories = on.filter(({product_id}) => product_id === undefined)
  const ofProducts = Map.groupBy(on, ({product_id}) => product_id)
  const found = new Map<WishedProduct, News[]>()
  for (const product of products) {
    if (product.in_stock === false) continue
    const offered = [
      ...(ofProducts.get(product.id) ?? []),
      ...ofCategories.filter((offer) => isOffered(offer, product)),
    ]
    const began = offered.map((offer): News => newsFrom('on-offer', offer.from_on as string, offer))
    const launched = product.launched_on === undefined ? [] : [newsFrom('launched', product.launched_on)]
    const own = [...launched, ...began].filter((one) => one.since >= since && one.since <= asOf)
    if (own.length > 0) found.set(product, own)
  }
  return found
}

function newsFrom(news: WishNews, day: string, offer?: Offer): News {
  return {news, day, since: dayOf(day), offer}
}

function termsOf({name, category, brand}: WishedProduct): string[] {
  return [name, category, brand].flatMap((text) => (text === undefined ? [] : indexTerms(text)))
}

function matchOf(wish: Wish, found: readonly Fit[], byId: ReadonlyMap<string, News[]>): WishMatch | undefined {
  const said = dayOf(wish.at)
  const fits = found.flatMap((fit): WishFit[] => {
    const [first] = (byId.get(fit.product_id) ?? []).filter(({since}) => since > said)
    return first ? [{...fit, news: first.news, since: first.day, offer: first.offer}] : []
  })
  return fits.length === 0 ? undefined : {wish, fits, fitting: found.map(({product_id}) => product_id)}
}
