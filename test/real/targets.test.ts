import {beforeAll, describe, expect, it} from 'vitest'
import {reportTargets} from '../../src/core/target/report-targets.ts'
import {daysOfMonth} from '../../src/core/target/target-month.ts'
import {setTarget} from '../../src/core/target/set-target.ts'
import type {TargetStanding} from '../../src/core/target/target-standing.ts'
import type {Day} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf} from './data.ts'

const context = memoryContext()
const DAYS = [3, 10, 15, 20, 26]
const YEARS = [2015, 2016, 2017]
const MONTHS = YEARS.flatMap((year) =>
  Array.from({length: 12}, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
)

async function standing(month: string, asOf: Day): Promise<TargetStanding> {
  const {targets} = await reportTargets(context, {asOf, month})
  return targets[0] as TargetStanding
}

describe.skipIf(!HERE)('months of Superstore', () => {
  beforeAll(async () => {
    await importFile(context, {file: pathOf('superstore/sample_superstore_utf8bom_crlf.csv')})
    for (const month of MONTHS) await setTarget(context, {month, metric: 'revenue', value: '50000'})
  })

  it('come to what was forecast as often as the interval says, and no further off than by scaling up the days', async () => {
    let [held, missed, scaled] = [0, 0, 0]
    for (const month of MONTHS) {
      const {first, last} = daysOfMonth(month)
      const {actual: total = 0} = await standing(month, last)
      for (const day of DAYS) {
        const {actual: done = 0, forecast = 0, low = 0, high = 0} = await standing(month, first + day - 1)
        held += Number(low <= total && total <= high)
        missed += Math.abs(forecast - total)
        scaled += Math.abs((done / day) * (last - first + 1) - total)
      }
    }
    expect(held / (MONTHS.length * DAYS.length)).toBeGreaterThan(0.9)
    expect(held / (MONTHS.length * DAYS.length)).toBeLessThan(0.99)
    expect(missed).toBeLessThan(scaled)
  })
})
