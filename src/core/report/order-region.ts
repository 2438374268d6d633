import type {OrderTable} from '../store/order-tables.ts'
import type {Book} from '../store/store.ts'
import {compareText} from '../text/compare-text.ts'

/** Values of a dimension by order: codes into ascending names, -1 for none. */
export interface OrderGroups {
  group: Int32Array
  names: string[]
}

/** The region of each order: its shop's, else the customer's, else none. */
export async function orderRegions(book: Book, table: OrderTable<'customer' | 'shop'>): Promise<OrderGroups> {
  const ofShops = regionsOf(table.shops, await book.columns('shop', ['id', 'region']))
  const ofCustomers = regionsOf(table.customers, await book.columns('customer', ['id', 'region']))
  const names = [...new Set([...ofShops, ...ofCustomers])].filter((name) => name !== undefined).sort(compareText)
  const codes = new Map<string | undefined, number>(names.map((name, code) => [name, code]))
  const shop = Int32Array.from(ofShops, (name) => codes.get(name) ?? -1)
  const customer = Int32Array.from(ofCustomers, (name) => codes.get(name) ?? -1)
  const group = table.shop.map((code, row) => {
    const own = code < 0 ? -1 : (shop[code] as number)
    const who = table.customer[row] as number
    return own >= 0 || who < 0 ? own : (customer[who] as number)
  })
  return {group, names}
}

function regionsOf(
  names: readonly string[],
  {id, region}: {id: string[]; region: (string | undefined)[]},
): (string | undefined)[] {
  const regions = new Map(id.map((known, index) => [known, region[index]]))
  return names.map((name) => regions.get(name))
}
