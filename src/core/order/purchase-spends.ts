import type {SpendColumns} from '../store/order-aggregates.ts'

/** Purchases by customer: k has the entries `start[k]` up to `start[k + 1]`; money in minor units. */
interface Grouped {
  start: Int32Array
  day: Int32Array
  revenue: Float64Array
}

/** What the purchases of each customer brought, and those of the first day. */
export function spendsOf({start, day, revenue}: Grouped): Omit<SpendColumns, 'ids'> {
  const first_revenue = new Float64Array(start.length - 1)
  const purchase_revenue = new Float64Array(start.length - 1)
  for (let who = 0; who < first_revenue.length; who++) {
    const [begin, end] = [start[who] as number, start[who + 1] as number]
    let first = Infinity
    let ofFirst = 0
    let all = 0
    for (let entry = begin; entry < end; entry++) {
      const brought = revenue[entry] as number
      const on = day[entry] as number
      all += brought
      if (on < first) {
        first = on
        ofFirst = brought
      } else if (on === first) ofFirst += brought
    }
    first_revenue[who] = ofFirst
    purchase_revenue[who] = all
  }
  return {first_revenue, purchase_revenue}
}
