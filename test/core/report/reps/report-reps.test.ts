import {describe, expect, it} from 'vitest'
import type {Lead} from '../../../../src/core/lead/lead.ts'
import type {Order} from '../../../../src/core/order/order.ts'
import {rankReps} from '../../../../src/core/report/reps/league.ts'
import {medianHours} from '../../../../src/core/report/reps/rep-leads.ts'
import type {RepRow} from '../../../../src/core/report/reps/rep-row.ts'
import {reportReps, type RepsQuery, type RepsReport} from '../../../../src/core/report/reps/report-reps.ts'
import {leagueWeights} from '../../../../src/core/setting/league-weights.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import type {Task} from '../../../../src/core/task/task.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putFacts, putOrders, touch} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const buy = (id: string, customer_id: string, on: string, more: Partial<Order> = {}): Order =>
  order({id, customer_id, at: `${on}T12:00:00`, ...more})

const task = (id: string, more: Partial<Task>): Task => ({
  ...{id, key: id, rule: 'by-hand', state: 'open', created_at: '2025-06-01T09:00:00', due_at: '2025-06-10T09:00:00'},
  ...{value: 0, chance: 1, weight: 1},
  ...more,
})
const done = (id: string, ended_at: string, more: Partial<Task>): Task => task(id, {state: 'done', ended_at, ...more})

const lead = (id: string, more: Partial<Lead>): Lead => ({
  ...{id, name: id, source: 'web', stage: 'assigned', contacts: 0, created_at: '2025-06-02T09:00:00', owner: 'li'},
  ...more,
})

async function shop(): Promise<Context> {
  const context = memoryContext('2025-07-31T12:00:00')
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [
      {id: 'li', name: 'Li Lei', shop: 'S1'},
      {id: 'wu', shop: 'S2'},
      {id: 'old', left_on: '2025-05-20'},
      {id: 'gone', left_on: '2024-01-01'},
    ])
    await draft.save('customer', [
      {id: 'A', guide: 'Li Lei'},
      {id: 'B', guide: 'wu'},
      {id: 'C', guide: 'li', registered_at: '2025-07-02T10:00:00'},
    ])
    await draft.save('task', [
      done('F1', '2025-06-05T10:00:00', {rep: 'wu', ended_by: 'li'}),
      done('F2', '2025-06-15T10:00:00', {rep: 'wu', ended_by: 'boss'}),
      done('F3', '2025-05-15T10:00:00', {rep: 'li', ended_by: 'li'}),
      task('F4', {rep: 'li'}),
      task('F5', {rep: 'li', snoozed_until: '2025-07-05'}),
      done('F6', '2025-07-02T10:00:00', {rep: 'li', ended_by: 'li'}),
      task('F7', {rep: 'li', due_at: '2025-07-20T10:00:00'}),
    ])
    await draft.save('lead', [
      lead('L1', {
        stage: 'won',
        converted_at: '2025-06-20T10:00:00',
        first_contact_at: '2025-06-02T19:00:00',
        contacts: 1,
      }),
      lead('L2', {stage: 'lost', lost_at: '2025-06-21T10:00:00'}),
      lead('L3', {stage: 'lost', lost_at: '2025-07-21T10:00:00'}),
      lead('L4', {owner: 'nobody', stage: 'won', converted_at: '2025-06-20T10:00:00'}),
    ])
  })
  await putOrders(context.store, [
    buy('a1', 'A', '2025-05-01', {rep: 'old', amount: 500}),
    buy('a2', 'A', '2025-06-04', {rep: 'wu', amount: 3000}),
    buy('b1', 'B', '2025-06-06', {rep: 'li', amount: 1000}),
    buy('b2', 'B', '2025-05-20', {rep: 'wu', amount: 100}),
    buy('c1', 'C', '2025-06-08', {rep: 'li', amount: 1000}),
    buy('x1', '', '2025-06-09', {amount: 700}),
  ])
  await putFacts(context.store, 'touch', [
    touch({id: 't1', customer_id: 'A', at: '2025-06-03T10:00:00', kind: 'call', rep: 'Li Lei', outcome: 'reached'}),
    touch({id: 't2', customer_id: 'B', at: '2025-06-03T10:00:00', kind: 'call', rep: 'li', outcome: 'no-answer'}),
    touch({id: 't3', customer_id: 'B', at: '2025-06-03T11:00:00', kind: 'visit', rep: 'wu'}),
    touch({id: 't4', customer_id: 'B', at: '2025-06-03T12:00:00', kind: 'note', rep: 'wu'}),
    touch({id: 't5', customer_id: 'B', at: '2025-06-03T12:00:00', kind: 'message'}),
    touch({id: 't6', customer_id: 'B', at: '2025-05-03T12:00:00', kind: 'message', rep: 'wu'}),
  ])
  return context
}

async function june(query: Partial<RepsQuery> = {}): Promise<{report: RepsReport; rows: Record<string, RepRow>}> {
  const report = await reportReps(await shop(), {asOf: dayOf('2025-06-30'), ...query})
  return {report, rows: Object.fromEntries(report.reps.map((row) => [row.rep, row]))}
}

