import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Order} from '../../../../src/core/order/order.ts'
import {cellOf, cohortPeople} from '../../../../src/core/report/cohort/cohort-people.ts'
import {type CohortQuery, type CohortReport, reportCohort} from '../../../../src/core/report/cohort/report-cohort.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const QUERY: CohortQuery = {asOf: dayOf('2025-03-20'), unit: 'month'}
const buy = (id: string, customer_id: string, at: string, amount: number, more: Partial<Order> = {}): Order =>
  order({id, customer_id, at: `${at}T10:00:00`, amount, ...more})

const ORDERS = [
  buy('a0', 'A', '2025-01-01', 900, {status: 'cancelled'}),
  buy('a1', 'A', '2025-01-05', 1000),
  buy('a2', 'A', '2025-03-05', 500),
  buy('a3', 'A', '2025-03-06', 500),
  buy('a4', 'A', '2025-02-06', -200, {status: 'returned'}),
  buy('b1', 'B', '2025-01-31', 3000),
  buy('c1', 'C', '2025-02-28', 2000),
  buy('c2', 'C', '2025-03-18', 100),
  buy('x1', '', '2025-02-01', 5000),
]

async function shop(orders: readonly Order[] = ORDERS): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), (draft) =>
    draft.save('customer', [{id: 'A', name: 'Anna'}, {id: 'B'}, {id: 'C', region: 'East'}]),
  )
  await putOrders(context.store, orders)
  return context
}

async function report(more: Partial<CohortQuery> = {}): Promise<CohortReport> {
  return reportCohort(await shop(), {...QUERY, ...more})
}

describe('cohorts', () => {
  it('follow customers from the month of their first purchase', async () => {
    const {cohorts, customers, left_out} = await report()
    expect(customers).toBe(3)
    expect(left_out).toEqual({anonymous_orders: 1})
    expect(cohorts.map(({cohort, size}) => [cohort, size])).toEqual([
      ['2025-01', 2],
      ['2025-02', 1],
    ])
    expect(cohorts[0]?.cells).toEqual([
      {
        later: 0,
        period: '2025-01',
        is_complete: true,
        customers: 2,
        retention: 1,
        orders: 2,
        revenue: 40,
        cumulative_value: 20,
      },
      {
        later: 1,
        period: '2025-02',
        is_complete: true,
        customers: 0,
        retention: 0,
        orders: 0,
        revenue: -2,
        cumulative_value: 19,
      },
      {
        later: 2,
        period: '2025-03',
        is_complete: false,
        customers: 1,
        retention: 0.5,
        orders: 2,
        revenue: 10,
        cumulative_value: 24,
      },
    ])
  })

  it('read no incomplete month as a fall: it enters no mean', async () => {
    const {ages} = await report()
    expect(ages.map(({later, size}) => [later, size])).toEqual([
      [0, 3],
      [1, 2],
    ])
    expect(ages[1]).toMatchObject({retention: 0, cumulative_value: 19})
  })

  it('begin between the days asked for and go on to the day judged from', async () => {
    const {cohorts} = await report({from: dayOf('2025-02-01'), to: dayOf('2025-02-28')})
    expect(cohorts.map(({cohort, cells}) => [cohort, cells.map(({orders}) => orders)])).toEqual([['2025-02', [1, 1]]])
  })

  it('may be weeks or quarters', async () => {
    expect((await report({unit: 'quarter'})).cohorts).toMatchObject([{cohort: '2025-Q1', size: 3}])
    const weeks = (await report({unit: 'week'})).cohorts.map(({cohort}) => cohort)
    expect(weeks).toEqual(['2025-W01', '2025-W05', '2025-W09'])
  })

  it('are none without orders', async () => {
    expect(await reportCohort(memoryContext(), QUERY)).toMatchObject({customers: 0, cohorts: [], ages: []})
  })

  it('take a return before the first purchase off with it', async () => {
    const returned = buy('c0', 'C', '2025-01-20', -300, {status: 'returned'})
    const context = await shop([...ORDERS, returned])
    const {cohorts} = await reportCohort(context, QUERY)
    expect(cohorts[1]?.cells.map(({period, orders, revenue}) => [period, orders, revenue])).toEqual([
      ['2025-02', 1, 17],
      ['2025-03', 1, 1],
    ])
    const people = await cohortPeople(context, {...QUERY, cell: cellOf('2025-02,0'), fields: ['id']})
    expect(people).toMatchObject([{id: 'C', period_revenue: 17}])
  })

  it('lose no order and no cent', async () => {
    const some = fc.array(
      fc.record({who: fc.constantFrom('A', 'B', 'C'), day: fc.integer({min: 0, max: 70}), amount: fc.nat(9999)}),
      {minLength: 1, maxLength: 30},
    )
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('week', 'month', 'quarter'), async (bought, unit) => {
        const orders = bought.map(({who, day, amount}, index) => {
          const at = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
          return buy(`o${index}`, who, at, amount)
        })
        const {cohorts} = await reportCohort(await shop(orders), {...QUERY, unit: unit as 'week'})
        const cells = cohorts.flatMap(({cells: own}) => own)
        expect(cells.reduce((sum, cell) => sum + cell.orders, 0)).toBe(orders.length)
        const revenue = orders.reduce((sum, {amount}) => sum + amount, 0) / 100
        expect(cells.reduce((sum, cell) => sum + cell.revenue, 0)).toBeCloseTo(revenue, 6)
      }),
      {numRuns: 40},
    )
  })
})

