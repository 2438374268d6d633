import {describe, expect, it} from 'vitest'
import {type CohortReport, reportCohort} from '../../src/core/report/cohort/report-cohort.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const MAP = {customer: 'customer_id', date: 'date', amount: 'amount', items: 'quantity'}

async function cohorts(file: string): Promise<CohortReport> {
  const context = memoryContext()
  await importFile(context, {file: pathOf(`cdnow/${file}`), map: MAP})
  return reportCohort(context, {asOf: dayOf('1998-06-30'), unit: 'month'})
}

/** A golden table of cohorts by months, as numbers. */
function golden(file: string): Record<string, number[]> {
  return Object.fromEntries(
    rawRows(`cdnow/${file}`).map(({c, ...months}) => [
      c as string,
      Object.values(months)
        .filter((cell) => cell !== '')
        .map(Number),
    ]),
  )
}

describe.skipIf(!HERE)('CDNOW by month of first order', () => {
  it('sample: the published customers of six months and revenue of three', async () => {
    const report = await cohorts('cdnow_sample_orders.csv')
    const customers = report.cohorts.map(({cohort, cells}) => [cohort, cells.slice(0, 6).map((cell) => cell.customers)])
    expect(Object.fromEntries(customers)).toEqual({
      '1997-01': [781, 124, 95, 70, 65, 77],
      '1997-02': [857, 134, 110, 75, 77, 75],
      '1997-03': [719, 87, 84, 78, 63, 64],
    })
    expect(report.cohorts.map(({cells}) => cells.slice(0, 3).map(({revenue}) => revenue))).toEqual([
      [28592.7, 7003.73, 4241.64],
      [33430.08, 6418.37, 4983.66],
      [32812.09, 4103.03, 3456.67],
    ])
  })

  it('master: every cell of the golden tables', async () => {
    const report = await cohorts('cdnow_master_orders.csv')
    const customers = report.cohorts.map(({cohort, cells}) => [cohort, cells.map((cell) => cell.customers)])
    expect(Object.fromEntries(customers)).toEqual(golden('GOLDEN_master_cohort_customers.csv'))
    const revenue = report.cohorts.map(({cohort, cells}) => [cohort, cells.map((cell) => cell.revenue)])
    expect(Object.fromEntries(revenue)).toEqual(golden('GOLDEN_master_cohort_revenue.csv'))
    expect(report.cohorts.every(({cells}) => cells.every(({is_complete}) => is_complete))).toBe(true)
  }, 60_000)
})
