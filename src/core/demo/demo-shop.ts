import {CrmError} from '../error/crm-error.ts'
import {dayOfDate, type Day, textOfDay} from '../time/day.ts'
import {chineseName} from './names.ts'
import {shopPlaces, type DemoShopPlace} from './places.ts'
import {productRange, type DemoRange} from './products.ts'
import {createRandom} from './random.ts'
import {STREAMS} from './streams.ts'

export interface DemoOptions {
  /** Customers who buy; a few who only registered come on top. */
  customers: number
  seed: number
  months: number
  lastDay: Day
}

/** A rep of the demo chain, named as in REP_COLUMNS; `shop` is a shop's id. */
export interface DemoRep {
  id: string
  name: string
  shop: string
}

/** The chain that the demo files come from. Everything else about it follows from these few figures. */
export interface DemoShop {
  seed: number
  customers: number
  firstDay: Day
  /** Length of the history in days. */
  days: number
  shops: readonly DemoShopPlace[]
  /** Reps in the order of the shops, REPS_PER_SHOP each. */
  reps: readonly DemoRep[]
  range: DemoRange
}

export const REPS_PER_SHOP = 3
/** Phone numbers are distinct up to here; see `phone.ts`. */
export const MOST_CUSTOMERS = 3_000_000
const MOST_MONTHS = 120

/** The chain of a seed. Throws BAD_INPUT for figures that no shop can have. */
export function createDemoShop({customers, seed, months, lastDay}: DemoOptions): DemoShop {
  requireWhole('customers', customers, [1, MOST_CUSTOMERS])
  requireWhole('months', months, [1, MOST_MONTHS])
  requireWhole('seed', seed, [0, 4294967295])
  const firstDay = monthsBefore(lastDay + 1, months)
  const shops = shopPlaces(customers)
  const days = lastDay + 1 - firstDay
  return {seed, customers, firstDay, days, shops, reps: repsOf(shops, seed), range: productRange()}
}

function requireWhole(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new CrmError('BAD_INPUT', `A demo shop cannot have ${name} ${value}.`, {
    hint: `Give a whole number from ${least} to ${most} for --${name}.`,
  })
}

/** The same date some months earlier; the last of the month where it has no such date. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = textOfDay(day).split('-').map(Number)
  const firstOfNext = dayOfDate(year, month - months + 1, 1)
  return Math.min(dayOfDate(year, month - months, date), firstOfNext - 1)
}

function repsOf(shops: readonly DemoShopPlace[], seed: number): DemoRep[] {
  const random = createRandom()
  return Array.from({length: shops.length * REPS_PER_SHOP}, (_, number) => {
    random.seed(seed, number, STREAMS.rep)
    const {name, latin} = chineseName(random)
    const code = String(number + 1).padStart(2, '0')
    return {id: `${latin.replace('.', '')}${code}`, name, shop: shops[Math.floor(number / REPS_PER_SHOP)]?.id ?? ''}
  })
}
