import type {Change} from '../history/change.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from './context.ts'
import type {FactKind} from './facts.ts'
import {countStore} from './migrate-store.ts'
import type {RecordKind} from './records.ts'
import type {StoreInfo} from './store.ts'

/** More orders than this in a JSON file make every change slow. */
const ORDERS_FOR_JSON = 300_000

/** A store in figures. Money in major units. */
export interface StoreDescription extends StoreInfo {
  currency: string | undefined
  timezone: string | undefined
  records: Record<RecordKind, number>
  facts: Record<FactKind, number>
  orders: number
  purchases: number
  lines: number
  revenue: number
  first_order: string | undefined
  last_order: string | undefined
  changes: number
  last_change: Change | undefined
  /** The JSON file holds more orders than it serves well. */
  outgrown: boolean
}

export async function describeStore({store}: Context): Promise<StoreDescription> {
  const info = await store.info()
  return store.read(async (book) => {
    const {currency, timezone} = await loadSettings(book)
    const {records, facts, changes, orders, purchases, lines, revenue, first_at, last_at} = await countStore(book)
    const [last_change] = await book.changes(1)
    return {
      ...info,
      ...{currency, timezone, records, facts, orders, purchases, lines, changes, last_change},
      revenue: toMajor(revenue, currencyDigits(currency)),
      first_order: first_at?.slice(0, 10),
      last_order: last_at?.slice(0, 10),
      outgrown: isOutgrown(info, orders),
    }
  })
}

/** Whether the store serves so many orders badly and should be moved. */
export async function hasOutgrown({store}: Context): Promise<boolean> {
  if (store.engine !== 'lowdb') return false
  return isOutgrown({engine: store.engine}, (await store.read((book) => book.orders.totals())).orders)
}

/** Whether a store in a JSON file has grown beyond what it serves well. */
function isOutgrown({engine}: Pick<StoreInfo, 'engine'>, orders: number): boolean {
  return engine === 'lowdb' && orders > ORDERS_FOR_JSON
}
