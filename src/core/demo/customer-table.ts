import {secondOfOrder, timeText} from './clock-time.ts'
import {knownDetails} from './customer-details.ts'
import {demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import {demoProcess} from './process.ts'
import {createRandom, type Random} from './random.ts'
import {countOfCustomers} from './till-customers.ts'

/** Columns of a customer, then the identities that are kept beside them. Ids are the store's to hand out. */
const HEADERS = [
  'name',
  'kind',
  'region',
  'city',
  'industry',
  'home_shop',
  'guide',
  'source',
  'registered_at',
  'consent',
  'phone',
  'email',
  'card',
] as const

const DETAILS = ['gender', 'birthday', 'address'] as const

/**
 * customers.csv: everybody who bought, registered with the first order, then the few who only registered. With what
 * else is known of two thirds of them where duplicates have to be told by it.
 */
export function customerTable(shop: DemoShop, {details = false}: {details?: boolean} = {}): DemoTable {
  const headers = details ? [...HEADERS, ...DETAILS] : HEADERS
  return {headers, groups: customerRows(shop, details)}
}

function* customerRows(shop: DemoShop, details: boolean): Iterable<RowGroup> {
  const random = createRandom()
  for (let index = 0; index < countOfCustomers(shop); index++) {
    const cells = customerCells(shop, random, index)
    if (details) {
      const {gender, birthday, address} = knownDetails(shop, random, index)
      cells.push(gender, birthday, address)
    }
    yield {head: cells, tails: ONE_ROW}
  }
}

function customerCells(shop: DemoShop, random: Random, index: number): string[] {
  const registered = registeredAt(shop, random, index)
  const {name, kind, region, city, industry, home, guide, consent, phone, email, card, from_lead} = demoCustomer(
    shop,
    random,
    index,
  )
  const source = sourceOf({from_lead, phone}, random.unit())
  return [
    name,
    kind,
    region,
    city,
    industry,
    shop.shops[home]?.id ?? '',
    guide,
    source,
    registered,
    consent,
    phone,
    email,
    card,
  ]
}

/** Those who never bought registered late, so that some of them are still waiting for a first offer. */
function registeredAt(shop: DemoShop, random: Random, index: number): string {
  const second = secondOfOrder(shop, random, {index, ordinal: 0})
  const {joined} = demoProcess(shop, random, index)
  const late = shop.days - 1 - Math.floor(random.unit() * Math.min(shop.days, 60))
  return timeText(shop.firstDay + (index < shop.customers ? Math.floor(joined) : late), second)
}

function sourceOf({from_lead, phone}: {from_lead: boolean; phone: string}, draw: number): string {
  if (from_lead) return 'lead'
  if (phone === '') return 'web'
  if (draw < 0.65) return 'till'
  return draw < 0.88 ? 'mini-program' : 'referral'
}
