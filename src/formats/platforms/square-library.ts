import type {RowProfile} from '../../core/import/row-profile.ts'
import type {PRODUCT_FIELDS} from '../../core/product/product-fields.ts'

/** Square Dashboard → Items → Export library. One row a variation. The item sales name products by SKU, GTIN or name. */
export const squareLibrary: RowProfile<keyof typeof PRODUCT_FIELDS> = {
  noun: 'product',
  name: 'square-library',
  title: 'Square item library',
  required: ['Token', 'Item Name', 'Variation Name', 'SKU', 'Price'],
  columns: {
    id: ['SKU', 'GTIN', 'Item Name'],
    name: ['Item Name'],
    category: ['Reporting Category', 'Category', 'Categories'],
    price: ['Price'],
    cost: ['Default Unit Cost'],
  },
  // What is priced at the till has no price of its own.
  empty: ['variable', 'Variable'],
}
