import type {ForecastInputs} from './forecast-inputs.ts'
import {purchaseInterval, purchaseOdds} from './intervals.ts'
import type {Learned} from './learned.ts'
import {observedRate, shopRate} from './observed-rates.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import {expectedIfAlive, probabilityAlive} from './purchase-model.ts'

export interface WeeksRequest {
  inputs: ForecastInputs
  /** Without a model the observed rates are what predicts. */
  learned: Pick<Learned, 'purchases' | 'values' | 'sample'>
  weeks: number
  /** Probability with which what happens lies in an interval. */
  coverage: number
}

/** What is expected of customers in the next weeks. */
export interface WeeksPredicted {
  /** Purchase days up to the end of the last week, an entry a customer. */
  last: Float64Array
  /** Those of all up to the end of each week. */
  by_week: number[]
  /** How many of the facts, an entry a customer, lie in their interval. */
  covered?: (facts: Float64Array) => number
}

/** The purchases that these customers are expected to make week by week. */
export function predictWeeks(request: WeeksRequest, who: readonly number[]): WeeksPredicted {
  const {purchases} = request.learned
  return purchases ? byModel(purchases, request, who) : byRates(request, who)
}

function byRates({inputs, learned, weeks}: WeeksRequest, who: readonly number[]): WeeksPredicted {
  const shop = shopRate(learned.sample)
  const last = Float64Array.from(who, (index) => {
    const rate = observedRate({x: inputs.x[index] as number, T: inputs.T[index] as number}, shop)
    return rate * 7 * weeks
  })
  const total = last.reduce((sum, own) => sum + own, 0)
  return {last, by_week: Array.from({length: weeks}, (_, week) => (total * (week + 1)) / weeks)}
}

const MOST_DAYS = 2 ** 15

function byModel(fit: PurchaseFit, {inputs, weeks, coverage}: WeeksRequest, who: readonly number[]): WeeksPredicted {
  const [last, low, high] = [0, 0, 0].map(() => new Float64Array(who.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const by_week = new Array<number>(weeks).fill(0)
  const known = new Map<number, {odds: number[]; weekly: number[]}>()
  who.forEach((index, at) => {
    const count = {x: inputs.x[index] as number, t_x: inputs.t_x[index] as number, T: inputs.T[index] as number}
    const key = count.x * MOST_DAYS + count.T
    let ifAlive = known.get(key)
    if (!ifAlive) {
      const weekly = by_week.map((_, week) => expectedIfAlive(fit, count, 7 * (week + 1)))
      known.set(key, (ifAlive = {odds: purchaseOdds(fit, count, 7 * weeks), weekly}))
    }
    const alive = probabilityAlive(fit, count)
    for (let week = 0; week < weeks; week++) {
      by_week[week] = (by_week[week] as number) + alive * (ifAlive.weekly[week] as number)
    }
    last[at] = alive * (ifAlive.weekly[weeks - 1] as number)
    const interval = purchaseInterval(ifAlive.odds, alive, coverage)
    ;[low[at], high[at]] = [interval.low, interval.high]
  })
  const within = (fact: number, at: number): boolean => fact >= (low[at] as number) && fact <= (high[at] as number)
  return {last, by_week, covered: (facts) => facts.filter(within).length}
}
