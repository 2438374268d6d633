import {beforeEach, expect, test} from 'vitest'
import type {Lead} from '../../../../src/core/lead/lead.ts'
import {setSource} from '../../../../src/core/lead/set-source.ts'
import {reportSources, type SourcesReport} from '../../../../src/core/report/source/report-sources.ts'
import {costIn} from '../../../../src/core/report/source/source-cost.ts'
import {paybackMonth} from '../../../../src/core/report/source/won-value.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {memoryContext} from '../../../support/context.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'

const AS_OF = dayOf('2025-06-30')
let context: Context

function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {id, name: id, source: 'web', stage: 'new', created_at: '2025-01-01T10:00:00', contacts: 0, ...fields}
}

function won(id: string, customer_id: string, fields: Partial<Lead> = {}): Lead {
  return lead(id, {stage: 'won', customer_id, converted_at: '2025-01-11T10:00:00', ...fields})
}

async function put(leads: readonly Lead[]): Promise<void> {
  await context.store.write(header(), (draft) => draft.save('lead', leads))
}

const report = (query: {from?: number; margin?: number} = {}): Promise<SourcesReport> =>
  reportSources(context, {asOf: AS_OF, ...query})

beforeEach(async () => {
  context = memoryContext()
  await context.store.write(header(), (draft) => draft.save('customer', [{id: 'C1'}, {id: 'C2'}]))
  const amounts = [
    {id: 'O0', customer_id: 'C1', at: '2024-12-01T10:00:00', amount: 77_700},
    {id: 'O1', customer_id: 'C1', at: '2025-01-11T10:00:00', amount: 10_000},
    {id: 'O2', customer_id: 'C1', at: '2025-03-01T10:00:00', amount: 20_000},
    {id: 'O3', customer_id: 'C2', at: '2023-05-01T10:00:00', amount: 5000},
    {id: 'O4', customer_id: 'C2', at: '2024-06-01T10:00:00', amount: 7000},
  ]
  await putOrders(context.store, amounts.map(order))
})

test('gives leads, cost, first orders and what the customers brought since', async () => {
  await put([won('L1', 'C1'), lead('L2'), lead('L3', {source: 'event'})])
  await setSource(context, {source: 'web', per_lead: 100})
  const {rows, cost_unknown} = await report()
  expect(rows).toMatchObject([
    {
      ...{source: 'web', leads: 2, cost: 200, cost_per_lead: 100, first_orders: 1, won_share: 0.5, won_30: 0.5},
      ...{cost_per_first_order: 200, revenue: 300, year_revenue: 300, young: 1, payback_month: '2025-03'},
    },
    {source: 'event', leads: 1, first_orders: 0, payback: 'unknown', revenue: 0},
  ])
  expect(rows[1]).not.toMatchObject({cost: expect.anything()})
  expect(cost_unknown).toEqual(['event'])
})

test('counts only 365 days of a customer as the first year', async () => {
  await put([won('L1', 'C2', {created_at: '2023-04-01T10:00:00', converted_at: '2023-05-01T10:00:00'})])
  expect((await report()).total).toMatchObject({revenue: 120, year_revenue: 50, young: 0, year_value_per_customer: 50})
})

test('the margin delays the payback, and a cost that is too high is never brought back', async () => {
  await put([won('L1', 'C1')])
  await setSource(context, {source: 'web', month: '2025-01', spent: 90})
  expect((await report()).total).toMatchObject({cost: 90, payback_month: '2025-01', payback: 'paid-back'})
  expect((await report({margin: 0.5})).total.payback_month).toBe('2025-03')
  expect((await report({margin: 0.1})).total).toMatchObject({payback: 'not-yet', payback_month: undefined})
})

test('what is spent later has to be covered too', () => {
  const months = (amounts: Record<string, number>): Map<string, number> => new Map(Object.entries(amounts))
  const revenue = months({'2025-01': 100, '2025-03': 100})
  expect(paybackMonth(revenue, months({'2025-01': 80, '2025-02': 50}), 1)).toBe('2025-03')
  expect(paybackMonth(revenue, months({'2025-05': 50}), 1)).toBe('2025-05')
  expect(paybackMonth(revenue, months({'2025-01': 80, '2025-05': 500}), 1)).toBeUndefined()
})

test('counts open leads by how long they are known', async () => {
  // Of three, one came in ten days ago: it says nothing of the days after.
  await put([won('L1', 'C1'), lead('L2'), lead('L3', {created_at: '2025-06-25T10:00:00'})])
  const {won_share, won_30} = (await report()).total
  expect(won_share).toBeCloseTo(1 / 3, 12)
  expect(won_30).toBeCloseTo(1 / 2, 12)
})

test('a customer from two sources counts for the first', async () => {
  await put([won('L1', 'C1'), won('L2', 'C1', {source: 'event', created_at: '2025-01-02T10:00:00'})])
  const {rows, shared} = await report()
  expect(rows.map(({source, revenue}) => [source, revenue])).toEqual([
    ['event', 0],
    ['web', 300],
  ])
  expect(shared).toBe(1)
})

test('of a month only its part that belongs to the period costs', () => {
  const source = {id: 'web', spent: {'2025-05': 3100, '2025-06': 3000}}
  const period = {from: dayOf('2025-05-31'), until: dayOf('2025-06-15'), days: [dayOf('2025-06-01')]}
  expect(costIn(source, period)).toMatchObject({cost: 100 + 1500, months_unknown: 0})
  expect(costIn(source, {...period, from: dayOf('2025-04-01'), days: [dayOf('2025-04-02')]})).toMatchObject({
    cost: 3100 + 1500,
    months_unknown: 1,
  })
  expect(costIn(undefined, period)).toMatchObject({cost: undefined, months_unknown: 0})
  expect(costIn({id: 'web', spent: {'2024-05': 1}}, period).cost).toBeUndefined()
})
