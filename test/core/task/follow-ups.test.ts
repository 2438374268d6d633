import {beforeAll, expect, test} from 'vitest'
import {type Board, loadDashboard} from '../../../src/core/dashboard/load-dashboard.ts'
import {contactLead} from '../../../src/core/lead/contact-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {listFollowUps} from '../../../src/core/task/follow-ups.ts'
import {addHours} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

const context = memoryContext(NOW)
let board: Board

beforeAll(async () => {
  await fillStore(context)
  board = await loadDashboard(context, {asOf: undefined})
})

test('overdue leads come first, then those due today, then quiet customers', () => {
  expect(board.follow_ups.slice(0, 4).map(({id}) => id)).toEqual([
    'first-contact:L1',
    'second-contact:L3',
    'first-contact:L2',
    'churn:C11',
  ])
  expect(board.follow_ups.slice(3).every(({kind}) => kind === 'churn')).toBe(true)
})

test('leads that are won or not due today are left out', () => {
  const ids = board.follow_ups.map(({id}) => id.split(':')[1])
  expect(ids).not.toContain('L4')
  expect(ids).not.toContain('L5')
})

test('quiet customers come by value at stake, and none is lost', () => {
  const churn = board.follow_ups.flatMap((row) => (row.kind === 'churn' ? [row.churn] : []))
  const values = churn.map(({value_at_stake}) => value_at_stake)
  expect(values).toEqual(values.toSorted((left, right) => right - left))
  expect(churn.map(({stage}) => stage)).not.toContain('lost')
  expect(churn.length).toBeGreaterThan(5)
})

test('a quiet customer was due when the usual gap was over', () => {
  const row = board.follow_ups.find(({id}) => id === 'churn:C11')
  expect(row).toMatchObject({name: '李雪10', due_at: '2025-05-01T00:00:00', overdue_hours: 60 * 24 + 12})
})

test('among overdue leads potential counts before lateness, and unknown stands before low', async () => {
  const other = memoryContext(NOW)
  const lead = (id: string, hours: number, potential?: string): Lead => ({
    id,
    name: id,
    source: 'web',
    stage: 'new',
    contacts: 0,
    created_at: addHours(NOW, -hours),
    potential,
  })
  const leads = [
    lead('L1', 99, 'low'),
    lead('L2', 30),
    lead('L3', 26, 'high'),
    lead('L4', 50, 'high'),
    lead('L5', 90, 'medium'),
  ]
  await other.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) => draft.save('lead', leads))
  const {profile} = await loadDashboard(other, {asOf: undefined})
  const rows = await other.store.read((book) =>
    listFollowUps(book, {profile, now: NOW, settings: profile.inputs.settings}),
  )
  expect(rows.map(({name}) => name)).toEqual(['L4', 'L3', 'L5', 'L2', 'L1'])
})

test('a look at the same store and day takes the profile that is there; a change makes a new one', async () => {
  expect((await loadDashboard(context, {asOf: undefined, before: board})).profile).toBe(board.profile)
  await contactLead(context, 'L1')
  const after = await loadDashboard(context, {asOf: undefined, before: board})
  expect(after.profile).not.toBe(board.profile)
  expect(after.follow_ups.map(({id}) => id)).not.toContain('first-contact:L1')
})

test('looking back judges as of the end of that day', async () => {
  const back = await loadDashboard(context, {asOf: board.profile.inputs.asOf - 1})
  expect(back).toMatchObject({as_of: '2025-06-29', at: '2025-06-29T23:59:59', looking_back: true})
  expect(back.open_leads.map(({id}) => id)).not.toContain('L4')
})
