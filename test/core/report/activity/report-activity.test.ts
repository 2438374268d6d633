import {describe, expect, it} from 'vitest'
import {dayKinds} from '../../../../src/core/report/activity/day-kinds.ts'
import {
  type ActivityQuery,
  type ActivityReport,
  type ActivityRow,
  reportActivity,
} from '../../../../src/core/report/activity/report-activity.ts'
import {loadSettings} from '../../../../src/core/setting/settings.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import type {Task} from '../../../../src/core/task/task.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putFacts, putOrders, touch} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const task = (id: string, more: Partial<Task>): Task => ({
  ...{id, key: id, rule: 'by-hand', state: 'open', created_at: '2025-06-02T09:00:00', due_at: '2025-06-03T09:00:00'},
  ...{value: 0, chance: 1, weight: 1, rep: 'li'},
  ...more,
})

async function shop(now = '2025-07-31T12:00:00'): Promise<Context> {
  const context = memoryContext(now)
  await context.store.write(header(), async (draft) => {
    await draft.save('setting', [{id: 'country', value: 'CN'}])
    await draft.save('rep', [{id: 'li', name: 'Li Lei'}, {id: 'wu'}])
    await draft.save('task', [
      task('F1', {state: 'done', ended_at: '2025-06-04T10:00:00', ended_by: 'wu'}),
      task('F2', {rep: 'wu', due_at: '2025-06-04T20:00:00', snoozed_until: '2025-06-06'}),
      task('F3', {created_at: '2025-06-05T09:00:00', due_at: '2025-06-05T08:00:00'}),
    ])
  })
  await putOrders(context.store, [
    order({id: 'a', at: '2025-06-03T10:00:00', rep: 'li'}),
    order({id: 'b', at: '2025-06-03T10:00:00', rep: 'wu', amount: 500, refunded: 100}),
    order({id: 'c', at: '2025-06-03T10:00:00', status: 'cancelled'}),
    order({id: 'd', at: '2025-06-09T10:00:00', customer_id: ''}),
  ])
  await putFacts(context.store, 'touch', [
    touch({id: 't1', at: '2025-06-03T10:00:00', kind: 'call', rep: 'Li Lei'}),
    touch({id: 't2', at: '2025-06-03T10:00:00', kind: 'call', rep: 'li', outcome: 'no-answer'}),
    touch({id: 't3', at: '2025-06-03T10:00:00', kind: 'browse'}),
    touch({id: 't4', at: '2025-06-04T10:00:00', kind: 'note', rep: 'wu'}),
  ])
  return context
}

async function june(
  query: Partial<ActivityQuery> = {},
  context?: Context,
): Promise<{report: ActivityReport; rows: Record<string, ActivityRow>}> {
  const days = {from: dayOf('2025-06-02'), to: dayOf('2025-06-09')}
  const report = await reportActivity(context ?? (await shop()), {
    asOf: dayOf('2025-06-30'),
    by: 'day',
    ...days,
    ...query,
  })
  return {report, rows: Object.fromEntries(report.rows.map((row) => [row.period, row]))}
}

describe('report activity', () => {
  it('counts touches, contacts, tasks and orders on their day', async () => {
    const {rows, report} = await june()
    expect(report.rows).toHaveLength(8)
    expect(rows['2025-06-03']).toMatchObject({
      ...{touches: 3, contacts: 1, calls: 2, notes: 0, orders: 2, revenue: 14},
      ...{tasks_created: 0, tasks_done: 0, tasks_overdue: 1},
    })
    expect(rows['2025-06-02']).toMatchObject({tasks_created: 2, tasks_overdue: 0, orders: 0})
    expect(rows['2025-06-04']).toMatchObject({tasks_done: 1, notes: 1})
    expect(report.total).toMatchObject({touches: 4, tasks_created: 3, tasks_done: 1, orders: 3, tasks_overdue: 2})
  })

  it('has a task overdue at once that was late when it was made', async () => {
    const context = await shop('2025-06-05T09:00:00')
    const {report} = await june({asOf: dayOf('2025-06-05'), to: dayOf('2025-06-05')}, context)
    expect(report.total.tasks_overdue).toBe(1)
  })

  it('has tasks overdue from the end of the day they were due until they end, and not while they are put off', async () => {
    const {rows} = await june()
    const overdue = ['02', '03', '04', '05', '06'].map((day) => rows[`2025-06-${day}`]?.tasks_overdue)
    expect(overdue).toEqual([0, 1, 0, 1, 2])
  })

  it('has only what a rep did: with --rep, or when acting as one; a task is done by who ended it', async () => {
    const {report} = await june({rep: 'Li Lei'})
    expect(report).toMatchObject({rep: 'li', rep_name: 'Li Lei'})
    expect(report.total).toMatchObject({
      touches: 2,
      contacts: 1,
      tasks_created: 2,
      tasks_done: 0,
      orders: 1,
      revenue: 10,
    })
    const context = {...(await shop()), as: 'wu'}
    expect((await june({}, context)).report.total).toMatchObject({
      touches: 1,
      tasks_created: 1,
      tasks_done: 1,
      orders: 1,
    })
    expect((await june({rep: 'all'}, context)).report.total.touches).toBe(4)
    await expect(june({rep: 'nobody'})).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('adds up over weeks, of which the first and last may be in part', async () => {
    const {report} = await june({by: 'week', from: dayOf('2025-06-03')})
    expect(
      report.rows.map(({period, is_complete, orders, workdays}) => [period, is_complete, orders, workdays]),
    ).toEqual([
      ['2025-W23', false, 2, 6],
      ['2025-W24', false, 1, 1],
    ])
    expect(report.rows[0]).not.toHaveProperty('day_kind', 'workday')
  })

  it('covers four weeks up to the day, or twelve from a Monday, unless told', async () => {
    const days = await june({from: undefined, to: undefined})
    expect([days.report.from, days.report.to, days.report.rows.length]).toEqual(['2025-06-03', '2025-06-30', 28])
    const weeks = await june({by: 'week', from: undefined, to: undefined})
    expect([weeks.report.from, weeks.report.rows.length]).toEqual(['2025-04-14', 12])
  })
})

describe('kinds of days', () => {
  it('mark weekends, public holidays with their name, and days on which nobody works', async () => {
    const context = await shop()
    const settings = {...(await context.store.read(loadSettings)), 'work.closed': ['2025-06-05']}
    const kindOf = await dayKinds(settings, {from: dayOf('2025-05-28'), until: dayOf('2025-06-10')})
    const kinds = ['2025-05-30', '2025-05-31', '2025-06-02', '2025-06-05', '2025-06-07'].map((day) =>
      kindOf(dayOf(day)),
    )
    expect(kinds.map(({kind, works}) => [kind, works])).toEqual([
      ['workday', true],
      ['holiday', true],
      ['holiday', true],
      ['closed', false],
      ['weekend', true],
    ])
    expect(kinds[1]?.holiday?.zh).toBe('端午节')
    expect(kinds[2]?.holiday?.zh).toBe('端午节')
  })
})
