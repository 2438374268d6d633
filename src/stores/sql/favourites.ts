import {favouritesOfLines} from '../../core/order/bought-lines.ts'
import {favouritesAmong} from '../../core/order/favourite-tally.ts'
import type {Purchases} from '../../core/order/order-tally.ts'
import type {BoughtLines, FavouriteColumns} from '../../core/store/order-aggregates.ts'
import type {Day} from '../../core/time/day.ts'
import {readNames} from './coded-names.ts'
import {type PlaceField, placeNames} from './order-tallies.ts'
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

/** The shop or channel that each customer spent most in; `value` is its code of each purchase. */
export async function favouritesOfPlaces(
  session: SqlSession,
  {ids, start, revenue}: Purchases,
  {field, value}: {field: PlaceField; value: Int32Array},
): Promise<FavouriteColumns> {
  const values = await readNames(session, placeNames(field))
  return favouritesAmong({customers: ids, start, values, value, amount: revenue})
}
