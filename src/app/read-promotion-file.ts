import type {RowLayoutOptions} from '../core/import/lay-out-rows.ts'
import type {TableOptions} from '../core/import/table.ts'
import {type Promotions, readPromotions} from '../core/shopping-list/read-promotions.ts'
import {openTable} from '../formats/open-table.ts'
import {openRejects} from '../formats/reject-file.ts'
import {localZone} from './clock.ts'
import type {CommandContext} from './command.ts'

export interface PromotionFile {
  file: string
  table: TableOptions
  layout: RowLayoutOptions
  /** File for the rejected rows. */
  rejects?: string | undefined
}

/** The offers in a file of promotions, and its rejected rows in a file of their own where that is asked for. */
export async function readPromotionFile(
  {store, settings}: CommandContext,
  {file, table: form, layout, rejects: path}: PromotionFile,
): Promise<Promotions> {
  const {id, price} = await store.read((book) => book.columns('product', ['id', 'price']))
  const rejects = openRejects(path, [file])
  const table = await openTable({file, stdin: process.stdin}, form)
  try {
    rejects?.begin(table.headers)
    const result = await readPromotions(table, {
      settings,
      zone: settings.timezone ?? localZone(),
      options: Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined)),
      prices: new Map(id.map((sku, row) => [sku, price[row]])),
    })
    for (const reject of result.rejects) rejects?.add(reject)
    return result
  } finally {
    await table.close()
    await rejects?.close()
  }
}
