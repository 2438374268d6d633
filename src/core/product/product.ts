import type {RowOf} from '../store/columns.ts'

/** A thing the shop sells; `id` is its sku, or its name where a file gives no sku. `price` is in minor units. */
export const PRODUCT_COLUMNS = {
  id: 'text',
  name: 'text?',
  brand: 'text?',
  category: 'text?',
  price: 'integer?',
  own_brand: 'boolean?',
} as const

export type Product = RowOf<typeof PRODUCT_COLUMNS>
