import {secondOfOrder, timeText} from './clock-time.ts'
import {customerDetails, type CustomerDetails, demoAddress, knownDetails} from './customer-details.ts'
import {type DemoCustomer, demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import {DEMO_SHARES} from './parameters.ts'
import {demoPhone} from './phone.ts'
import {createRandom, type Random} from './random.ts'
import {STREAMS} from './streams.ts'
import {
  ADDRESS_SPOILS,
  BIRTHDAY_SPOILS,
  canBeTold,
  NAME_SPOILS,
  NEW,
  PHONE_SPOILS,
  type Spoil,
  spoilOf,
} from './till-spoils.ts'

/** A customer as the tills have them; `twin` is the index of the customer they are, `how` what was written otherwise. */
export interface TillCustomer extends CustomerDetails {
  till_id: string
  name: string
  phone: string
  region: string
  city: string
  home_shop: string
  registered_at: string
  twin: number | undefined
  how: readonly string[]
}

/** People whom only the tills know, per planted duplicate: strangers, spouses with the same phone, and those for whom the clerk typed the shop's. */
const OTHERS = {stranger: 10, spouse: 33, shopPhone: 25}
/** Numbers for shops, at the end of the range of leads. */
const SHOP_PHONES = 2_999_000
const MOST_TRIES = 20

/** How many customers there are, those who only registered included. */
export function countOfCustomers({customers}: DemoShop): number {
  return customers + Math.floor(customers * DEMO_SHARES.registered_only)
}

/** The tills' own list: so many customers of whom most are known otherwise, spoilt in one way or another, and some others. */
export function* tillCustomers(shop: DemoShop, share: number): Iterable<TillCustomer> {
  const random = createRandom()
  const all = countOfCustomers(shop)
  const count = Math.round(all * share)
  let number = 0
  const id = (): string => `T${String(++number).padStart(7, '0')}`
  let stranger = all
  for (let planted = 0; planted < count; planted++) {
    const twin = Math.floor((planted * all) / count)
    yield {...twinOf(shop, random, twin), till_id: id()}
    if (planted % OTHERS.stranger === 0) yield {...strangerOf(shop, random, stranger++), till_id: id()}
    if (planted % OTHERS.shopPhone === 0)
      yield {...strangerOf(shop, random, stranger++), phone: shopPhone(shop, planted), till_id: id()}
    if (planted % OTHERS.spouse === 0) yield {...spouseOf(shop, random, {of: twin, index: stranger++}), till_id: id()}
  }
}

type Untold = Omit<TillCustomer, 'till_id'>

function twinOf(shop: DemoShop, random: Random, index: number): Untold {
  const customer = demoCustomer(shop, random, index)
  const details = customerDetails(shop, random, index)
  const known = knownDetails(shop, random, index)
  const registered_at = registration(shop, random, index)
  const fields = {phone: customer.phone !== '', birthday: known.birthday !== '', address: known.address !== ''}
  random.seed(shop.seed, index, STREAMS.till)
  for (let tries = 1; ; tries++) {
    const spoilt = spoil(shop, random, {customer, details})
    if (tries < MOST_TRIES && !canBeTold(fields, spoilt.how)) continue
    return {...spoilt, gender: random.unit() < 0.7 ? details.gender : '', registered_at, twin: index}
  }
}

type Spoilt = Omit<Untold, 'gender' | 'registered_at' | 'twin'>

function spoil(
  shop: DemoShop,
  random: Random,
  {customer, details}: {customer: DemoCustomer; details: CustomerDetails},
): Spoilt {
  const how: string[] = []
  const spoiltBy = (spoils: readonly Spoil[], text: string): string => {
    const {how: name, spoil: change} = spoilOf(spoils, random)
    const changed = text === '' ? '' : change(text, random)
    if (name !== '' && changed !== text) how.push(name)
    return changed
  }
  const name = spoiltBy(NAME_SPOILS, customer.name)
  const phone = spoiltBy(PHONE_SPOILS, customer.phone)
  const birthday = spoiltBy(BIRTHDAY_SPOILS, details.birthday)
  const address = spoiltBy(ADDRESS_SPOILS, details.address)
  const at = address === NEW ? random.below(shop.shops.length) : customer.home
  const place = shop.shops[at]
  return {
    name,
    phone: phone === NEW ? demoPhone('second', customer.index, shop.seed) : phone,
    birthday,
    address: address === NEW ? demoAddress(random, place?.id ?? '') : address,
    region: place?.region ?? '',
    city: place?.city ?? '',
    home_shop: place?.id ?? '',
    how,
  }
}

function strangerOf(shop: DemoShop, random: Random, index: number): Untold {
  const {name, phone, region, city, home} = demoCustomer(shop, random, index)
  const details = customerDetails(shop, random, index)
  const registered_at = registration(shop, random, index)
  const home_shop = shop.shops[home]?.id ?? ''
  return {...details, name, phone, region, city, home_shop, registered_at, twin: undefined, how: []}
}

/** Lives with somebody, under one surname or two, and gave their phone. */
function spouseOf(shop: DemoShop, random: Random, {of, index}: {of: number; index: number}): Untold {
  const other = demoCustomer(shop, random, of)
  const {address, gender} = customerDetails(shop, random, of)
  const own = strangerOf(shop, random, index)
  const home = shop.shops[other.home]
  return {
    ...own,
    phone: other.phone,
    address,
    gender: gender === 'female' ? 'male' : 'female',
    region: home?.region ?? '',
    city: home?.city ?? '',
    home_shop: home?.id ?? '',
  }
}

function shopPhone(shop: DemoShop, place: number): string {
  return demoPhone('lead', SHOP_PHONES + (place % shop.shops.length), shop.seed)
}

function registration(shop: DemoShop, random: Random, index: number): string {
  const second = secondOfOrder(shop, random, {index, ordinal: 0})
  return timeText(shop.firstDay + random.below(shop.days), second)
}
