import {describe, expect, it} from 'vitest'
import type {Order} from '../../../src/core/order/order.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {reportTargets, type TargetsQuery, type TargetsReport} from '../../../src/core/target/report-targets.ts'
import {setTarget} from '../../../src/core/target/set-target.ts'
import type {TargetMetric} from '../../../src/core/target/target.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {header, order, putFacts, putOrders, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const buy = (id: string, customer_id: string, at: string, more: Partial<Order> = {}): Order =>
  order({id, customer_id, at: `${at}T10:00:00`, ...more})

/** May and June: A is lost in between, B is new in June with li, D buys of nobody. */
const ORDERS = [
  ...['2025-01-01', '2025-01-08', '2025-01-15', '2025-01-22', '2025-01-29'].map((day, index) =>
    buy(`a${index}`, 'A', day),
  ),
  buy('a9', 'A', '2025-06-03', {rep: 'li', shop: 'S1', amount: 3000}),
  buy('b1', 'B', '2025-06-05', {rep: 'li', shop: 'S1', amount: 1500, refunded: 500}),
  buy('b2', 'B', '2025-06-08', {rep: 'wu', shop: 'S2', amount: 2000}),
  buy('x1', '', '2025-06-09', {shop: 'S2', amount: 700}),
  buy('c1', 'C', '2025-05-20', {rep: 'wu', shop: 'S2'}),
  buy('c2', 'C', '2025-06-12', {rep: 'wu', shop: 'S2', amount: 100}),
  buy('c3', 'C', '2025-06-13', {rep: 'wu', shop: 'S2', status: 'cancelled'}),
]

async function shop(now = '2025-06-30T23:00:00'): Promise<Context> {
  const context = memoryContext(now)
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'A'}, {id: 'B'}, {id: 'C', region: 'East'}])
    await draft.save('shop', [
      {id: 'S1', region: 'South'},
      {id: 'S2', name: 'Two'},
    ])
    await draft.save('rep', [
      {id: 'li', shop: 'S1'},
      {id: 'wu', name: 'Wu', shop: 'S2'},
    ])
  })
  await putOrders(context.store, ORDERS)
  await putFacts(context.store, 'touch', [
    touch({id: 't1', at: '2025-06-02T10:00:00', rep: 'li'}),
    touch({id: 't2', at: '2025-06-03T10:00:00', rep: 'li', kind: 'store-visit', shop: 'S2'}),
    touch({id: 't3', at: '2025-06-04T10:00:00', rep: 'li', kind: 'call'}),
    touch({id: 't4', at: '2025-06-05T10:00:00', kind: 'store-visit'}),
    touch({id: 't5', at: '2025-05-05T10:00:00', rep: 'li'}),
  ])
  return context
}

const WHO = {
  all: {},
  li: {rep: 'li'},
  wu: {rep: 'wu'},
  S1: {shop: 'S1'},
  S2: {shop: 'S2'},
  South: {region: 'South'},
  East: {region: 'East'},
}

async function report(
  metric: TargetMetric,
  query: Partial<TargetsQuery> = {},
  now?: string,
): Promise<{report: TargetsReport; actual: Record<string, number | undefined>}> {
  const context = await shop(now)
  for (const who of Object.values(WHO))
    await setTarget(context, {month: '2025-06', metric, value: metric === 'repeat-rate' ? '50%' : '10', ...who})
  const found = await reportTargets(context, {asOf: dayOf('2025-07-15'), month: '2025-06', ...query})
  return {report: found, actual: Object.fromEntries(found.targets.map(({scope, of, actual}) => [of ?? scope, actual]))}
}

describe('what counts towards a target', () => {
  it('is revenue less refunds, of everybody with sales to nobody known, of others where they are named', async () => {
    const {
      actual,
      report: {left_out},
    } = await report('revenue')
    expect(actual).toEqual({all: 68, South: 40, East: 1, S1: 40, S2: 28, li: 40, wu: 21})
    expect(left_out).toEqual([
      {metric: 'revenue', scope: 'rep', value: 7},
      {metric: 'revenue', scope: 'region', value: 27},
    ])
  })

  it('is a first purchase ever for new customers, with who made it', async () => {
    expect((await report('new-customers')).actual).toEqual({all: 1, South: 1, East: 0, S1: 1, S2: 0, li: 1, wu: 0})
  })

  it('is the share of buyers who bought before the month, anywhere, for the repeat rate', async () => {
    const {actual} = await report('repeat-rate')
    expect(actual).toMatchObject({li: 0.5, S1: 0.5, wu: 0.5, S2: 0.5, East: 1})
    expect(actual['all']).toBeCloseTo(2 / 3, 9)
  })

  it('is a purchase after a silence that counted as lost or sleeping for win-backs', async () => {
    expect((await report('win-backs')).actual).toEqual({all: 1, South: 1, East: 0, S1: 1, S2: 0, li: 1, wu: 0})
  })

  it('is a visit that names a rep, at the shop named, else the rep’s', async () => {
    expect((await report('visits')).actual).toEqual({all: 2, South: 1, East: 0, S1: 1, S2: 1, li: 2, wu: 0})
  })
})

describe('the report', () => {
  it('shows the final figure of a month that is over, and no forecast', async () => {
    const {report: found} = await report('revenue')
    expect([found.state, found.days, found.days_gone]).toEqual(['over', 30, 30])
    expect(found.targets[0]).not.toHaveProperty('forecast')
    expect(found.targets[0]).toMatchObject({
      scope: 'all',
      target: 10,
      actual: 68,
      state: 'reached',
    })
  })

  it('knows on a day only what came before, and forecasts the rest', async () => {
    const {report: found, actual} = await report('revenue', {asOf: dayOf('2025-06-06')})
    expect([found.state, found.days_gone]).toEqual(['running', 6])
    expect(actual).toMatchObject({all: 40, wu: 0, li: 40})
    const wu = found.targets.find(({of}) => of === 'wu')
    expect(wu).toMatchObject({name: 'Wu', state: 'behind'})
    expect(wu?.high).toBeGreaterThan(wu?.forecast ?? Number.NaN)
  })

  it('counts today by what is over of it', async () => {
    const {report: found} = await report('visits', {asOf: dayOf('2025-06-06')}, '2025-06-06T12:00:00')
    expect(found.days_gone).toBe(5.25)
  })

  it('has not begun a month to come', async () => {
    const {report: found} = await report('visits', {asOf: dayOf('2025-05-31')})
    expect([found.state, found.days_gone]).toEqual(['not-begun', 0])
    expect(found.targets[0]).toMatchObject({actual: 0, state: 'not-begun', usual_share: 0})
  })

  it('narrows by metric and by whose they are, and is empty where there are none', async () => {
    const {report: found} = await report('visits', {by: 'rep'})
    expect(found.targets.map(({of}) => of)).toEqual(['li', 'wu'])
    const none = await report('visits', {metric: 'revenue'})
    expect(none.report.targets).toEqual([])
  })
})
