import {secondsOf} from '../../time/day.ts'
import type {Touch, TouchKind} from '../../touch/touch.ts'
import {isContact} from '../../touch/touch-rules.ts'
import {type PurchaseBook, purchaseBook, purchasesIn, usualIn, type Window} from './purchase-book.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import type {RepOrders, Span} from './rep-sales.ts'

/** Contacts that a rep makes. A customer who comes to the shop did so before anybody spoke with them. */
const MADE_BY_REPS: readonly TouchKind[] = ['visit', 'call', 'message']

const DAY = 86_400

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

function ascending(left: number, right: number): number {
  return left - right
}
