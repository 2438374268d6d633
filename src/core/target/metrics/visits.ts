import {repFinder} from '../../rep/rep-of.ts'
import type {Book} from '../../store/store.ts'
import {type Day, dayOf} from '../../time/day.ts'
import type {TouchKind} from '../../touch/touch.ts'
import {type DailySums, dailySums, keysOf} from './daily-sums.ts'

/** What counts as a visit where a rep is named: to the customer, or of the customer in the shop. */
export const VISIT_KINDS = ['visit', 'store-visit'] as const satisfies readonly TouchKind[]

/** Visits that name a rep, by day; the shop is the one named, else the rep's own, the region that of the shop. */
export async function visitsByDay(book: Book, from: Day, until: Day): Promise<DailySums> {
  const shops = await book.columns('shop', ['id', 'region'])
  const reps = await book.all('rep')
  const repOf = repFinder(reps)
  const regionOf = new Map(shops.id.map((id, row) => [id, shops.region[row]]))
  const shopOf = new Map(reps.map(({id, shop}) => [id, shop]))
  const sums = dailySums(from, until)
  const visits = await book.facts('touch').find({where: {field: 'kind', values: VISIT_KINDS}, from, until})
  for (const {at, rep: name, shop: named} of visits) {
    if (name === undefined) continue
    const rep = repOf(name) ?? name
    const shop = named ?? shopOf.get(rep)
    const region = shop === undefined ? undefined : regionOf.get(shop)
    sums.add(dayOf(at), 1, keysOf({rep, shop, region}))
  }
  return sums
}
