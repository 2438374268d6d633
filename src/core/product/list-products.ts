import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'

export const PRODUCT_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'brand', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'price', type: 'money'},
  {key: 'cost', type: 'money'},
  {key: 'own_brand', type: 'boolean'},
  {key: 'nature', type: 'text'},
  {key: 'launched_on', type: 'day', extra: true},
  {key: 'in_stock', type: 'boolean', extra: true},
]

/** All products, by id; money in major units. */
export async function listProducts({store}: Context): Promise<ListRow[]> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const major = (amount: number | undefined): number | undefined =>
      amount === undefined ? undefined : toMajor(amount, digits)
    const products = await book.all('product')
    return products.map((product) => ({...product, price: major(product.price), cost: major(product.cost)}))
  })
}
