import {describe, expect, it} from 'vitest'
import {type ParetoQuery, reportPareto} from '../../../../src/core/report/pareto/report-pareto.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {storeWith} from '../../../support/store-with.ts'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'

const ASK = {asOf: dayOf('2025-06-30')} satisfies ParetoQuery

/** Ten customers; C10 brings 50.00 in May and 50.00 in June, the others 10.00 each in May; one sale to nobody known. */
function shop(): Promise<Context> {
  const customers = Array.from({length: 10}, (_, index) => ({id: `C${index + 1}`, city: index < 5 ? '杭州' : '上海'}))
  const may = customers.map(({id}) => ({
    id: `may-${id}`,
    customer_id: id,
    at: '2025-05-10T10:00:00',
    amount: id === 'C10' ? 5000 : 1000,
  }))
  return storeWith({
    customers: [...customers, {id: 'C11'}],
    orders: [
      ...may,
      {id: 'june', customer_id: 'C10', at: '2025-06-10T10:00:00', amount: 5000},
      {id: 'nobody', customer_id: '', at: '2025-06-11T10:00:00', amount: 700},
      {id: 'back', customer_id: 'C11', at: '2025-06-12T10:00:00', amount: 700, refunded: 700, status: 'refunded'},
    ],
    settings: {'report.least': 5},
  })
}

describe('report pareto', () => {
  it('gives what the best customers bring, and names what it left out', async () => {
    const {report} = await reportPareto(await shop(), {...ASK, top: [10, 20]})
    expect(report).toMatchObject({as_of: '2025-06-30', to: '2025-06-30', buyers: 10, revenue: 190})
    expect(report.top.map(({customers, revenue}) => [customers, revenue])).toEqual([
      [1, 100],
      [2, 110],
    ])
    expect(report.most).toEqual({revenue_share: 0.8, customers: 7, customers_share: 0.7})
    expect(report.left_out).toEqual({
      anonymous_orders: 1,
      anonymous_revenue: 7,
      not_above_zero: 0,
      without_purchase: 1,
    })
  })

  it('counts only what was bought in the period', async () => {
    const june = await reportPareto(await shop(), {...ASK, from: dayOf('2025-06-01')})
    expect(june.report).toMatchObject({from: '2025-06-01', buyers: 1, revenue: 50, top: [], curve: []})
    expect(june.report.gini).toBeUndefined()
    const may = await reportPareto(await shop(), {...ASK, to: dayOf('2025-05-31'), top: [50]})
    expect(may.report).toMatchObject({to: '2025-05-31', buyers: 10, revenue: 140})
    expect(may.report.left_out).toMatchObject({anonymous_orders: 0, anonymous_revenue: 0})
  })

  it('lists the customers of the largest top, the best first', async () => {
    const {rows} = await reportPareto(await shop(), {...ASK, top: [10, 30], fields: ['rank', 'id', 'city']})
    expect(rows?.map(({rank, id, city, period_revenue}) => [rank, id, city, period_revenue])).toEqual([
      [1, 'C10', '上海', 100],
      [2, 'C1', '杭州', 10],
      [3, 'C2', '杭州', 10],
    ])
    expect(rows?.at(-1)?.['cumulative_share']).toBeCloseTo(120 / 190, 12)
  })

  it('looks only at the customers of a condition', async () => {
    const where = compileWhere('city == "杭州"', {city: 'text'})
    const {report} = await reportPareto(await shop(), {...ASK, where, condition: 'city == "杭州"', top: [20]})
    expect(report).toMatchObject({condition: 'city == "杭州"', buyers: 5, revenue: 50, gini: 0})
    expect(report.left_out.anonymous_revenue).toBe(7)
  })

  it('refuses a period that ends before it begins, and a top that is no percent', async () => {
    const context = await shop()
    await expect(reportPareto(context, {...ASK, from: dayOf('2025-07-01')})).rejects.toThrow('The period is empty')
    await expect(reportPareto(context, {...ASK, top: [0, 20]})).rejects.toThrow('0 is no percent')
  })
})
