import type {ListColumn} from '../listing/list-column.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {type Periods, periodsBetween} from '../report/period.ts'
import {buyers} from '../segment/segmentation.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {type ChurnThresholds, churnThresholds} from './churn-thresholds.ts'
import type {ChurnJudgement} from './judge-churn.ts'

/** Months that are told unless said. */
export const CHURN_MONTHS = 24

export const CHURN_MONTH_COLUMNS: readonly ListColumn[] = [
  {key: 'month', type: 'text', codes: 'sales_period'},
  {key: 'buyers', type: 'integer'},
  {key: 'new_customers', type: 'integer'},
  {key: 'lost_customers', type: 'integer'},
  {key: 'won_back', type: 'integer'},
  {key: 'active_customers', type: 'integer'},
  {key: 'lost_share', type: 'share'},
  {key: 'is_complete', type: 'boolean', extra: true},
]

/** Who came, was lost and came back in a month. */
export interface ChurnMonth {
  month: string
  /** Customers with a purchase in it. */
  buyers: number
  /** Those whose first purchase it saw. */
  new_customers: number
  /** Silences that began to count as lost in it. */
  lost_customers: number
  /** Purchases in it that ended such a silence. */
  won_back: number
  /** Who had bought by its end and was not lost: of the month before, and new, and won back, less lost. */
  active_customers: number
  /** Lost of those who were active when it began; undefined where nobody was. */
  lost_share: number | undefined
  /** Whether its last day is over as of the day judged from. */
  is_complete: boolean
}

export interface ChurnMonthsReport {
  as_of: string
  thresholds: ChurnThresholds
  buyers: number
  /** Oldest first, from the month of the first purchase on at the earliest. */
  months: ChurnMonth[]
}

/** Who was lost and won back by month, as of a day. */
export async function reportChurnMonths(
  {store}: Pick<Context, 'store'>,
  {asOf, months}: {asOf: Day; months?: number | undefined},
): Promise<ChurnMonthsReport> {
  return store.read(async (book) => {
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs: ['gaps']})
    return {
      as_of: textOfDay(asOf),
      thresholds: churnThresholds(profile),
      buyers: profile.buyers(),
      months: churnMonths(profile, months),
    }
  })
}

/**
 * The last so many months up to the day of a profile that has its gaps. Each silence is judged as the churn list judges
 * one: by the gaps that the customer had before it where these were enough, else by the shop's. Simplified: the shop's gaps
 * and the settings are those of the profile's day, not of the day when the silence fell. So the customers lost by the end
 * of the last month are those who are lost now, and a figure of the past may change as the shop's rhythm does.
 */
export function churnMonths(profile: Pick<Profile, 'inputs' | 'churn'>, months = CHURN_MONTHS): ChurnMonth[] {
  const {inputs} = profile
  const who = buyers(inputs)
  if (who.length === 0) return []
  const first = who.reduce((least, index) => Math.min(least, inputs.first_day[index] as number), inputs.asOf)
  const periods = periodsBetween('month', first, inputs.asOf)
  const counts = monthCounts(periods)
  const by = {inputs, churn: profile.churn()}
  for (const index of who) countBuyer(counts, index, by)
  return monthRows(counts, inputs.asOf).slice(-months)
}

/** One entry a month. */
interface MonthCounts {
  periods: Periods
  buyers: Int32Array
  new_customers: Int32Array
  lost_customers: Int32Array
  won_back: Int32Array
}

function monthCounts(periods: Periods): MonthCounts {
  const blank = (): Int32Array => new Int32Array(periods.labels.length)
  return {periods, buyers: blank(), new_customers: blank(), lost_customers: blank(), won_back: blank()}
}

/** Goes through the purchase days of a customer, and the silences that were losses. */
function countBuyer(
  counts: MonthCounts,
  index: number,
  {inputs, churn}: {inputs: ProfileInputs; churn: ChurnJudgement},
): void {
  const {gaps, gap_start} = inputs
  const {periods} = counts
  const losses = churn.losses(index)
  let day = inputs.first_day[index] as number
  let month = periods.of(day)
  let next = 0
  add(counts.new_customers, month)
  add(counts.buyers, month)
  const [start, end] = [gap_start[index] as number, gap_start[index + 1] as number]
  for (let at = start; at <= end; at++) {
    const loss = losses[next]?.gap === at - start ? losses[next++] : undefined
    if (loss) add(counts.lost_customers, periods.of(day + loss.days))
    if (at === end) return
    day += gaps[at] as number
    const before = month
    month = periods.of(day)
    if (month !== before) add(counts.buyers, month)
    if (loss) add(counts.won_back, month)
  }
}

function add(counts: Int32Array, month: number): void {
  counts[month] = (counts[month] as number) + 1
}

function monthRows({periods, ...counts}: MonthCounts, asOf: Day): ChurnMonth[] {
  let active = 0
  return periods.labels.map((month, at) => {
    const [came, lost, back] = [counts.new_customers[at], counts.lost_customers[at], counts.won_back[at]] as number[]
    const before = active
    active += (came as number) + (back as number) - (lost as number)
    return {
      month,
      buyers: counts.buyers[at] as number,
      new_customers: came as number,
      lost_customers: lost as number,
      won_back: back as number,
      active_customers: active,
      lost_share: before === 0 ? undefined : (lost as number) / before,
      is_complete: (periods.starts[at + 1] as Day) <= asOf + 1,
    }
  })
}
