import type {Intake, RowTaker} from '../import/import-rows.ts'
import {keyedTaker} from '../import/keyed-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import type {Product} from './product.ts'
import type {PRODUCT_FIELDS} from './product-fields.ts'

/** Takes products in by their sku: what the file says replaces what is known, an empty cell says nothing. */
export async function beginProducts(intake: Intake): Promise<RowTaker<typeof PRODUCT_FIELDS>> {
  return keyedTaker(intake, {kind: 'product', record: productOf, label: ({name}) => name})
}

function productOf({id, category, ...values}: RowValues<typeof PRODUCT_FIELDS>): Product {
  return {...values, id: id as string, category: category === undefined ? undefined : categoryPath(category)}
}

/** `食品 > 饮料`, `Food|Drinks` as a path with `/` between its steps. */
function categoryPath(text: string): string {
  return text
    .split(/\s*(?:>|\||\/|››|»)\s*/)
    .filter(Boolean)
    .join('/')
}
