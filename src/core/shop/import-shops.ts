import type {Intake, RowTaker} from '../import/import-rows.ts'
import {keyedTaker} from '../import/keyed-rows.ts'
import type {SHOP_FIELDS} from './shop-fields.ts'

/** Takes shops in by their name or code: what the file says replaces what is known, an empty cell says nothing. */
export async function beginShops(intake: Intake): Promise<RowTaker<typeof SHOP_FIELDS>> {
  return keyedTaker(intake, {
    kind: 'shop',
    record: ({id, ...values}) => ({...values, id: id as string}),
    label: ({name}) => name,
  })
}
