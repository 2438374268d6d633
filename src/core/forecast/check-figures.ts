import {correlation} from '../statistics/correlation.ts'
import type {BoughtSince} from './bought-since.ts'
import {predictWeeks, type WeeksRequest} from './predict-weeks.ts'
import type {ForecastInputs} from './forecast-inputs.ts'
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

export interface CheckInputs extends WeeksRequest {
  actual: BoughtSince
}

/** Forecasts of the weeks held back, held against what happened; customers without a purchase are left out. */
export function checkFigures(check: CheckInputs): CheckFigures {
  const {inputs, actual, weeks, coverage} = check
  const who = Array.from(inputs.x.keys()).filter((index) => (inputs.x[index] as number) >= 0)
  const facts = Float64Array.from(who, (index) => actual.days[index] as number)
  const predicted = predictWeeks(check, who)
  const own_rate = Float64Array.from(who, (index) => {
    const T = inputs.T[index] as number
    return T === 0 ? 0 : ((inputs.x[index] as number) / T) * 7 * weeks
  })
  const mean_rate = new Float64Array(who.length).fill(meanRate(inputs, who) * 7 * weeks)
  const last = predicted.last
  return {
    customers: who.length,
    actual: sum(facts),
    actual_revenue: actual.revenue,
    predicted_revenue: predictedRevenue(check, who, last),
    rules: [
      ruleCheck('model', last, facts),
      ruleCheck('own_rate', own_rate, facts),
      ruleCheck('mean_rate', mean_rate, facts),
    ],
    deciles: decilesOf(last, facts),
    ...{covered: predicted.covered && predicted.covered(facts) / Math.max(1, who.length), coverage},
    cumulative: [0, ...predicted.by_week].map((total, week) => ({
      week,
      actual: actual.cumulative[week] as number,
      predicted: total,
    })),
  }
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
