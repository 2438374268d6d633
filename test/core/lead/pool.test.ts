import {beforeEach, expect, test} from 'vitest'
import {workCalendar} from '../../../src/core/calendar/work-calendar.ts'
import {claimLead} from '../../../src/core/lead/claim-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {listPool} from '../../../src/core/lead/list-pool.ts'
import {fallenBack} from '../../../src/core/lead/pool-rules.ts'
import {releaseLead} from '../../../src/core/lead/release-lead.ts'
import {sweepPool} from '../../../src/core/lead/sweep-pool.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {DEFAULTS} from '../../support/profile.ts'
import {header} from '../../stores/sample.ts'

const CREATED = '2025-06-02T10:00:00'
const NOW = '2025-06-30T12:00:00'
let context: Context
const by = (as: string, now = NOW): Context => ({...context, as, who: as, now: () => now})

function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {id, name: `Name of ${id}`, source: 'web', stage: 'new', created_at: CREATED, contacts: 0, ...fields}
}

beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [{id: 'li'}, {id: 'han'}, {id: 'gone', left_on: '2025-06-01'}])
    await draft.save('setting', [{id: 'lead.claim_limit', value: 1}])
    await draft.save('lead', [
      lead('L1', {potential: 'low'}),
      lead('L2', {potential: 'high'}),
      lead('L3', {stage: 'assigned', owner: 'li', owned_at: CREATED, assigned_at: CREATED}),
      lead('L4', {stage: 'lost'}),
    ])
  })
})

test('holds the open leads that nobody has, the most promising first', async () => {
  expect((await listPool(context)).map(({id}) => id)).toEqual(['L2', 'L1'])
})

test('gives a lead to who claims it, up to the limit', async () => {
  expect((await claimLead(by('li'), 'L2')).lead).toMatchObject({owner: 'li', claimed: true, stage: 'assigned'})
  await expect(claimLead(by('li'), 'L1')).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Rep li has 1 open leads from the pool already; the limit is 1.',
  })
})

test('of two who claim one lead, the second is told who has it and since when', async () => {
  await claimLead(by('li', '2025-06-30T09:00:00'), 'L2')
  await expect(claimLead(by('han'), 'L2')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Lead L2 Name of L2 is not in the pool: li has it since 2025-06-30 09:00.',
  })
})

test('refuses reps who left, and nobody', async () => {
  await expect(claimLead(by('gone'), 'L2')).rejects.toMatchObject({code: 'REFUSED'})
  await expect(claimLead(context, 'L2')).rejects.toMatchObject({code: 'BAD_INPUT'})
})

test('lets untouched leads fall back, and who had one rests from it', async () => {
  const result = await sweepPool(context, {dryRun: false})
  expect(result.rows).toEqual([
    {id: 'L3', name: 'Name of L3', potential: undefined, pooled_from: 'li', touched_at: CREATED},
  ])
  await expect(claimLead(by('li', '2025-07-07T11:00:00'), 'L3')).rejects.toMatchObject({code: 'REFUSED'})
  expect((await claimLead(by('han'), 'L3')).lead.owner).toBe('han')
})

test('open tasks go with the lead, done ones stay', async () => {
  const task = {
    rule: 'first-contact',
    lead_id: 'L3',
    rep: 'li',
    created_at: CREATED,
    due_at: NOW,
    value: 0,
    chance: 0,
    weight: 1,
  }
  await context.store.write(header(), (draft) =>
    draft.save('task', [
      {...task, id: 'F1', key: 'a', state: 'open'},
      {...task, id: 'F2', key: 'b', state: 'done'},
    ]),
  )
  const reps = async (): Promise<unknown[]> =>
    (await context.store.read((book) => book.all('task'))).map(({rep}) => rep)
  await sweepPool(context, {dryRun: false})
  expect(await reps()).toEqual([undefined, 'li'])
  await claimLead(by('han'), 'L3')
  expect(await reps()).toEqual(['han', 'li'])
})

test('a dry run of the sweep changes nothing', async () => {
  expect((await sweepPool(context, {dryRun: true})).rows).toHaveLength(1)
  expect((await listPool(context)).map(({id}) => id)).not.toContain('L3')
})

test('a released lead may be claimed again by its owner after the days of rest', async () => {
  await releaseLead(context, 'L3')
  expect((await claimLead(by('li', '2025-07-08T11:00:00'), 'L3')).lead.owner).toBe('li')
})

test('counts working days from the last contact, or from when the owner got the lead', () => {
  const weekdays = {...DEFAULTS, 'work.days': [1, 2, 3, 4, 5], 'lead.pool_days': 5}
  const owned = {owner: 'li', stage: 'contacted'} as const
  const leads = [
    lead('L1', {...owned, owned_at: '2025-06-20T10:00:00'}),
    lead('L2', {...owned, owned_at: '2025-06-23T13:00:00'}),
    lead('L3', {...owned, owned_at: CREATED, last_contact_at: '2025-06-25T10:00:00'}),
    lead('L4', {...owned, stage: 'won'}),
  ]
  const fallen = fallenBack(leads, {now: NOW, calendar: workCalendar(weekdays), settings: weekdays})
  expect(fallen).toEqual([expect.objectContaining({id: 'L1', owner: undefined, pooled_from: 'li', pooled_at: NOW})])
  const never = {...weekdays, 'lead.pool_days': 0}
  expect(fallenBack(leads, {now: NOW, calendar: workCalendar(never), settings: never})).toEqual([])
})
