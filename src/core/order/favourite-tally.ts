import type {FavouriteColumns} from '../store/facts.ts'
import {favouriteShare} from './favourite.ts'
import {startsOf} from './starts-of.ts'

/** What was spent, an entry a purchase or line; `customer` and `value` are indexes into names in ascending code units. */
export interface SpentColumns {
  customers: readonly string[]
  values: readonly string[]
  customer: Int32Array
  /** -1 where there is none. */
  value: Int32Array
  /** Minor units. */
  amount: Float64Array
}

/** What each customer spent most on: see {@link FavouriteColumns}. Linear in the entries. */
export function favouritesAmong(spent: SpentColumns): FavouriteColumns {
  const {customers, values} = spent
  const {start, rows} = rowsByCustomer(spent)
  const found = {ids: [] as string[], values: [] as string[], share: [] as number[], different: [] as number[]}
  const sums = new Sums(values.length)
  for (let who = 0; who < customers.length; who++) {
    sums.reset()
    for (let place = start[who] as number; place < (start[who + 1] as number); place++) {
      const row = rows[place] as number
      sums.add(spent.value[row] as number, spent.amount[row] as number)
    }
    const best = sums.best()
    if (best < 0) continue
    found.ids.push(customers[who] as string)
    found.values.push(values[best] as string)
    found.share.push(sums.share(best))
    found.different.push(sums.used.length)
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
  readonly used: number[] = []
  readonly #amount: Float64Array
  readonly #times: Int32Array
  #all = {amount: 0, times: 0}

  constructor(values: number) {
    this.#amount = new Float64Array(values)
    this.#times = new Int32Array(values)
  }

  reset(): void {
    for (const value of this.used) this.#amount[value] = this.#times[value] = 0
    this.used.length = 0
    this.#all = {amount: 0, times: 0}
  }

  add(value: number, amount: number): void {
    this.#all.amount += amount
    this.#all.times++
    if (value < 0) return
    if (this.#times[value] === 0) this.used.push(value)
    this.#amount[value] = (this.#amount[value] as number) + amount
    this.#times[value] = (this.#times[value] as number) + 1
  }

  /** The value with the largest amount, then most times, then the first; -1 without any. */
  best(): number {
    let best = -1
    for (const value of this.used) if (best < 0 || this.#compare(value, best) < 0) best = value
    return best
  }

  share(value: number): number {
    return favouriteShare({
      amount: this.#amount[value] as number,
      times: this.#times[value] as number,
      all_amount: this.#all.amount,
      all_times: this.#all.times,
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

/** Entries of customer k: `rows[start[k]]` up to `rows[start[k + 1]]`. */
function rowsByCustomer({customers, customer}: SpentColumns): {start: Int32Array; rows: Int32Array} {
  const start = startsOf(customer, customers.length)
  const next = start.slice()
  const rows = new Int32Array(customer.length)
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row] as number
    const place = next[who] as number
    rows[place] = row
    next[who] = place + 1
  }
  return {start, rows}
}
