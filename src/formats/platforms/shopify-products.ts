import type {RowProfile} from '../../core/import/row-profile.ts'
import type {PRODUCT_FIELDS} from '../../core/product/product-fields.ts'

type ProductField = keyof typeof PRODUCT_FIELDS

const PRODUCTS: Omit<RowProfile<ProductField>, 'name' | 'title' | 'required' | 'carry'> = {
  noun: 'product',
  columns: {
    // An order file names a product without a sku by its title.
    id: ['Variant SKU', 'SKU', 'Title'],
    name: ['Title'],
    brand: ['Vendor'],
    category: ['Type', 'Product Category'],
    price: ['Variant Price', 'Price'],
    cost: ['Cost per item'],
  },
}

/** Shopify admin → Products → Export. One row a variant, and one for each further picture; the title stands in the first. */
export const shopifyProducts: RowProfile<ProductField> = {
  ...PRODUCTS,
  name: 'shopify-products',
  title: 'Shopify products',
  required: ['Handle', 'Title', 'Vendor', 'Variant SKU', 'Variant Price'],
  carry: {
    by: 'Handle',
    headers: ['Title', 'Vendor', 'Type', 'Product Category'],
    thing: ['Variant SKU', 'Variant Price'],
  },
}

/** The same with the headers of 2024 and later. */
export const shopifyNewerProducts: RowProfile<ProductField> = {
  ...PRODUCTS,
  name: 'shopify-products-newer',
  title: 'Shopify products (since 2024)',
  required: ['Title', 'URL handle', 'Vendor', 'SKU', 'Price'],
  carry: {by: 'URL handle', headers: ['Title', 'Vendor', 'Type', 'Product category'], thing: ['SKU', 'Price']},
}
