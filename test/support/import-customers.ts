import {type CustomerFileOptions, prepareCustomers} from '../../src/core/customer/import-customers-options.ts'
import type {RowImportResult} from '../../src/core/import/import-rows.ts'
import type {Context} from '../../src/core/store/context.ts'
import {importTable, withTable} from './import-rows.ts'

/** Takes csv text of customers in as the command does. */
export function takeCustomers(
  context: Context,
  text: string,
  options: CustomerFileOptions & NonNullable<Parameters<typeof importTable>[2]> = {},
): Promise<RowImportResult> {
  return withTable(text, async (table) => {
    const {fields, map, begin} = await prepareCustomers(context, table, options)
    const way = {table, begin, kind: {noun: 'customer', fields, profiles: []}} as const
    return importTable(context, way, {...options, map: {...map, ...options.map}})
  })
}
