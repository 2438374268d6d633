import {toMajor} from '../money/money.ts'
import {textOfDay} from '../time/day.ts'
import {ifKnown} from './if-known.ts'
import type {Columns, ExtraRequest} from './extra-columns.ts'

/** Older ones are nobody's task any more. */
const LOOK_BACK = 60

/** The last order of each customer of which more went back than an order of the shop usually brings. */
export async function loadBigRefunds({book, profile}: ExtraRequest): Promise<Columns> {
  const {asOf, ids, digits} = profile.inputs
  const usual = profile.meanOrderValue()
  const query = {from: asOf - LOOK_BACK, until: asOf, known: true}
  const {rows, customers, customer, day, refund} = await book.orders.columns(['customer', 'day', 'refund'], query)
  const last = new Map<string, {day: number; amount: number}>()
  for (let row = 0; row < rows; row++) {
    const amount = refund[row] as number
    const isBig = amount > 0 && amount >= usual
    if (isBig) last.set(customers[customer[row] as number] as string, {day: day[row] as number, amount})
  }
  const of = (index: number): {day: number; amount: number} | undefined => last.get(ids[index] as string)
  return {
    big_refund: (index) => ifKnown(of(index), (found) => textOfDay(found.day)),
    big_refund_amount: (index) => ifKnown(of(index), (found) => toMajor(found.amount, digits)),
    days_since_big_refund: (index) => ifKnown(of(index), (found) => asOf - found.day),
  }
}
