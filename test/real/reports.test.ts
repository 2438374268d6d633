import {beforeAll, describe, expect, it} from 'vitest'
import {reportBehaviour} from '../../src/core/report/behaviour/report-behaviour.ts'
import {reportLadder} from '../../src/core/report/ladder/report-ladder.ts'
import {reportPareto} from '../../src/core/report/pareto/report-pareto.ts'
import {quantile} from '../../src/core/profile/quantile.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const FILE = 'cdnow/cdnow_master_orders.csv'
const MAP = {customer: 'customer_id', date: 'date', amount: 'amount', items: 'quantity'}
const ASK = {asOf: dayOf('1998-06-30')}

describe.skipIf(!HERE)('cdnow', () => {
  const context = memoryContext()
  let days: number[][]
  let spent: number[]

  beforeAll(async () => {
    await importFile(context, {file: pathOf(FILE), map: MAP})
    const rows = rawRows(FILE)
    const bought = new Map<string, Set<number>>()
    const amounts = new Map<string, number>()
    for (const {customer_id = '', date = '', amount = ''} of rows) {
      if (!bought.has(customer_id)) bought.set(customer_id, new Set())
      bought.get(customer_id)?.add(dayOf(date))
      amounts.set(customer_id, (amounts.get(customer_id) ?? 0) + Math.round(100 * Number(amount)))
    }
    days = [...bought.values()].map((own) => [...own].sort((left, right) => left - right))
    spent = [...amounts.values()]
  }, 120_000)

  it('has the ladder that the raw rows have, and a relation that is stable from the tenth order on', async () => {
    const {steps, stable, buyers} = await reportLadder(context, ASK)
    expect(buyers).toBe(23_570)
    for (const step of [1, 2, 5, 10]) {
      const reached = days.filter((own) => own.length >= step).length
      const again = days.filter((own) => own.length > step).length
      expect(steps[step - 1]).toMatchObject({step, customers: reached, again, raw_share: again / reached})
    }
    expect(stable).toMatchObject({order: 10, why: 'flat', horizon_days: 272, history_days: 545})
  })

  it('corrects nothing where everybody had the time', async () => {
    const {steps} = await reportLadder(context, ASK)
    const within = days.filter(([first = 0, second]) => second !== undefined && second - first <= 272).length
    expect(steps[0]?.known).toBe(23_570)
    expect(steps[0]?.again_share).toBeCloseTo(within / 23_570, 12)
  })

  it('has the revenue of the best customers and the gaps between purchases of the raw rows', async () => {
    const {report} = await reportPareto(context, ASK)
    const ranked = spent.filter((sum) => sum > 0).sort((left, right) => right - left)
    const total = ranked.reduce((sum, own) => sum + own, 0)
    expect(report).toMatchObject({buyers: ranked.length, revenue: total / 100})
    for (const {top, customers, revenue_share} of report.top) {
      expect(customers).toBe(Math.ceil(ranked.length * top - 1e-9))
      const best = ranked.slice(0, customers).reduce((sum, own) => sum + own, 0)
      expect(revenue_share).toBeCloseTo(best / total, 12)
    }
    const gaps = days.flatMap((own) => own.slice(1).map((day, index) => day - (own[index] as number)))
    const {figures} = await reportBehaviour(context, ASK)
    expect(figures.find(({figure}) => figure === 'gap_days')).toMatchObject({
      sample: gaps.length,
      median: quantile(Float64Array.from(gaps).sort(), 0.5),
    })
  })
})
