import {favouritesAmong, namedFavourites, namesOf} from '../../core/order/favourite-tally.ts'
import {categoryCodes} from '../../core/order/next-categories.ts'
import type {Purchases} from '../../core/order/order-tally.ts'
import {dictionaryOf} from '../../core/order/table-query.ts'
import type {FavouriteColumns, NextCategoryColumns} from '../../core/store/order-aggregates.ts'
import type {Day} from '../../core/time/day.ts'
import type {AskedLines} from './bought-lines.ts'
import type {Places} from './place-codes.ts'
import {type SqlSession, textsOf} from './session.ts'

/** The category or brand that each customer spent most on. */
export async function favouritesOfProducts(
  session: SqlSession,
  lines: () => Promise<AskedLines>,
  {until, dimension}: {until: Day; dimension: ProductDimension},
): Promise<FavouriteColumns> {
  const valueOf = await valuesOfProducts(session, dimension)
  const {names, codeOf} = dictionaryOf(valueOf.values())
  if (names.length === 0) return {ids: [], values: [], share: new Float64Array(0), different: new Int32Array(0)}
  const {customers, products, desk} = await lines()
  const codes = Int32Array.from(products, (product) => codeOf(valueOf.get(product)))
  const favourites = await desk.ask({about: 'favourites', until, codes, values: names.length})
  return namedFavourites(favourites, {customers, values: names})
}

/** The category that goes best with what each customer buys. */
export async function nextCategoriesOf(
  session: SqlSession,
  lines: () => Promise<AskedLines>,
  until: Day,
): Promise<NextCategoryColumns> {
  const valueOf = await valuesOfProducts(session, 'category')
  if (valueOf.size === 0) return {ids: [], values: [], closeness: new Float64Array(0)}
  const {customers, products, desk} = await lines()
  const {categories, codes} = categoryCodes(products.map((product) => valueOf.get(product)))
  const {who, category, closeness} = await desk.ask({about: 'next', until, codes, values: categories.length})
  return {ids: namesOf(who, customers), values: namesOf(category, categories), closeness}
}

type ProductDimension = 'category' | 'brand'

/** The values of products that have one, by their ids: where none has, lines need not be looked at. */
async function valuesOfProducts(session: SqlSession, dimension: ProductDimension): Promise<Map<string, string>> {
  const [ids, values] = await session.read(`SELECT id, ${dimension} FROM product WHERE ${dimension} IS NOT NULL`)
  const names = textsOf(values)
  return new Map(textsOf(ids).map((id, row) => [id, names[row] as string]))
}

/** The shop or channel that each customer spent most in. */
export function favouritesOfPlaces({ids, start, revenue, place}: Purchases, {names, codes}: Places): FavouriteColumns {
  const favourites = favouritesAmong({start, values: names.length, value: place, codes, amount: revenue})
  return namedFavourites(favourites, {customers: ids, values: names})
}
