import type {RepOrders} from './rep-sales.ts'

/** Purchases of each customer, in the order of time. */
export interface PurchaseBook {
  codes: ReadonlyMap<string, number>
  start: Int32Array
  at: Float64Array
  revenue: Float64Array
}

export function purchaseBook({rows, customers, customer, day, second, purchase, revenue}: RepOrders): PurchaseBook {
  const start = new Int32Array(customers.length + 1)
  const [at, money] = [new Float64Array(rows), new Float64Array(rows)]
  let count = 0
  let next = 0
  for (let row = 0; row < rows; row++) {
    const who = customer[row] as number
    if (who < 0 || purchase[row] === 0) continue
    while (next <= who) start[next++] = count
    at[count] = (day[row] as number) * DAY + (second[row] as number)
    money[count++] = revenue[row] as number
  }
  while (next <= customers.length) start[next++] = count
  return {codes: new Map(customers.map((id, code) => [id, code])), start, at, revenue: money}
}

/** Days after a rep's contact with a customer; those of contacts that follow each other are one window. Wall-clock seconds. */
export interface Window {
  customer: number
  from: number
  until: number
}

/** Purchases after the contact and up to the end, with their revenue. */
export function purchasesIn({start, at, revenue}: PurchaseBook, {customer, from, until}: Window): [number, number] {
  let [count, sum] = [0, 0]
  for (let place = start[customer] ?? 0; place < (start[customer + 1] ?? 0) && customer >= 0; place++) {
    const time = at[place] as number
    if (time <= from || time > until) continue
    count++
    sum += revenue[place] as number
  }
  return [count, sum]
}

/** What is usual for the customer in so many days, by the past; undefined without enough of it. */
export function usualIn({start, at}: PurchaseBook, {customer, from, until}: Window): number | undefined {
  const place = customer < 0 ? 0 : (start[customer] as number)
  const end = customer < 0 ? 0 : (start[customer + 1] as number)
  if (place === end) return undefined
  const first = at[place] as number
  const since = Math.max(first, from - YEAR)
  if (from - since < LEAST_PAST) return undefined
  let count = 0
  for (let next = place + 1; next < end && (at[next] as number) < from; next++)
    count += Number((at[next] as number) >= since)
  // A first purchase that is older than a year is one of the many, and one within it begins the count.
  return (count / (from - since)) * (until - from)
}

const DAY = 86_400
const YEAR = 365 * DAY
/** A past shorter than this says nothing of how often somebody usually buys. */
const LEAST_PAST = 28 * DAY
