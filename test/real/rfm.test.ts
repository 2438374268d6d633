import {describe, expect, it} from 'vitest'
import {segmentCustomers, segmentRows} from '../../src/core/segment/segment-customers.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const QUERY = {asOf: dayOf('2006-12-31'), auto: false, cuts: {}, people: true, scheme: 'quintile'} as const
const MAP = {customer: 'customer_id', name: 'customer_id', date: 'order_date', amount: 'revenue', email: 'email'}

describe.skipIf(!HERE)('rfm_pkg', () => {
  it('gives every customer the published scores and segment', async () => {
    const context = memoryContext()
    await importFile(context, {file: pathOf('rfm_pkg/rfm_data_orders.csv'), map: MAP})
    const segmented = await segmentCustomers(context, QUERY)
    const ours = segmentRows(segmented, {}).map((row) => ({
      customer_id: row['name'],
      segment: row['segment'],
      rfm_score: `${row['r_score']}${row['f_score']}${row['m_score']}`,
      transaction_count: String(row['orders']),
      recency_days: String(row['recency_days']),
      amount: String(row['revenue']),
    }))
    const golden = rawRows('rfm_pkg/GOLDEN_rfm_orders_scores_segments.csv').map(
      ({customer_id, segment, rfm_score, transaction_count, recency_days, amount}) => ({
        customer_id,
        segment: KEYS[segment as string] ?? (segment as string).toLowerCase().replaceAll(' ', '-'),
        ...{rfm_score, transaction_count, recency_days, amount},
      }),
    )
    const byName = (left: {customer_id?: unknown}, right: {customer_id?: unknown}): number =>
      String(left.customer_id) < String(right.customer_id) ? -1 : 1
    expect(ours.sort(byName)).toEqual(golden.sort(byName))
  })

  it('cuts at the published points and counts the published customers', async () => {
    const context = memoryContext()
    await importFile(context, {file: pathOf('rfm_pkg/rfm_data_orders.csv'), map: MAP})
    const {report} = await segmentCustomers(context, QUERY)
    expect(report.buyers).toBe(995)
    expect(report.cuts.recency.map((cut) => Math.round(cut * 1e6) / 1e6)).toEqual([115, 181, 297.4, 482])
    expect(report.cuts.frequency).toEqual([4, 5, 6, 8])
    expect(report.cuts.monetary.map((cut) => Math.round(cut * 1e6) / 1e6)).toEqual([255.8, 382, 506.4, 666])
    expect(report.summary.find(({segment}) => segment === 'champions')).toMatchObject({
      customers: 158,
      orders: 1234,
      revenue: 120_178,
    })
  })
})

const KEYS: Record<string, string> = {"Can't Lose": 'cant-lose', New: 'new-customers'}
