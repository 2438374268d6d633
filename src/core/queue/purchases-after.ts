import type {Book} from '../store/store.ts'
import {type Day, dayOf} from '../time/day.ts'

/** Who bought when, as far as it is known. */
export interface Purchases {
  /** Whether a customer bought, or a lead was won, within days after one; undefined where that is not known yet. */
  boughtAfter: (
    who: {customer_id: string | undefined; lead_id: string | undefined},
    after: {day: Day; within: number},
  ) => boolean | undefined
  /** Everybody who bought within days after one; undefined where that is not known yet. */
  buyersAfter: (day: Day, within: number) => ReadonlySet<string> | undefined
}

/** The purchases between two days; nothing is known of days after `known`, or after the last order. */
export async function loadPurchases(
  book: Book,
  {from, until, known}: {from: Day; until: Day; known: Day},
): Promise<Purchases> {
  const query = {from, until, known: true, purchases: true}
  const {rows, customers, customer, day} = await book.orders.columns(['customer', 'day'], query)
  const days = new Map<string, Day[]>()
  const buyers = new Map<Day, Set<string>>()
  for (let row = 0; row < rows; row++) {
    const [id, on] = [customers[customer[row] as number] as string, day[row] as Day]
    push(days, id, on)
    buyers.set(on, (buyers.get(on) ?? new Set()).add(id))
  }
  const converted = new Map((await book.all('lead')).map(({id, converted_at}) => [id, converted_at]))
  const {last_at} = await book.orders.totals()
  const end = Math.min(known, last_at === undefined ? -1 : dayOf(last_at))
  const isWithin = (on: Day, {after, within}: {after: Day; within: number}): boolean =>
    on > after && on <= after + within
  return {
    boughtAfter: ({customer_id, lead_id}, {day: after, within}) => {
      if (after + within > end) return undefined
      const won = lead_id === undefined ? undefined : converted.get(lead_id)
      if (won !== undefined && isWithin(dayOf(won), {after, within})) return true
      return (days.get(customer_id ?? '') ?? []).some((on) => isWithin(on, {after, within}))
    },
    buyersAfter: (after, within) => {
      if (after + within > end) return undefined
      const found = new Set<string>()
      for (let on = after + 1; on <= after + within; on++) for (const id of buyers.get(on) ?? []) found.add(id)
      return found
    },
  }
}

function push(days: Map<string, Day[]>, id: string, day: Day): void {
  const own = days.get(id)
  if (own) own.push(day)
  else days.set(id, [day])
}
