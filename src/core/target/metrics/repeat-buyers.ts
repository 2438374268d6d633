import type {Day} from '../../time/day.ts'
import {type DailySums, dailySums, keysOf} from './daily-sums.ts'
import type {MetricOrders} from './metric-orders.ts'

/** The buyers of a month, each on the day of the first purchase in it, and those of them who had bought before the month. */
export interface MonthBuyers {
  buyers: DailySums
  returning: DailySums
}

/**
 * Who bought in some days: the share of `returning` among `buyers` is the repeat rate. A customer counts once with each
 * rep, shop and region; to have bought before is to have bought anywhere.
 */
export function monthBuyers({table, doer}: MetricOrders, first: Day, until: Day): MonthBuyers {
  const [buyers, returning] = [counterOnce(first, until), counterOnce(first, until)]
  let customer = -1
  let isKnown = false
  for (let row = 0; row < table.rows; row++) {
    const who = table.customer[row] as number
    const day = table.day[row] as number
    if (who < 0 || day > until || table.purchase[row] === 0) continue
    if (who !== customer) {
      customer = who
      isKnown = day < first
    }
    if (day < first) continue
    const own = doer(row)
    buyers.add(day, who, own)
    if (isKnown) returning.add(day, who, own)
  }
  return {buyers: buyers.sums, returning: returning.sums}
}

/** Counts a customer once for everybody, and once for each rep, shop and region; customers come one after the other. */
function counterOnce(
  from: Day,
  until: Day,
): {sums: DailySums; add: (day: Day, who: number, doer: Parameters<typeof keysOf>[0]) => void} {
  const sums = dailySums(from, until)
  const last = new Map<string, number>()
  const isNew = (key: string, who: number): boolean => {
    if (last.get(key) === who) return false
    last.set(key, who)
    return true
  }
  return {
    sums,
    add: (day, who, doer) => {
      for (const key of keysOf(doer)) if (isNew(key, who)) sums.count(day, key)
    },
  }
}
