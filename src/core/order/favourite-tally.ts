import type {FavouriteColumns} from '../store/order-aggregates.ts'
import type {Day} from '../time/day.ts'
import {favouriteShare} from './favourite.ts'

/** What was spent, an entry a purchase or line: customer k has the entries `start[k]` up to `start[k + 1]`. */
export interface SpentColumns {
  /** Ascending in code units. */
  customers: readonly string[]
  start: Int32Array
  /** Names, ascending in code units, and the code of each entry's: -1 where there is none. */
  values: readonly string[]
  value: Int32Array
  /** What `value` is an index into, if it is not a code itself: the code of each product. */
  codes?: Int32Array | undefined
  /** Minor units. */
  amount: Float64Array
  /** Entries after a day are left out. */
  until?: {day: Int32Array; last: Day} | undefined
}

/** What each customer spent most on: see {@link FavouriteColumns}. Linear in the entries. */
export function favouritesAmong(spent: SpentColumns): FavouriteColumns {
  const {customers, values} = spent
  const ids = new Array<string>(customers.length)
  const favourites = new Array<string>(customers.length)
  const share = new Float64Array(customers.length)
  const different = new Int32Array(customers.length)
  const sums = noSums(values.length)
  let found = 0
  for (let who = 0; who < customers.length; who++) {
    addUp(sums, spent, who)
    if (sums.different === 0) continue
    const best = bestOf(sums)
    ids[found] = customers[who] as string
    favourites[found] = values[best] as string
    share[found] = shareOf(sums, best)
    different[found++] = sums.different
  }
  ids.length = favourites.length = found
  return {ids, values: favourites, share: share.subarray(0, found), different: different.subarray(0, found)}
}

/** One customer's spending by value; used again for the next one. */
interface Sums {
  amount: Float64Array
  times: Int32Array
  /** The values that the customer spent on, as many as `different` says. */
  used: Int32Array
  different: number
  all_amount: number
  all_times: number
}

function noSums(values: number): Sums {
  return {
    amount: new Float64Array(values),
    times: new Int32Array(values),
    used: new Int32Array(values),
    different: 0,
    all_amount: 0,
    all_times: 0,
  }
}

/** Fills the sums with the entries of one customer, in place of another's. */
function addUp(sums: Sums, {start, value, codes, amount: amounts, until}: SpentColumns, who: number): void {
  const {amount, times, used} = sums
  for (let at = 0; at < sums.different; at++) amount[used[at] as number] = times[used[at] as number] = 0
  let different = 0
  let all = 0
  let counted = 0
  const end = start[who + 1] as number
  for (let entry = start[who] as number; entry < end; entry++) {
    if (until && (until.day[entry] as number) > until.last) continue
    const spent = amounts[entry] as number
    const own = value[entry] as number
    const code = codes ? (codes[own] ?? -1) : own
    all += spent
    counted++
    if (code < 0) continue
    if (times[code] === 0) used[different++] = code
    amount[code] = (amount[code] as number) + spent
    times[code] = (times[code] as number) + 1
  }
  sums.different = different
  sums.all_amount = all
  sums.all_times = counted
}

function shareOf({amount, times, all_amount, all_times}: Sums, value: number): number {
  return favouriteShare({amount: amount[value] as number, times: times[value] as number, all_amount, all_times})
}

/** The value with the largest amount, then most times, then the first. */
function bestOf({amount, times, used, different}: Sums): number {
  let best = used[0] as number
  for (let at = 1; at < different; at++) {
    const value = used[at] as number
    const more =
      (amount[value] as number) - (amount[best] as number) ||
      (times[value] as number) - (times[best] as number) ||
      best - value
    if (more > 0) best = value
  }
  return best
}
