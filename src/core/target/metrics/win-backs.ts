import {type ChurnJudgement, isBackFrom} from '../../churn/judge-churn.ts'
import {places} from '../../profile/places.ts'
import {profileCustomers} from '../../profile/profile.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {type DailySums, dailySums} from './daily-sums.ts'
import type {MetricOrders} from './metric-orders.ts'

/**
 * Purchases after a silence that counted as sleeping or lost, as the stage won-back of the lifecycle has it, on their
 * day; they are whose the first order of that day is. Silences are judged by what was known on the last day.
 */
export async function winBacksByDay(
  book: Book,
  orders: MetricOrders,
  {settings, from, until}: {settings: Settings; from: Day; until: Day},
): Promise<DailySums> {
  const profile = await profileCustomers(book, {asOf: until, settings, needs: ['gaps']})
  const sums = dailySums(from, until)
  const index = places(orders.table.customers, profile.inputs.ids)
  for (const {customer, gap, row, day} of returns(orders, from)) {
    const who = index[customer] as number
    if (who >= 0 && isWonBack(profile.churn(), who, gap)) sums.add(day, 1, orders.keys(row))
  }
  return sums
}

function isWonBack(churn: ChurnJudgement, who: number, gap: number): boolean {
  return isBackFrom(churn.stageOfGap(who, gap))
}

interface Return {
  customer: number
  /** Number of the gap before it among the customer's, from 0. */
  gap: number
  row: number
  day: Day
}

/** The first order of each purchase day but a customer's first, from a day on. */
function* returns({table}: MetricOrders, from: Day): Iterable<Return> {
  let customer = -1
  let last = -1
  let days = 0
  for (let row = 0; row < table.rows; row++) {
    const who = table.customer[row] as number
    if (who < 0 || table.purchase[row] === 0) continue
    const day = table.day[row] as number
    if (who !== customer) {
      customer = who
      days = 0
    } else if (day === last) continue
    last = day
    days++
    if (days > 1 && day >= from) yield {customer, gap: days - 2, row, day}
  }
}
