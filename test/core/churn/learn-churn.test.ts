import {describe, expect, it} from 'vitest'
import {categoryCycles, shareShorter} from '../../../src/core/churn/category-cycle.ts'
import {checkChurn, checkDays} from '../../../src/core/churn/check-churn.ts'
import {featureBasis, featuresOf, figuresOf} from '../../../src/core/churn/churn-features.ts'
import {standingOn, stayedAway} from '../../../src/core/churn/churn-standing.ts'
import type {ChurnWeights} from '../../../src/core/churn/churn-weights.ts'
import {learnChurn} from '../../../src/core/churn/learn-churn.ts'
import {scoreChurn} from '../../../src/core/churn/score-churn.ts'
import {type GapPrior, gapPrior} from '../../../src/core/forecast/due/shrunk-gaps.ts'
import type {ProfileInputs} from '../../../src/core/profile/profile-inputs.ts'
import {AS_OF, DEFAULTS, inputsOf} from '../../support/profile.ts'

/** 200 who buy every 20 days to this day, 200 who stopped so many weeks ago, 100 who came once. */
const SHOP = inputsOf([
  ...Array.from({length: 200}, (_, n) => ({orders: 25, revenue: 100, last: n % 20, gaps: repeated(20, 24)})),
  ...Array.from({length: 200}, (_, n) => ({orders: 6, revenue: 100, last: 5 + n * 2, gaps: repeated(30, 5)})),
  ...Array.from({length: 100}, (_, n) => ({orders: 1, revenue: 100, last: 100 + n * 4})),
])
const LEARNED_ON = AS_OF - DEFAULTS['churn.horizon_days']

function repeated(gap: number, times: number): number[] {
  return Array.from({length: times}, () => gap)
}

function learned(inputs: ProfileInputs): ChurnWeights {
  const {weights} = learnChurn(inputs, {on: LEARNED_ON, alive: undefined, favourites: []})
  if (!weights) throw new Error('nothing was learned')
  return weights
}

describe('how buyers stood on an earlier day', () => {
  const two = inputsOf([
    {orders: 3, revenue: 1, last: 10, gaps: [5, 20]},
    {orders: 1, revenue: 1, last: 2},
  ])

  it('is read from their gaps', () => {
    const {place, own_gaps, first_day, last_day, next_day} = standingOn(two, AS_OF - 12)
    expect([place, own_gaps, first_day, last_day, next_day].map((column) => [...column])).toEqual([
      [0],
      [1],
      [AS_OF - 35],
      [AS_OF - 30],
      [AS_OF - 10],
    ])
  })

  it('says who then stayed away for the horizon', () => {
    const standing = standingOn(two, AS_OF - 12)
    expect([...stayedAway(standing, 2)]).toEqual([0])
    expect([...stayedAway(standing, 1)]).toEqual([1])
  })
})

describe('features', () => {
  const prior = gapPrior({gap_days: [10, 30], gap_counts: [1, 1]}) as GapPrior
  const tea = {category: 'tea', gaps: 40, quantiles: [0, 20, 40]}

  it('are the rhythm, the model and the category’s cycle', () => {
    const basis = featureBasis({settings: DEFAULTS}, {prior, alive: () => 0.8, cycles: [tea]})
    const state = {own: Int32Array.of(7, 7, 7, 7, 7), silence: 10, span: 35, age: 45, category: 'tea'}
    const [share, gap, days, alive, category] = featuresOf(figuresOf(state, basis))
    // Five own gaps of 7 days are shorter than 10, none of the shop's, which count as five.
    expect(share).toBeCloseTo(Math.log(0.5 / 0.5), 12)
    expect(gap).toBeCloseTo(Math.log(7), 12)
    expect(days).toBeCloseTo(Math.log(6), 12)
    expect(alive).toBeCloseTo(Math.log(0.8 / 0.2), 12)
    expect(category).toBeCloseTo(Math.log(0.25 / 0.75), 12)
  })

  it('leave out a model that has every single buyer alive, and a category without a cycle', () => {
    const basis = featureBasis({settings: DEFAULTS}, {prior, alive: () => 1, cycles: [tea]})
    const state = {own: new Int32Array(0), silence: 10, span: 0, age: 10, category: 'cups'}
    expect(featuresOf(figuresOf(state, basis)).slice(3)).toEqual([Number.NaN, Number.NaN])
  })

  it('measure a category on the gaps of the buyers whose favourite it is', () => {
    const inputs = inputsOf([
      {orders: 41, revenue: 1, last: 0, gaps: repeated(10, 40)},
      {orders: 4, revenue: 1, last: 0, gaps: [1, 1, 1]},
    ])
    const cycles = categoryCycles(standingOn(inputs, AS_OF), inputs, ['tea', 'cups'])
    expect(cycles).toMatchObject([{category: 'tea', gaps: 40}])
    expect([9, 10, 11].map((days) => shareShorter(cycles[0] as (typeof cycles)[0], days))).toEqual([0, 0, 1])
  })
})

