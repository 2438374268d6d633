import {demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import {createRandom} from './random.ts'
import {tillCustomers} from './till-customers.ts'

const TILL_HEADERS = [
  ...['buyer_id', 'name', 'gender', 'birthday', 'phone', 'region', 'city', 'address', 'home_shop', 'registered_at'],
]
const TRUTH_HEADERS = ['till_id', 'customer_row', 'card', 'phone', 'email', 'how']

/** customers-till.csv: the tills' own list of customers, most of whom customers.csv has too, written otherwise. */
export function tillTable(shop: DemoShop, share: number): DemoTable {
  return {headers: TILL_HEADERS, groups: tillRows(shop, share)}
}

/**
 * duplicates-truth.csv: which customer each planted duplicate is: its line in customers.csv, and the identities there;
 * and what was written otherwise.
 */
export function truthTable(shop: DemoShop, share: number): DemoTable {
  return {headers: TRUTH_HEADERS, groups: truthRows(shop, share)}
}

function* tillRows(shop: DemoShop, share: number): Iterable<RowGroup> {
  for (const customer of tillCustomers(shop, share)) {
    const {till_id, name, gender, birthday, phone, region, city, address, home_shop, registered_at} = customer
    const head = [till_id, name, gender, birthday, phone, region, city, address, home_shop, registered_at]
    yield {head, tails: ONE_ROW}
  }
}

function* truthRows(shop: DemoShop, share: number): Iterable<RowGroup> {
  const random = createRandom()
  for (const {till_id, twin, how} of tillCustomers(shop, share)) {
    if (twin === undefined) continue
    const {card, phone, email} = demoCustomer(shop, random, twin)
    // The header is line 1.
    yield {head: [till_id, String(twin + 2), card, phone, email, how.join(' ')], tails: ONE_ROW}
  }
}
