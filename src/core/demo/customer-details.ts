import {textOfDay} from '../time/day.ts'
import {demoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import type {Random} from './random.ts'
import {STREAMS} from './streams.ts'

/** What else is true of a customer; a business has neither gender nor birthday. */
export interface CustomerDetails {
  gender: string
  birthday: string
  address: string
}

const STREETS =
  '中山路 人民路 解放路 建设路 和平路 长江路 新华路 文化路 青年路 延安路 学院路 环城路 梅花路 望江路 滨湖路 秋涛路'.split(
    ' ',
  )
/** 1945-01-01, and the days until the end of 2006. */
const FIRST_BIRTHDAY = -9131
const BIRTHDAYS = 22_645

/** The details of the customer with this index; the same whenever asked. */
export function customerDetails(shop: DemoShop, random: Random, index: number): CustomerDetails {
  const {kind, home} = demoCustomer(shop, random, index)
  const business = kind === 'sole-shop'
  random.seed(shop.seed, index, STREAMS.details)
  const gender = random.unit() < 0.58 ? 'female' : 'male'
  const birthday = textOfDay(FIRST_BIRTHDAY + random.below(BIRTHDAYS))
  return {
    gender: business ? '' : gender,
    birthday: business ? '' : birthday,
    address: demoAddress(random, shop.shops[home]?.id ?? ''),
  }
}

/** An address in the district of a shop, whose name is that of its city and district: `鼓楼区中山路18号3幢502室`. */
export function demoAddress(random: Random, shop: string): string {
  const district = shop.slice(2, -1)
  const street = STREETS[random.below(STREETS.length)]
  const house = `${1 + random.below(300)}号${1 + random.below(20)}幢`
  return `${district}${district.endsWith('区') ? '' : '区'}${street}${house}${1 + random.below(18)}0${1 + random.below(4)}室`
}

/** Two thirds of what is true of people is on record. */
export function knownDetails(shop: DemoShop, random: Random, index: number): CustomerDetails {
  const {gender, birthday, address} = customerDetails(shop, random, index)
  const known = (share: number, text: string): string => (random.unit() < share ? text : '')
  return {gender: known(0.75, gender), birthday: known(0.68, birthday), address: known(0.65, address)}
}
