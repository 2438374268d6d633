import {describe, expect, it} from 'vitest'
import {reportChurnCheck} from '../../src/core/churn/check-report.ts'
import {checkChurn, checkDays, type ChurnCheck} from '../../src/core/churn/check-churn.ts'
import {standingOn} from '../../src/core/churn/churn-standing.ts'
import {aliveBy, fitAlive} from '../../src/core/churn/fit-alive.ts'
import {type GapPrior, gapPrior} from '../../src/core/forecast/due/shrunk-gaps.ts'
import {nextDue} from '../../src/core/forecast/due/next-due.ts'
import {histogramOf} from '../../src/core/profile/population.ts'
import type {ProfileInputs} from '../../src/core/profile/profile-inputs.ts'
import {type Day, dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {AS_OF, inputsOf} from '../support/profile.ts'
import {HERE, pathOf, rawRows} from './data.ts'

/** Figures of our own, for regressions: no one publishes these; what they are held against is the naive rule. */
describe.skipIf(!HERE)('who stays away', () => {
  it('of CDNOW’s customers is told better by the probability than by ninety days of silence', async () => {
    const context = memoryContext()
    const map = {customer: 'customer_id', name: 'customer_id', date: 'date', amount: 'amount'}
    await importFile(context, {file: pathOf('cdnow/cdnow_sample_orders.csv'), map})
    const check = await reportChurnCheck(context, {asOf: dayOf('1998-06-30')})
    expect(check.tested).toMatchObject({on: '1998-04-01', buyers: 2357})
    expectBetter(check, {auc: 0.08, brier: 0.003})
    expect(check.model?.auc).toBeGreaterThan(0.81)
  })

  it('of the households of the complete journey too, with the cycle of their favourite category', () => {
    const {inputs, favourites} = journey()
    const days = checkDays(inputs)
    const check = checkChurn(inputs, {
      alive: aliveBy(fitAlive(standingOn(inputs, days.learned), inputs.settings)),
      favourites: {learned: favourites(days.learned), tested: favourites(days.tested)},
    })
    expectBetter(check, {auc: 0.15, brier: 0.008})
    const terms = check.model?.weights.terms ?? []
    expect(terms.every(({known}) => known > 1500)).toBe(true)
    const groups = check.model?.calibration ?? []
    const off = groups.reduce((sum, {rows, predicted, actual}) => sum + rows * Math.abs(predicted - actual), 0)
    expect(off / check.tested.buyers).toBeLessThan(0.05)
  })

  it('and when they are due again is told with the interval that it has', () => {
    const {inputs} = journey()
    const prior = gapPrior(histogramOf(inputs.gaps)) as GapPrior
    let held = 0
    let told = 0
    for (let index = 0; index < inputs.ids.length; index++) {
      const own = inputs.gaps.subarray(inputs.gap_start[index], inputs.gap_start[index + 1])
      for (let known = 1; known < own.length; known += 5) {
        const {early, late} = nextDue(0, {own: own.subarray(0, known), prior, weight: 5})
        const gap = own[known] as number
        told++
        if (gap >= early && gap <= late) held++
      }
    }
    expect(told).toBeGreaterThan(5000)
    expect(held / told).toBeGreaterThan(0.75)
    expect(held / told).toBeLessThan(0.87)
  })
})

function expectBetter({model, naive}: ChurnCheck, by: {auc: number; brier: number}): void {
  expect(model?.auc).toBeGreaterThan(naive.auc + by.auc)
  expect(model?.brier).toBeLessThan(naive.brier - by.brier)
  expect(model?.top_tenth.lift).toBeGreaterThan(naive.top_tenth.lift)
}

interface Household {
  days: Set<Day>
  /** Day and category of each line. */
  lines: [Day, string][]
}

/** The households' purchase days, moved so that the last of them is the day of the sketches. */
function journey(): {inputs: ProfileInputs; favourites: (day: Day) => (string | undefined)[]} {
  const households = new Map<string, Household>()
  const last = dayOf('2017-12-31')
  for (const row of rawRows('completejourney/pos_lines_with_brand_category.csv.gz')) {
    const id = row['household_id'] as string
    const day = AS_OF - last + dayOf((row['transaction_timestamp'] as string).slice(0, 10))
    const own = households.get(id) ?? {days: new Set(), lines: []}
    own.days.add(day)
    own.lines.push([day, row['product_category'] as string])
    households.set(id, own)
  }
  const all = [...households.values()].map(({days, lines}) => ({lines, days: [...days].toSorted((a, b) => a - b)}))
  const inputs = inputsOf(
    all.map(({days}) => ({
      orders: days.length,
      revenue: 1,
      last: AS_OF - (days.at(-1) as Day),
      gaps: days.slice(1).map((day, index) => day - (days[index] as Day)),
    })),
  )
  return {inputs, favourites: (day) => all.map(({lines}) => favouriteOf(lines, day))}
}

function favouriteOf(lines: readonly [Day, string][], until: Day): string | undefined {
  const counts = new Map<string, number>()
  for (const [day, category] of lines) if (day <= until) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0]
}
