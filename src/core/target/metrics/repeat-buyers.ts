import type {Day} from '../../time/day.ts'
import type {Buyers, EarlierMonth} from '../rate-outlook.ts'
import {type DailySums, dailySums} from './daily-sums.ts'
import type {MetricOrders} from './metric-orders.ts'

/** The buyers of some days, each on the day of the first purchase in them, and those who had bought before. */
export interface MonthBuyers {
  buyers: DailySums
  returning: DailySums
}

/**
 * Who bought in some days: the share of `returning` among `buyers` is the repeat rate. A customer counts once with each
 * rep, shop and region; to have bought before is to have bought anywhere.
 */
export function monthBuyers({table, keys}: MetricOrders, first: Day, until: Day): MonthBuyers {
  const [buyers, returning] = [dailySums(first, until), dailySums(first, until)]
  const last = new Map<string, number>()
  let customer = -1
  let isKnown = false
  for (let row = 0; row < table.rows; row++) {
    const who = table.customer[row] as number
    if (who < 0 || table.purchase[row] === 0) continue
    const day = table.day[row] as number
    if (who !== customer) {
      customer = who
      isKnown = day < first
    }
    if (day < first || day > until) continue
    // Customers come one after the other.
    const own = keys(row).filter((key) => last.get(key) !== who)
    for (const key of own) last.set(key, who)
    buyers.add(day, 1, own)
    if (isKnown) returning.add(day, 1, own)
  }
  return {buyers, returning}
}

/**
 * Everybody's buyers of months in the past, parted after so many days: those by then, and those who came later. `starts`
 * are the first days of months that follow each other, and one entry more: the day behind the last.
 */
export function partedMonths({table}: MetricOrders, starts: readonly Day[], days: number): EarlierMonth[] {
  const nobody = (): Buyers => ({buyers: 0, returning: 0})
  const months = starts.slice(1).map(() => ({early: nobody(), late: nobody()}))
  const place = monthOfDays(starts)
  let [customer, first, last] = [-1, 0, -1]
  for (let row = 0; row < table.rows; row++) {
    const who = table.customer[row] as number
    if (who < 0 || table.purchase[row] === 0) continue
    const day = table.day[row] as number
    if (who !== customer) [customer, first, last] = [who, day, -1]
    const month = place[day - (starts[0] as Day)]
    if (month === undefined || month === last) continue
    last = month
    const start = starts[month] as Day
    const part = months[month]?.[day < start + days ? 'early' : 'late'] as Buyers
    part.buyers++
    part.returning += Number(first < start)
  }
  return months
}

/** The number of the month of each day from the first one on. */
function monthOfDays(starts: readonly Day[]): Int32Array {
  const from = starts[0] as Day
  const place = new Int32Array((starts.at(-1) as Day) - from)
  for (let month = 1; month < starts.length - 1; month++) place.fill(month, (starts[month] as Day) - from)
  return place
}
