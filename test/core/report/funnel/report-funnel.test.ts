import {expect, test} from 'vitest'
import type {Lead} from '../../../../src/core/lead/lead.ts'
import {passageOf} from '../../../../src/core/lead/lead-passage.ts'
import {type FunnelBy, type FunnelReport, reportFunnel} from '../../../../src/core/report/funnel/report-funnel.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {memoryContext} from '../../../support/context.ts'
import {header} from '../../../stores/sample.ts'

const AS_OF = dayOf('2025-06-30')

function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {id, name: id, source: 'web', stage: 'new', created_at: '2025-06-01T10:00:00', contacts: 0, ...fields}
}

const contacted = {stage: 'contacted', owner: 'li', assigned_at: '2025-06-01T10:00:00', contacts: 1} as const

async function report(
  leads: readonly Lead[],
  query: {by?: FunnelBy; asOf?: number; from?: number} = {},
): Promise<FunnelReport> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('lead', leads)
    await draft.save('rep', [{id: 'li', name: '李雷'}])
    await draft.save('setting', [{id: 'report.least', value: 1}])
  })
  return reportFunnel(context, {asOf: AS_OF, ...query})
}

test('counts who reached each stage or one beyond it', async () => {
  const {total, skipped} = await report([
    lead('L1'),
    lead('L2', {...contacted, first_contact_at: '2025-06-02T10:00:00'}),
    lead('L3', {stage: 'won', converted_at: '2025-06-05T10:00:00', customer_id: 'C1'}),
    lead('L4', {...contacted, stage: 'lost', first_contact_at: '2025-06-03T10:00:00', lost_at: '2025-06-04T10:00:00'}),
  ])
  expect(total.stages.map(({stage, leads, conversion}) => [stage, leads, conversion])).toEqual([
    ['came-in', 4, undefined],
    ['assigned', 3, 0.75],
    ['contacted', 3, 1],
    ['qualified', 1, 1 / 3],
    ['won', 1, 1],
  ])
  expect([total.lost, total.open, skipped]).toEqual([1, 2, 1])
})

test('counts open and lost leads as not there yet in the days', async () => {
  const won = (id: string, day: string): Lead =>
    lead(id, {stage: 'won', converted_at: `2025-06-${day}T10:00:00`, customer_id: id})
  const {total} = await report([
    won('L1', '03'),
    won('L2', '05'),
    lead('L3'),
    lead('L4', {stage: 'lost', lost_at: '2025-06-02T10:00:00'}),
  ])
  const last = total.stages.at(-1)
  expect(last).toMatchObject({days_since_came_in: 4})
  const {total: fewer} = await report([won('L1', '03'), lead('L2'), lead('L3')])
  expect(fewer.stages.at(-1)?.days_since_came_in).toBeUndefined()
})

test('looks back at what was known on a day', async () => {
  const leads = [
    lead('L1', {...contacted, stage: 'lost', first_contact_at: '2025-06-03T10:00:00', lost_at: '2025-06-20T10:00:00'}),
    lead('L2', {stage: 'won', converted_at: '2025-06-15T10:00:00', customer_id: 'C1'}),
    lead('L3', {created_at: '2025-06-11T10:00:00'}),
  ]
  const {total} = await report(leads, {asOf: dayOf('2025-06-10')})
  expect(total.stages.map(({leads: n}) => n)).toEqual([2, 1, 1, 0, 0])
  expect([total.lost, total.open]).toEqual([0, 2])
})

test('leaves out who had bought before they came in, and says how many', async () => {
  const {total, customers_before} = await report([
    lead('L1', {stage: 'won', converted_at: '2025-05-20T10:00:00', customer_id: 'C1'}),
    lead('L2', {stage: 'won', converted_at: '2025-06-01T00:00:00', customer_id: 'C2'}),
  ])
  expect([total.leads, customers_before]).toEqual([1, 1])
})

test('groups by rep, whatever name the lead has for them, and by month in order', async () => {
  const leads = [
    lead('L1', {...contacted, owner: '李雷'}),
    lead('L2', contacted),
    lead('L3', {created_at: '2025-05-01T10:00:00'}),
  ]
  const byRep = await report(leads, {by: 'rep'})
  expect(byRep.groups.map(({group, leads: n}) => [group, n])).toEqual([
    ['li', 2],
    ['', 1],
  ])
  const byMonth = await report(leads, {by: 'month'})
  expect(byMonth.groups.map(({group}) => group)).toEqual(['2025-05', '2025-06'])
})

test('only leads that came in in the period count', async () => {
  const leads = [lead('L1', {created_at: '2025-05-01T10:00:00'}), lead('L2')]
  expect((await report(leads, {from: dayOf('2025-06-01')})).total.leads).toBe(1)
})

test('of an end without a time only the end counts', async () => {
  const {total, untimed} = await report([lead('L1', {stage: 'won'}), lead('L2', {stage: 'lost'})])
  expect([total.stages.at(-1)?.leads, total.lost, untimed]).toEqual([1, 1, 2])
  expect(passageOf(lead('L1', {stage: 'won'}), '2025-06-30T23:59:59').at).toEqual({})
})
