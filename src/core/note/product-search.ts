import MiniSearch from 'minisearch'
import type {Product} from '../product/product.ts'
import {indexTerms, type SearchWord, searchParts} from './search-words.ts'

export type SearchedProduct = Pick<Product, 'id' | 'name' | 'brand' | 'category'>

/** A product that fits a sentence: the share of the words looked for that it has, and how well. */
export interface Fit {
  product_id: string
  share: number
  score: number
}

/** Finds the products that a sentence is about: the best of each of its parts, then the second of each, and so on. */
export type ProductSearch = (text: string) => Fit[]

/** Where a word stands counts: in the name twice as much as in the category or brand. */
const BOOST = {name: 2}

/**
 * Full-text search over products by name, category and brand (BM25+, as minisearch has it). Of each part of a sentence
 * those products fit that have the most of its words, and at least half of those that any product has.
 */
export function productSearch(products: readonly SearchedProduct[]): ProductSearch {
  const index = new MiniSearch<SearchedProduct>({
    fields: ['name', 'category', 'brand'],
    tokenize: (text) => [...new Set(indexTerms(text))],
    processTerm: (term) => term,
  })
  index.addAll(products)
  return (text) => {
    const ranked = searchParts(text).flatMap((part) => fitsOf(index, part).map((fit, rank) => ({fit, rank})))
    ranked.sort((one, other) => one.rank - other.rank || betterFirst(one.fit, other.fit))
    const places = new Map(ranked.map(({fit}, place) => [fit.product_id, place] as const).reverse())
    return ranked.flatMap(({fit}, place) => (places.get(fit.product_id) === place ? [fit] : []))
  }
}

function fitsOf(index: MiniSearch<SearchedProduct>, part: readonly SearchWord[]): Fit[] {
  const terms = [...new Set(part.flatMap((word) => word.terms))]
  const found = index.search(terms.join(' '), {tokenize: (text) => text.split(' '), boost: BOOST})
  const had = found.map(({queryTerms}) => part.filter((word) => hasWord(word, queryTerms)))
  const known = new Set(had.flat()).size
  const most = Math.max(0, ...had.map((words) => words.length))
  if (most === 0 || most < known / 2) return []
  return found.flatMap(({id, score}, place) =>
    had[place]?.length === most ? [{product_id: id as string, share: most / part.length, score}] : [],
  )
}

/** A Chinese word is there when at least half of its pairs are: 小白菜 in 白菜. */
function hasWord({terms}: SearchWord, found: readonly string[]): boolean {
  return terms.filter((term) => found.includes(term)).length >= terms.length / 2
}

function betterFirst(one: Fit, other: Fit): number {
  return other.score - one.score || (one.product_id < other.product_id ? -1 : 1)
}
