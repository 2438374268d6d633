import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import {offerState} from './offer.ts'

export const OFFER_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'state', type: 'text', codes: 'offer_state'},
  {key: 'text', type: 'text'},
  {key: 'product_id', type: 'text', extra: true},
  {key: 'category', type: 'text', extra: true},
  {key: 'usual_price', type: 'money'},
  {key: 'price', type: 'money'},
  {key: 'percent_off', type: 'share'},
  {key: 'from_on', type: 'day'},
  {key: 'until_on', type: 'day'},
]

/** Offers by id, with where they stand on a day and what the product costs else; money in major units. */
export async function listOffers({store}: Context, asOf: Day): Promise<ListRow[]> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const major = (amount: number | undefined): number | undefined =>
      amount === undefined ? undefined : toMajor(amount, digits)
    const offers = await book.all('offer')
    const ids = [...new Set(offers.flatMap(({product_id}) => product_id ?? []))]
    const prices = new Map((await book.getMany('product', ids)).map(({id, price}) => [id, price]))
    return offers.map((offer) => ({
      ...offer,
      state: offerState(offer, asOf),
      price: major(offer.price),
      usual_price: major(prices.get(offer.product_id ?? '')),
    }))
  })
}
