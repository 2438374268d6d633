import type {FavouriteColumns} from '../store/order-aggregates.ts'
import type {Day} from '../time/day.ts'
import {favouriteShare} from './favourite.ts'

/** What was spent, an entry a purchase or line: customer k has the entries `start[k]` up to `start[k + 1]`. */
export interface SpentColumns {
  start: Int32Array
  /** How many values there are, and the code of each entry's, in the order of their names: -1 where there is none. */
  values: number
  value: Int32Array
  /** What `value` is an index into, if it is not a code itself: the code of each product. */
  codes?: Int32Array | undefined
  /** Minor units. */
  amount: Float64Array
  /** Entries after a day are left out. */
  until?: {day: Int32Array; last: Day} | undefined
}

/** {@link FavouriteColumns} with numbers for customers and values. */
export interface CodedFavourites {
  who: Int32Array
  value: Int32Array
  share: Float64Array
  different: Int32Array
}

/** What each customer spent most on. Linear in the entries. */
export function favouritesAmong(spent: SpentColumns): CodedFavourites {
  const customers = spent.start.length - 1
  const whose = new Int32Array(customers)
  const value = new Int32Array(customers)
  const share = new Float64Array(customers)
  const different = new Int32Array(customers)
  const sums = noSums(spent.values)
  let found = 0
  for (let who = 0; who < customers; who++) {
    addUp(sums, spent, who)
    if (sums.different === 0) continue
    const best = bestOf(sums)
    whose[found] = who
    value[found] = best
    share[found] = shareOf(sums, best)
    different[found++] = sums.different
  }
  return {
    who: whose.slice(0, found),
    value: value.slice(0, found),
    share: share.slice(0, found),
    different: different.slice(0, found),
  }
}

/** The same by name; customers and values are in ascending order of code units. */
export function namedFavourites(
  {who, value, share, different}: CodedFavourites,
  {customers, values}: {customers: readonly string[]; values: readonly string[]},
): FavouriteColumns {
  return {ids: namesOf(who, customers), values: namesOf(value, values), share, different}
}

/** The names that codes stand for. */
export function namesOf(codes: Int32Array, names: readonly string[]): string[] {
  const named = new Array<string>(codes.length)
  for (let at = 0; at < codes.length; at++) named[at] = names[codes[at] as number] as string
  return named
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
