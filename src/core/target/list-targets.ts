import type {ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type SaidTarget, targetRows} from './target-row.ts'

/** All targets, the latest month first, within it by metric and whose they are. */
export async function listTargets({store}: Context): Promise<(SaidTarget & ListRow)[]> {
  return store.read(async (book) => {
    const {currency} = await loadSettings(book)
    return targetRows(await book.all('target'), currencyDigits(currency))
  })
}