describe('report reps', () => {
  it('covers the month up to the day, against the month before', async () => {
    const {report} = await june()
    expect([report.from, report.to, report.before]).toEqual([
      '2025-06-01',
      '2025-06-30',
      {from: '2025-05-01', to: '2025-05-31'},
    ])
  })

  it('counts tasks by who did them, else by whose they were, and those overdue on the day', async () => {
    const {rows, report} = await june()
    expect(rows['li']).toMatchObject({tasks_done: 1, tasks_on_time: 1, on_time_share: 1, tasks_overdue: 2})
    expect(rows['wu']).toMatchObject({tasks_done: 1, tasks_on_time: 0, on_time_share: 0, tasks_overdue: 0})
    expect(report.left_out).toMatchObject({tasks_done: 0, contacts: 1, revenue: 7})
  })

  it('counts contacts apart from attempts and notes, whichever name of the rep they have', async () => {
    const {rows} = await june()
    expect(rows['li']).toMatchObject({contacts: 1, attempts: 1, calls: 2, visits: 0})
    expect(rows['wu']).toMatchObject({contacts: 1, attempts: 0, visits: 1, notes: 1, messages: 0})
  })

  it('counts leads in the days in which something became of them', async () => {
    const {rows} = await june()
    expect(rows['li']).toMatchObject({leads_given: 3, leads_contacted: 1, leads_won: 1, leads_lost: 1, win_rate: 0.5})
  })

  it('has revenue of orders that name the rep, and of the customers whose guide they are', async () => {
    const {rows} = await june()
    expect(rows['li']).toMatchObject({revenue: 20, orders: 2, new_customers: 1, own_customers: 1, own_revenue: 40})
    expect(rows['wu']).toMatchObject({revenue: 30, orders: 1, new_customers: 0, own_customers: 1, own_revenue: 10})
  })

  it('has what contacts influenced, whoever sold it, and tells no lift of few customers', async () => {
    const {rows, report} = await june()
    expect(rows['li']?.influence).toMatchObject({customers: 1, orders: 1, revenue: 30, compared_customers: 1})
    expect(rows['wu']?.influence).toMatchObject({orders: 1, revenue: 10, windows_without_past: 1})
    expect(report.influence).toMatchObject({windows: 2, orders: 2, revenue: 40})
    expect(report.influence).not.toHaveProperty('lift')
  })

  it('leaves out who left before and did nothing, and marks who left', async () => {
    const {rows} = await june()
    expect(Object.keys(rows).sort()).toEqual(['li', 'wu'])
    const may = await june({from: dayOf('2025-05-01')})
    expect(may.rows['old']).toMatchObject({left_on: '2025-05-20', revenue: 5})
    expect(may.rows).not.toHaveProperty('gone')
  })

  it('knows on a day only what was known then', async () => {
    const {rows} = await june({asOf: dayOf('2025-06-04')})
    expect(rows['li']).toMatchObject({revenue: 0, tasks_done: 0, tasks_overdue: 0, leads_won: 0, leads_lost: 0})
  })

  it('compares ranks with those of the period before', async () => {
    const {rows} = await june()
    // In May old sold most, before wu; li did a task on time.
    expect(rows['li']).toMatchObject({rank: 1, rank_before: 3, rank_change: 2})
    expect(rows['wu']).toMatchObject({rank: 2, rank_before: 2, rank_change: 0})
    expect((await june({from: dayOf('2025-04-01')})).report.before).toBeUndefined()
  })
})

describe('the league', () => {
  const weights = {revenue: 60, customers: 0, won: 0, tasks: 20, contacts: 20}
  const figures = (
    revenue: number,
    tasks: number,
  ): {revenue: number; customers: number; won: number; tasks: number; contacts: number} => ({
    ...{revenue, tasks, customers: 9, won: 0, contacts: 0},
  })

  it('gives the best of a part its points, others their share, and stretches to 100 what nobody did', () => {
    const league = rankReps(
      new Map([
        ['a', figures(100, 1)],
        ['b', figures(50, 4)],
        ['c', figures(-10, 0)],
      ]),
      weights,
    )
    expect(league).toEqual([
      {rep: 'a', score: (100 * (60 + 5)) / 80, rank: 1},
      {rep: 'b', score: (100 * (30 + 20)) / 80, rank: 2},
      {rep: 'c', score: 0, rank: undefined},
    ])
  })

  it('shares a place among equals, and the next one is behind all of them', () => {
    const league = rankReps(
      new Map([
        ['a', figures(50, 0)],
        ['b', figures(100, 0)],
        ['c', figures(100, 0)],
      ]),
      weights,
    )
    expect(league.map(({rep, rank}) => [rep, rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ])
  })

  it('has weights that are written as names and points', () => {
    expect(leagueWeights(['revenue:60', 'tasks:20', 'contacts: 20'])).toEqual(weights)
    expect([leagueWeights(['luck:3']), leagueWeights(['revenue:0']), leagueWeights(['revenue'])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('hours to the first contact', () => {
  const spans = (contacted: number[], waiting: number[]): {hours: number; contacted: boolean}[] => [
    ...contacted.map((hours) => ({hours, contacted: true})),
    ...waiting.map((hours) => ({hours, contacted: false})),
  ]

  it('are the median with open leads counted as waiting', () => {
    expect(medianHours(spans([2, 4, 6, 8, 10], []))).toBe(6)
    // Seven leads, of whom three wait longer than anybody was waited for.
    expect(medianHours(spans([2, 4, 6, 8], [100, 100, 100]))).toBe(8)
    // Who was only just given says nothing yet.
    expect(medianHours(spans([2, 4, 6, 8, 10], [0, 0, 0]))).toBe(6)
  })

  it('are not told where half was not reached, or of few leads', () => {
    expect(medianHours(spans([2, 4], [100, 100, 100]))).toBeUndefined()
    expect(medianHours(spans([2, 4, 6, 8], []))).toBeUndefined()
  })
})
