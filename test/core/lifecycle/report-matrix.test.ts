import {describe, expect, it} from 'vitest'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {reportLifecycle} from '../../../src/core/lifecycle/report-lifecycle.ts'
import {parseCell, reportMatrix} from '../../../src/core/lifecycle/report-matrix.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {reportQuadrants} from '../../../src/core/segment/report-quadrants.ts'
import {customer, header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const from = dayOf('2025-03-31')
const to = dayOf('2025-06-30')

function lead(fields: Pick<Lead, 'id' | 'created_at'> & Partial<Lead>): Lead {
  return {name: `Lead ${fields.id}`, source: 'web', stage: 'new', contacts: 0, ...fields}
}

/** C1 was a lead until May, C2 registered in January and bought in June, C3 came in June; L2 and L10 are leads. */
async function shop() {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [
      customer('C1', {registered_at: '2025-05-05T10:00:00', lead_id: 'L1'}),
      customer('C2', {registered_at: '2025-01-01T10:00:00'}),
      customer('C3', {registered_at: '2025-06-10T10:00:00'}),
    ])
    await draft.save('lead', [
      lead({
        id: 'L1',
        created_at: '2025-02-01T10:00:00',
        stage: 'won',
        customer_id: 'C1',
        converted_at: '2025-05-05T10:00:00',
      }),
      lead({id: 'L2', created_at: '2025-06-01T10:00:00'}),
      lead({id: 'L10', created_at: '2025-06-02T10:00:00'}),
      lead({id: 'L3', created_at: '2025-02-01T10:00:00'}),
      lead({id: 'L4', created_at: '2025-02-01T10:00:00', stage: 'lost'}),
      lead({id: 'L5', created_at: '2025-07-01T10:00:00'}),
    ])
  })
  await putOrders(context.store, [order({id: 'O1', customer_id: 'C2', at: '2025-06-20T10:00:00'})])
  return context
}

describe('who moved from which stage to which', () => {
  it('counts everybody of the second day once, leads and newcomers too', async () => {
    const {matrix} = await reportMatrix(await shop(), {from, to})
    expect(matrix.cells).toEqual([
      {from: 'unknown', to: 'lead', people: 2, share: 2 / 3},
      {from: 'unknown', to: 'registered', people: 1, share: 1 / 3},
      {from: 'lead', to: 'lead', people: 1, share: 0.5},
      {from: 'lead', to: 'registered', people: 1, share: 0.5},
      {from: 'registered', to: 'first-order', people: 1, share: 1},
    ])
  })

  it('lists as many people as a cell counts', async () => {
    const context = await shop()
    const {matrix} = await reportMatrix(context, {from, to})
    for (const cell of matrix.cells) {
      const {people} = await reportMatrix(context, {from, to, cell: {...cell, fields: ['id']}})
      expect(people).toHaveLength(cell.people)
    }
  })

  it('lists leads with what a lead has of the fields, in the order of their numbers', async () => {
    const cell = {...parseCell('unknown,lead'), fields: ['id', 'name', 'orders', 'lifecycle']}
    const {people} = await reportMatrix(await shop(), {from, to, cell})
    expect(people).toEqual([
      {id: 'L2', name: 'Lead L2', orders: undefined, lifecycle: 'lead'},
      {id: 'L10', name: 'Lead L10', orders: undefined, lifecycle: 'lead'},
    ])
  })

  it('refuses a second day that does not come after the first', async () => {
    await expect(reportMatrix(await shop(), {from: to, to})).rejects.toThrow('does not come before')
  })
})

describe('a cell of the matrix', () => {
  it.each(['lost', 'lost,', ',lost', 'stable,slowing,lost', ''])('needs two stages, which "%s" is not', (text) => {
    expect(() => parseCell(text)).toThrow(`"${text}" does not say two stages`)
  })

  it('begins where people were not known yet, and never ends there', () => {
    expect(parseCell('unknown, lost')).toEqual({from: 'unknown', to: 'lost'})
    expect(() => parseCell('lost,unknown')).toThrow('There is no stage "unknown".')
  })
})

describe('the stages as of a day', () => {
  it('count the same open leads as the map of quadrants does, also those won since', async () => {
    const context = await shop()
    const [now, then] = [
      await reportLifecycle(context, {asOf: to, days: 91}),
      await reportQuadrants(context, {asOf: from}),
    ]
    expect(now.stages[0]).toMatchObject({stage: 'lead', people: 3, before: 2, came: 2, went: 1})
    expect(then.report.potential.leads).toBe(2)
  })
})
