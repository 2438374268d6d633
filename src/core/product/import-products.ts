import type {Intake, RowTaker} from '../import/import-rows.ts'
import {keyedTaker} from '../import/keyed-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import {categoryPath} from './category-path.ts'
import type {Product} from './product.ts'
import type {PRODUCT_FIELDS} from './product-fields.ts'

/** Takes products in by their sku: what the file says replaces what is known, an empty cell says nothing. */
export async function beginProducts(intake: Intake): Promise<RowTaker<typeof PRODUCT_FIELDS>> {
  return keyedTaker(intake, {kind: 'product', record: productOf, label: ({name}) => name})
}

function productOf({id, category, ...values}: RowValues<typeof PRODUCT_FIELDS>): Product {
  return {...values, id: id as string, category: category === undefined ? undefined : categoryPath(category)}
}
