import {favouritesOfLines} from '../../core/order/bought-lines.ts'
import {favouritesAmong} from '../../core/order/favourite-tally.ts'
import type {Purchases} from '../../core/order/order-tally.ts'
import type {BoughtLines, FavouriteColumns} from '../../core/store/order-aggregates.ts'
import type {Day} from '../../core/time/day.ts'
import type {Places} from './place-codes.ts'
import {type SqlSession, textsOf} from './session.ts'

/** The category or brand that each customer spent most on. */
export async function favouritesOfProducts(
  session: SqlSession,
  lines: BoughtLines,
  {until, dimension}: {until: Day; dimension: 'category' | 'brand'},
): Promise<FavouriteColumns> {
  const [ids, values] = await session.read(`SELECT id, ${dimension} FROM product`)
  const names = values?.values as (string | undefined)[]
  const valueOf = new Map(textsOf(ids).map((id, row) => [id, names[row]]))
  return favouritesOfLines(lines, {until, valueOf: (product) => valueOf.get(product)})
}

/** The shop or channel that each customer spent most in. */
export function favouritesOfPlaces({ids, start, revenue, place}: Purchases, {names, codes}: Places): FavouriteColumns {
  return favouritesAmong({customers: ids, start, values: names, value: place, codes, amount: revenue})
}
