import type {Product} from '../../src/core/product/product.ts'
import type {Store} from '../../src/core/store/store.ts'
import {header, order, putOrders} from '../stores/sample.ts'

/** A purchase in a few words: who, when, what of it (product → units and amount in minor units). */
export interface SketchedOrder {
  who: string
  on: string
  lines: readonly (readonly [product: string, units: number, amount: number])[]
  discount?: number
  refunded?: number
  status?: 'paid' | 'cancelled'
}

/** Puts products, customers (named after their ids) and their orders into a store. */
export async function putShop(
  store: Store,
  products: readonly Product[],
  orders: readonly SketchedOrder[],
): Promise<void> {
  await store.write(header('product import'), async (draft) => {
    await draft.save('product', products)
    const ids = [...new Set(orders.map(({who}) => who))].filter((id) => id !== '')
    await draft.save(
      'customer',
      ids.map((id) => ({id, name: `Name of ${id}`})),
    )
  })
  await putOrders(
    store,
    orders.map(({who, on, lines, discount = 0, refunded = 0, status = 'paid'}, index) =>
      order({
        id: `O${String(index).padStart(4, '0')}`,
        customer_id: who,
        at: `${on}T10:00:00`,
        status,
        amount: lines.reduce((sum, [, , amount]) => sum + amount, 0),
        discount,
        refunded,
        items: lines.reduce((sum, [, units]) => sum + units, 0),
        lines: lines.map(([product_id, quantity, amount]) => ({product_id, quantity, amount})),
      }),
    ),
  )
}
