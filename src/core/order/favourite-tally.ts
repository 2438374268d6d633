import type {FavouriteColumns} from '../store/facts.ts'
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
export function favouritesAmong({
  customers,
  start,
  values,
  value,
  codes,
  amount,
  until,
}: SpentColumns): FavouriteColumns {
  const found = {ids: [] as string[], values: [] as string[], share: [] as number[], different: [] as number[]}
  const sums = new Sums(values.length)
  for (let who = 0; who < customers.length; who++) {
    sums.reset()
    const end = start[who + 1] as number
    for (let entry = start[who] as number; entry < end; entry++) {
      if (until && (until.day[entry] as number) > until.last) continue
      const own = value[entry] as number
      sums.add(codes ? (codes[own] ?? -1) : own, amount[entry] as number)
    }
    const best = sums.best()
    if (best < 0) continue
    found.ids.push(customers[who] as string)
    found.values.push(values[best] as string)
    found.share.push(sums.share(best))
    found.different.push(sums.different)
  }
  return {
    ids: found.ids,
    values: found.values,
    share: Float64Array.from(found.share),
    different: Int32Array.from(found.different),
  }
}

/** One customer's spending by value; used again for the next one. */
class Sums {
  readonly #amount: Float64Array
  readonly #times: Int32Array
  readonly #used: Int32Array
  different = 0
  #allAmount = 0
  #allTimes = 0

  constructor(values: number) {
    this.#amount = new Float64Array(values)
    this.#times = new Int32Array(values)
    this.#used = new Int32Array(values)
  }

  reset(): void {
    for (let at = 0; at < this.different; at++) {
      const value = this.#used[at] as number
      this.#amount[value] = 0
      this.#times[value] = 0
    }
    this.different = 0
    this.#allAmount = 0
    this.#allTimes = 0
  }

  add(value: number, amount: number): void {
    this.#allAmount += amount
    this.#allTimes++
    if (value < 0) return
    if (this.#times[value] === 0) this.#used[this.different++] = value
    this.#amount[value] = (this.#amount[value] as number) + amount
    this.#times[value] = (this.#times[value] as number) + 1
  }

  /** The value with the largest amount, then most times, then the first; -1 without any. */
  best(): number {
    let best = -1
    for (let at = 0; at < this.different; at++) {
      const value = this.#used[at] as number
      if (best < 0 || this.#compare(value, best) < 0) best = value
    }
    return best
  }

  share(value: number): number {
    return favouriteShare({
      amount: this.#amount[value] as number,
      times: this.#times[value] as number,
      all_amount: this.#allAmount,
      all_times: this.#allTimes,
    })
  }

  #compare(left: number, right: number): number {
    return (
      (this.#amount[right] as number) - (this.#amount[left] as number) ||
      (this.#times[right] as number) - (this.#times[left] as number) ||
      left - right
    )
  }
}
