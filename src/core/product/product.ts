import type {RowOf} from '../store/columns.ts'

/** Whether a thing is bought again and again, or once for years. */
export const PRODUCT_NATURES = ['replenished', 'durable'] as const
export type ProductNature = (typeof PRODUCT_NATURES)[number]

/**
 * A thing the shop sells; `id` is its sku, or its name where a file gives no sku. `category` is a path, `食品/饮料/茶`;
 * `price` and `cost` are in minor units. `in_stock` is absent where nobody says, which counts as being there.
 */
export const PRODUCT_COLUMNS = {
  id: 'text',
  name: 'text?',
  brand: 'text?',
  category: 'text?',
  price: 'integer?',
  cost: 'integer?',
  own_brand: 'boolean?',
  nature: 'text?',
  launched_on: 'day?',
  in_stock: 'boolean?',
} as const

export type Product = RowOf<typeof PRODUCT_COLUMNS>
