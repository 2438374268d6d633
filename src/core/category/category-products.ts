import {CrmError} from '../error/crm-error.ts'
import {categorySteps} from '../product/category-path.ts'
import type {Product} from '../product/product.ts'
import {closest} from '../text/closest.ts'
import {compareText} from '../text/compare-text.ts'

/** What products stand under for somebody who sells an own brand without giving it a name. */
export const UNNAMED_OWN_BRAND = 'own brand'

export type CategoryProduct = Pick<Product, 'id' | 'brand' | 'category' | 'own_brand'>

export interface CategoryRequest {
  category: string
  /** The brand that people are to be won for; the own brand unless said. */
  brand?: string | undefined
  /** Whether that brand is the own brand, for products that do not say so. */
  ownBrand: boolean
}

/** The products of a category and their brands. */
export interface CategoryProducts {
  /** Paths that the request means, ascending. */
  categories: string[]
  /** Product id → index of its brand; -1 where nothing says its brand. Products of other categories are not there. */
  brandOf: ReadonlyMap<string, number>
  /** Ascending by code units. */
  brands: string[]
  /** Whether each brand is the own one. */
  own: boolean[]
  /** Whether people are to be won for it. */
  wanted: boolean[]
}

/**
 * The products of a category: all whose path is the one named or lies below it; where there is none, all with a step of
 * that name in their path. Throws NOT_FOUND for a category or a brand that there is not, REFUSED when nothing says which
 * brand people are to be won for.
 */
export function productsOfCategory(products: readonly CategoryProduct[], request: CategoryRequest): CategoryProducts {
  const chosen = choose(products, request.category)
  const named = chosen.map(({brand, own_brand}) => brand ?? (own_brand === true ? UNNAMED_OWN_BRAND : undefined))
  const brands = [...new Set(named.filter((brand) => brand !== undefined))].sort(compareText)
  checkBrand(request, brands)
  const marked = new Set(named.filter((_, index) => chosen[index]?.own_brand === true))
  const own = brands.map((brand) => marked.has(brand) || (request.ownBrand && brand === request.brand))
  const wanted = brands.map((brand, index) =>
    request.brand === undefined ? own[index] === true : brand === request.brand,
  )
  if (!wanted.includes(true)) throw nobodyToWinFor(request.category, brands)
  return {
    categories: [...new Set(chosen.map(({category}) => category as string))].sort(compareText),
    brandOf: new Map(chosen.map(({id}, index) => [id, named[index] === undefined ? -1 : brands.indexOf(named[index])])),
    brands,
    own,
    wanted,
  }
}

function choose(products: readonly CategoryProduct[], name: string): CategoryProduct[] {
  const below = products.filter(({category}) => category === name || category?.startsWith(`${name}/`) === true)
  if (below.length > 0) return below
  const within = products.filter(({category}) => category !== undefined && categorySteps(category).includes(name))
  if (within.length > 0) return within
  const paths = [...new Set(products.flatMap(({category}) => category ?? []))].sort(compareText)
  throw new CrmError('NOT_FOUND', `No product is of the category "${name}".`, {hint: categoryHint(name, paths)})
}

const SHOWN = 12

function categoryHint(name: string, paths: readonly string[]): string {
  if (paths.length === 0)
    return 'No product has a category: take a product file in that says it (patron product import).'
  const steps = [...new Set(paths.flatMap((path) => [path, ...categorySteps(path)]))]
  const guess = closest(name, steps)
  const more = paths.length > SHOWN ? ' …' : ''
  return `${guess === undefined ? '' : `Did you mean ${guess}? `}Categories: ${paths.slice(0, SHOWN).join(', ')}${more}.`
}

function checkBrand({brand, category}: CategoryRequest, brands: readonly string[]): void {
  if (brand === undefined || brands.includes(brand)) return
  const guess = closest(brand, brands)
  throw new CrmError('NOT_FOUND', `The category "${category}" has no brand "${brand}".`, {
    hint: `${guess === undefined ? '' : `Did you mean ${guess}? `}Brands: ${brands.slice(0, SHOWN).join(', ') || 'none'}.`,
  })
}

function nobodyToWinFor(category: string, brands: readonly string[]): CrmError {
  return new CrmError('REFUSED', `Nothing says which brand people of "${category}" are to be won for.`, {
    hint:
      brands.length === 0
        ? 'Its products have no brands: take a product file in that says them (patron product import).'
        : `Name it with --brand, and --own-brand if it is yours; or mark your products with own_brand. Brands: ${brands.slice(0, SHOWN).join(', ')}.`,
  })
}
