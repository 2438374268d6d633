import {secondsOf} from '../../time/day.ts'
import type {Touch, TouchKind} from '../../touch/touch.ts'
import {isContact} from '../../touch/touch-rules.ts'
import type {RepOf} from './rep-names.ts'
import type {RepOrders, Span} from './rep-sales.ts'

/** Contacts that a rep makes. A customer who comes to the shop did so before anybody spoke with them. */
const MADE_BY_REPS: readonly TouchKind[] = ['visit', 'call', 'message']

const DAY = 86_400
const YEAR = 365 * DAY
/** A past shorter than this says nothing of how often somebody usually buys. */
const LEAST_PAST = 28 * DAY

/** Days after a rep's contact with a customer; those of contacts that follow each other are one window. Wall-clock seconds. */
interface Window {
  customer: number
  from: number
  until: number
}

/** What came in the windows of a rep, and how it compares; money in minor units. */
export interface Influence {
  /** Customers spoken with, and windows of days after. */
  customers: number
  windows: number
  /** Purchases within them so far. */
  orders: number
  revenue: number
  /** Of windows that are over, of customers with a past: what each bought in it, and what was usual. */
  pairs: CustomerPair[]
  /** Windows that are not over yet, and those of customers without a past of four weeks. */
  open: number
  no_past: number
}

/** What a customer bought in the windows, and what they would have by the year before each. */
export interface CustomerPair {
  bought: number
  usual: number
}

interface Reading {
  repOf: RepOf
  /** Days after a contact within which a purchase counts. */
  days: number
  /** Up to when it is known what was bought. */
  end: number
}

/**
 * Purchases after contacts of a period, by rep. What is usual is each customer's own: purchases a day in the year before
 * the contact, from the first one on and without it, times the days of the window.
 */
export function influenceByRep(
  touches: readonly Touch[],
  orders: RepOrders,
  {from, until, ...reading}: Span & Reading,
): ReadonlyMap<string, Influence> {
  const book = purchaseBook(orders)
  const made = touches.filter((touch) => {
    const day = secondsOf(touch.at) / DAY
    return MADE_BY_REPS.includes(touch.kind) && isContact(touch) && day >= from && day < until + 1
  })
  const found = new Map<string, Influence>()
  for (const [rep, windows] of windowsByRep(made, {book, ...reading})) {
    found.set(rep, influenceOf(windows, book, reading.end))
  }
  return found
}

/** Purchases of each customer, in the order of time. */
interface PurchaseBook {
  codes: ReadonlyMap<string, number>
  start: Int32Array
  at: Float64Array
  revenue: Float64Array
}

function purchaseBook({rows, customers, customer, day, second, purchase, revenue}: RepOrders): PurchaseBook {
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

function windowsByRep(
  touches: readonly Touch[],
  {book, repOf, days}: {book: PurchaseBook} & Pick<Reading, 'repOf' | 'days'>,
): ReadonlyMap<string, Window[]> {
  const byRep = new Map<string, Map<string, number[]>>()
  for (const touch of touches) {
    const rep = repOf(touch.rep)
    if (rep === undefined || touch.customer_id === '') continue
    const own = byRep.get(rep) ?? new Map<string, number[]>()
    byRep.set(rep, own.set(touch.customer_id, [...(own.get(touch.customer_id) ?? []), secondsOf(touch.at)]))
  }
  return new Map(
    [...byRep].map(([rep, own]) => [
      rep,
      [...own].flatMap(([id, times]) => windowsOf(times.sort(ascending), {customer: book.codes.get(id) ?? -1, days})),
    ]),
  )
}

/** One window a contact, or one for several that follow each other before it is over. */
function windowsOf(times: readonly number[], {customer, days}: {customer: number; days: number}): Window[] {
  const windows: Window[] = []
  for (const time of times) {
    const last = windows.at(-1)
    if (last && time <= last.until) last.until = time + days * DAY
    else windows.push({customer, from: time, until: time + days * DAY})
  }
  return windows
}

function influenceOf(windows: readonly Window[], book: PurchaseBook, end: number): Influence {
  const influence: Influence = {
    ...{customers: 0, windows: windows.length, orders: 0, revenue: 0},
    ...{pairs: [], open: 0, no_past: 0},
  }
  const pairs = new Map<number, CustomerPair>()
  let last: number | undefined
  for (const window of windows) {
    // Windows of one customer come one after the other; nobody who never bought is told from the next.
    if (window.customer < 0 || window.customer !== last) influence.customers++
    last = window.customer
    const [bought, revenue] = purchasesIn(book, window)
    influence.orders += bought
    influence.revenue += revenue
    const usual = usualIn(book, window)
    if (window.until > end) influence.open++
    else if (usual === undefined) influence.no_past++
    else {
      const pair = pairs.get(window.customer) ?? {bought: 0, usual: 0}
      pairs.set(window.customer, {bought: pair.bought + bought, usual: pair.usual + usual})
    }
  }
  return {...influence, pairs: [...pairs.values()]}
}

/** Purchases after the contact and up to the end, with their revenue. */
function purchasesIn({start, at, revenue}: PurchaseBook, {customer, from, until}: Window): [number, number] {
  let [count, sum] = [0, 0]
  for (let place = start[customer] ?? 0; place < (start[customer + 1] ?? 0) && customer >= 0; place++) {
    const time = at[place] as number
    if (time <= from || time > until) continue
    count++
    sum += revenue[place] as number
  }
  return [count, sum]
}

function usualIn({start, at}: PurchaseBook, {customer, from, until}: Window): number | undefined {
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

function ascending(left: number, right: number): number {
  return left - right
}
