import type {Product} from '../product/product.ts'
import type {Promotion} from '../shopping-list/promotion.ts'
import type {Book} from '../store/store.ts'
import {dayOf} from '../time/day.ts'
import {isOffered, type Offer} from './offer.ts'

/** The stored offers product by product, as lists take them; one of words alone is none on a price. */
export async function storedPromotions(
  book: Book,
  products: readonly Pick<Product, 'id' | 'category'>[],
): Promise<Promotion[]> {
  const offers = await book.all('offer')
  return offers
    .filter(({price, percent_off}) => price !== undefined || percent_off !== undefined)
    .flatMap((offer) => products.filter((product) => isOffered(offer, product)).map(({id}) => promotionOf(offer, id)))
}

function promotionOf({price, percent_off, from_on, until_on}: Offer, product_id: string): Promotion {
  return {
    product_id,
    offer_price: price,
    percent_off: price === undefined ? percent_off : undefined,
    from: from_on === undefined ? undefined : dayOf(from_on),
    to: until_on === undefined ? undefined : dayOf(until_on),
  }
}