describe('learning who stays away', () => {
  it('tells those who stopped from those who keep coming', () => {
    const weights = learned(SHOP)
    expect(weights).toMatchObject({horizon_days: 90, converged: true, cycles: []})
    expect(weights.stayed_away + weights.came_back).toBe(weights.buyers)
    const scores = scoreChurn(SHOP, {weights, alive: undefined})
    expect(scores?.probability(0)).toBeLessThan(0.1)
    expect(scores?.probability(399)).toBeGreaterThan(0.9)
  })

  it('learns nearly the same from a sample of very many, and says how many those were', () => {
    const kind = (n: number): Parameters<typeof inputsOf>[0][number] =>
      n % 2 === 0
        ? {orders: 7, revenue: 1, last: (n * 7) % 300, gaps: repeated(10 + (n % 60), 6)}
        : {orders: 2, revenue: 1, last: (n * 11) % 500, gaps: [5 + (n % 90)]}
    const few = learned(inputsOf(Array.from({length: 20_000}, (_, n) => kind(n))))
    const many = learned(inputsOf(Array.from({length: 60_000}, (_, n) => kind(n))))
    expect(few.buyers).toBeLessThan(20_001)
    expect(many.buyers).toBeGreaterThan(23_000)
    expect(many.buyers).toBeLessThan(27_000)
    expect(many.stayed_away + many.came_back).toBe(many.buyers)
    expect(many.stayed_away / many.buyers).toBeCloseTo(few.stayed_away / few.buyers, 2)
    for (const [place, {weight, standard_error}] of many.terms.entries()) {
      const other = few.terms[place] as (typeof few.terms)[0]
      expect(Math.abs(weight - other.weight)).toBeLessThan(4 * (standard_error + other.standard_error) + 1e-9)
    }
  })

  it('looks at nothing that happened after the horizon', () => {
    const later = {...SHOP, asOf: AS_OF + 500, last_day: SHOP.last_day.map((day) => day + 400)}
    expect(learned(later)).toEqual(learned(SHOP))
  })

  it('gives parts that add up to the log-odds', () => {
    const weights = learned(SHOP)
    const scores = scoreChurn(SHOP, {weights, alive: undefined}) as NonNullable<ReturnType<typeof scoreChurn>>
    const parts = scores.judge(3).parts
    const odds = parts.reduce((sum, {log_odds}) => sum + (log_odds ?? 0), weights.intercept)
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(scores.probability(3), 12)
    expect(parts.filter(({log_odds}) => log_odds === undefined).map(({cause}) => cause)).toEqual(['alive', 'category'])
  })

  it('says what silence and a purchase would change', () => {
    const scores = scoreChurn(SHOP, {weights: learned(SHOP), alive: undefined})
    const now = scores?.probability(0) as number
    expect(scores?.probabilityAfter(0, {days: 0})).toBe(now)
    expect(scores?.probabilityAfter(0, {days: 60})).toBeGreaterThan(now)
    const stopped = scores?.probability(399) as number
    expect(scores?.probabilityAfter(399, 'purchase')).toBeLessThan(stopped)
  })

  it('keeps to the rule below its gates, and says which', () => {
    const few = inputsOf([{orders: 3, revenue: 1, last: 5, gaps: [20, 20]}])
    const {weights, missed} = learnChurn(few, {on: LEARNED_ON, alive: undefined, favourites: []})
    expect(weights).toBeUndefined()
    expect(missed).toContainEqual({gate: 'buyers', needed: 300, found: 0})
  })

  it('is checked on the horizon after the one it learned from', () => {
    const check = checkChurn(SHOP, {alive: undefined, favourites: {learned: [], tested: []}})
    expect(checkDays(SHOP)).toEqual({learned: AS_OF - 180, tested: AS_OF - 90})
    expect(check.learned.until).toBe(check.tested.on)
    expect(check.model?.auc).toBeGreaterThan(check.naive.auc)
    expect(check.model?.brier).toBeLessThan(check.naive.brier)
    expect(check.model?.calibration.reduce((sum, {rows}) => sum + rows, 0)).toBe(check.tested.buyers)
  })
})
