import {bestOffer, type ItemOffer, offersWithin} from '../shopping-list/best-offer.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {storedPromotions} from './stored-promotions.ts'

interface Range {
  ids: readonly string[]
  category: readonly (string | undefined)[]
  /** Minor units; not a number where it is not known. */
  price: Float64Array
}

/** The cheapest stored offer that is on, by product. */
export async function offersOn(book: Book, {ids, category, price}: Range, day: Day): Promise<Map<string, ItemOffer>> {
  const products = ids.map((id, row) => ({id, category: category[row]}))
  const within = offersWithin(await storedPromotions(book, products), {from: day, to: day})
  const usual = new Map(ids.map((id, row) => [id, Number.isNaN(price[row]) ? undefined : price[row]]))
  return new Map(
    [...within].flatMap(([id, offers]) => {
      const best = bestOffer(offers, usual.get(id))
      return best ? [[id, best] as const] : []
    }),
  )
}