describe('payback of cohorts', () => {
  it('comes when value reaches the cost, by complete months only', async () => {
    const spend = {per_customer: 20, margin: 1}
    const {paybacks} = await report({spend})
    expect(paybacks).toEqual([
      {
        cohort: '2025-01',
        size: 2,
        spend: 40,
        cost_per_customer: 20,
        earned_per_customer: 19,
        state: 'paid-back',
        payback_later: 0,
        payback_period: '2025-01',
      },
      expect.objectContaining({cohort: '2025-02', state: 'paid-back', payback_later: 0}),
    ])
    const dearer = await report({spend: {per_customer: 12, margin: 0.5}})
    expect(dearer.paybacks?.[0]).toMatchObject({state: 'not-yet', earned_per_customer: 9.5})
  })

  it('takes the spend of the period, and knows none where none is given', async () => {
    const january = {period: '2025-01', first: dayOf('2025-01-01'), last: dayOf('2025-01-31'), spend: 30}
    const {paybacks} = await report({spend: {spends: [january, {...january, spend: 6}], margin: 1}})
    expect(paybacks?.map(({cost_per_customer, state}) => [cost_per_customer, state])).toEqual([
      [18, 'paid-back'],
      [undefined, 'unknown'],
    ])
  })

  it('refuses a spend that lies in more than one period', async () => {
    const january = {period: '2025-01', first: dayOf('2025-01-01'), last: dayOf('2025-01-31'), spend: 30}
    await expect(report({unit: 'week', spend: {spends: [january], margin: 1}})).rejects.toThrow(/more than one week/)
  })
})

describe('the people of a cell', () => {
  const people = async (cell: string): Promise<unknown> =>
    cohortPeople(await shop(), {...QUERY, cell: cellOf(cell), fields: ['id', 'name', 'period_orders']})

  it('are those who bought in its period, with what they bought', async () => {
    expect(await people('2025-01,2')).toEqual([
      {id: 'A', name: 'Anna', cohort: '2025-01', period: '2025-03', period_orders: 2, period_revenue: 10},
    ])
    expect(await people('2025-01,1')).toEqual([])
  })

  it('are all of a cohort without an age', async () => {
    expect(await people('2025-01')).toMatchObject([
      {id: 'A', period_orders: 3, period_revenue: 18},
      {id: 'B', period_orders: 1},
    ])
  })

  it('must be of a cell that there is', async () => {
    await expect(people('2024-12')).rejects.toThrow(/no cohort cell "2024-12"/)
    await expect(people('2025-01,7')).rejects.toMatchObject({
      hint: expect.stringMatching(/^The ages of 2025-01 reach from 0 to \d\.$/) as unknown,
    })
    await expect(people('2031-01,1')).rejects.toMatchObject({
      hint: expect.stringMatching(/^Cohorts reach from/) as unknown,
    })
    expect(() => cellOf('2025-01,x')).toThrow(/is no cell/)
  })
})
