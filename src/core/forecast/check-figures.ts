import {correlation} from '../statistics/correlation.ts'
import type {BoughtSince} from './bought-since.ts'
import type {ForecastInputs} from './forecast-inputs.ts'
import {purchaseInterval, purchaseOdds} from './intervals.ts'
import type {Learned} from './learned.ts'
import {observedRate, shopRate} from './observed-rates.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import {expectedIfAlive, probabilityAlive} from './purchase-model.ts'
import {expectedMean} from './value-model.ts'

/** What forecasts are held against: everybody goes on at their own rate, or everybody buys like the mean customer. */
export const FORECAST_RULES = ['model', 'own_rate', 'mean_rate'] as const
export type ForecastRule = (typeof FORECAST_RULES)[number]

/** How far a rule's forecasts were from what customers did. */
export interface RuleCheck {
  rule: ForecastRule
  predicted: number
  mean_absolute_error: number
  root_mean_square_error: number
  /** Between forecast and fact; absent where one of them is the same of everybody. */
  correlation: number | undefined
}

/** Customers of a tenth of the forecasts, the lowest first; a tenth of few may have none and is left out. */
export interface DecileCheck {
  decile: number
  customers: number
  predicted: number
  actual: number
}

export interface CheckFigures {
  customers: number
  /** Purchase days of the held-back weeks, and the revenue in major units as predicted where values were learned. */
  actual: number
  actual_revenue: number
  predicted_revenue: number | undefined
  rules: RuleCheck[]
  deciles: DecileCheck[]
  /** Share of customers whose purchases lay in their interval (absent without a model), and the least that should. */
  covered: number | undefined
  coverage: number
  /** Purchase days of all up to the end of each week, from none on. */
  cumulative: {week: number; actual: number; predicted: number}[]
}

export interface CheckInputs {
  inputs: ForecastInputs
  actual: BoughtSince
  /** What was learned; without a model the observed rates are checked. */
  learned: Pick<Learned, 'purchases' | 'values' | 'sample'>
  weeks: number
  coverage: number
}

/** Forecasts of the weeks held back, held against what happened; customers without a purchase are left out. */
export function checkFigures(check: CheckInputs): CheckFigures {
  const {inputs, actual, weeks, coverage} = check
  const who = Array.from(inputs.x.keys()).filter((index) => (inputs.x[index] as number) >= 0)
  const facts = Float64Array.from(who, (index) => actual.days[index] as number)
  const predicted = predictions(check, who)
  const own_rate = Float64Array.from(who, (index) => {
    const T = inputs.T[index] as number
    return T === 0 ? 0 : ((inputs.x[index] as number) / T) * 7 * weeks
  })
  const mean_rate = new Float64Array(who.length).fill(meanRate(inputs, who) * 7 * weeks)
  const last = predicted.by_week.at(-1) as Float64Array
  return {
    customers: who.length,
    actual: sum(facts),
    actual_revenue: who.reduce((total, index) => total + (actual.revenue[index] as number), 0),
    predicted_revenue: predictedRevenue(check, who, last),
    rules: [
      ruleCheck('model', last, facts),
      ruleCheck('own_rate', own_rate, facts),
      ruleCheck('mean_rate', mean_rate, facts),
    ],
    deciles: decilesOf(last, facts),
    ...{covered: predicted.covered && predicted.covered(facts) / Math.max(1, who.length), coverage},
    cumulative: [0, ...predicted.by_week.map(sum)].map((total, week) => ({
      week,
      actual: actual.cumulative[week] as number,
      predicted: total,
    })),
  }
}

interface Predictions {
  /** Expected purchases up to the end of each week, an entry a customer. */
  by_week: Float64Array[]
  /** How many of the facts lie in their interval. */
  covered?: (facts: Float64Array) => number
}

const MOST_DAYS = 2 ** 15

function predictions(check: CheckInputs, who: readonly number[]): Predictions {
  const {purchases} = check.learned
  return purchases ? modelPredictions(purchases, check, who) : observedPredictions(check, who)
}

function observedPredictions({inputs, learned, weeks}: CheckInputs, who: readonly number[]): Predictions {
  const shop = shopRate(learned.sample)
  const rates = Float64Array.from(who, (index) =>
    observedRate({x: inputs.x[index] as number, T: inputs.T[index] as number}, shop),
  )
  return {by_week: Array.from({length: weeks}, (_, week) => rates.map((rate) => rate * 7 * (week + 1)))}
}

function modelPredictions(
  fit: PurchaseFit,
  {inputs, weeks, coverage}: CheckInputs,
  who: readonly number[],
): Predictions {
  const by_week = Array.from({length: weeks}, () => new Float64Array(who.length))
  const known = new Map<number, {odds: number[]; weekly: number[]}>()
  const intervals = who.map((index, at) => {
    const count = {x: inputs.x[index] as number, t_x: inputs.t_x[index] as number, T: inputs.T[index] as number}
    const key = count.x * MOST_DAYS + count.T
    const ifAlive = known.get(key) ?? {
      odds: purchaseOdds(fit, count, 7 * weeks),
      weekly: by_week.map((_, week) => expectedIfAlive(fit, count, 7 * (week + 1))),
    }
    known.set(key, ifAlive)
    const alive = probabilityAlive(fit, count)
    by_week.forEach((column, week) => (column[at] = alive * (ifAlive.weekly[week] as number)))
    return purchaseInterval(ifAlive.odds, alive, coverage)
  })
  const within = (fact: number, at: number): boolean => {
    const {low, high} = intervals[at] as {low: number; high: number}
    return fact >= low && fact <= high
  }
  return {by_week, covered: (facts) => facts.filter(within).length}
}

function meanRate({x, T}: ForecastInputs, who: readonly number[]): number {
  const days = who.reduce((total, index) => total + (T[index] as number), 0)
  return days === 0 ? 0 : who.reduce((total, index) => total + (x[index] as number), 0) / days
}

function predictedRevenue(
  {inputs, learned: {values}}: CheckInputs,
  who: readonly number[],
  predicted: Float64Array,
): number | undefined {
  if (!values) return undefined
  return who.reduce((total, index, at) => {
    const worth = expectedMean(values, {x: inputs.x[index] as number, mean: inputs.mean[index] as number})
    return total + (predicted[at] as number) * worth
  }, 0)
}

function ruleCheck(rule: ForecastRule, predicted: Float64Array, facts: Float64Array): RuleCheck {
  const size = Math.max(1, facts.length)
  const errors = facts.map((fact, at) => fact - (predicted[at] as number))
  return {
    rule,
    predicted: sum(predicted),
    mean_absolute_error: sum(errors.map(Math.abs)) / size,
    root_mean_square_error: Math.sqrt(sum(errors.map((error) => error * error)) / size),
    correlation: correlation(predicted, facts),
  }
}

const TENTHS = 10

function decilesOf(predicted: Float64Array, facts: Float64Array): DecileCheck[] {
  const order = Array.from(predicted.keys()).sort(
    (left, right) => (predicted[left] as number) - (predicted[right] as number) || left - right,
  )
  const edge = (tenth: number): number => Math.round((tenth * order.length) / TENTHS)
  const tenths = Array.from({length: TENTHS}, (_, tenth) => {
    const own = order.slice(edge(tenth), edge(tenth + 1))
    const meanOf = (column: Float64Array): number =>
      own.reduce((total, index) => total + (column[index] as number), 0) / own.length
    return {decile: tenth + 1, customers: own.length, predicted: meanOf(predicted), actual: meanOf(facts)}
  })
  return tenths.filter(({customers}) => customers > 0)
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
