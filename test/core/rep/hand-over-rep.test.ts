import {beforeEach, expect, test} from 'vitest'
import {showCustomer} from '../../../src/core/customer/show-customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {assignLead} from '../../../src/core/lead/assign-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {handOverRep, type HandOverInput} from '../../../src/core/rep/hand-over-rep.ts'
import {addRep, editRep} from '../../../src/core/rep/save-rep.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Task} from '../../../src/core/task/task.ts'
import type {MemoryStore} from '../../../src/stores/memory/memory-store.ts'
import {memoryContext} from '../../support/context.ts'
import {dumpOf, header} from '../../stores/sample.ts'

const NOW = '2025-06-30T12:00:00'
let context: Context & {store: MemoryStore}

function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return {
    id,
    name: id,
    source: 'web',
    stage: 'assigned',
    owner: 'li',
    created_at: '2025-06-02T10:00:00',
    contacts: 0,
    ...fields,
  }
}

function task(id: string, fields: Partial<Task> = {}): Task {
  const times = {created_at: NOW, due_at: NOW}
  return {id, key: id, rule: 'by-hand', rep: 'li', state: 'open', value: 0, chance: 0, weight: 1, ...times, ...fields}
}

const ticket = {kind: 'complaint', severity: 'low', opened_at: '2025-06-20T10:00:00', rep: 'li'} as const

beforeEach(async () => {
  context = memoryContext(NOW)
  await context.store.write(header(), async (draft) => {
    await draft.save('shop', [{id: 'S1', region: '浙江'}])
    await draft.save('rep', [
      {id: 'li', name: '李雷'},
      {id: 'han', shop: 'S1'},
      {id: 'mei', regions: ['上海']},
      {id: 'tom'},
    ])
    await draft.save('lead', [
      lead('L1'),
      lead('L2', {owner: '李雷'}),
      lead('L3', {stage: 'won'}),
      lead('L4', {owner: 'tom'}),
    ])
    await draft.save('customer', [
      {id: 'C1', guide: 'li', home_shop: 'S1'},
      {id: 'C2', guide: 'li', region: '上海'},
      {id: 'C3', guide: 'tom'},
    ])
    await draft.save('task', [
      task('F1', {customer_id: 'C2'}),
      task('F2', {lead_id: 'L1'}),
      task('F3', {state: 'done'}),
    ])
    await draft.save('ticket', [
      {...ticket, id: 'T1', customer_id: 'C1'},
      {...ticket, id: 'T2', closed_at: NOW},
    ])
  })
})

const input: HandOverInput = {from: 'li', to: ['han', 'mei'], rule: 'round-robin', dryRun: false}
const all = <K extends 'lead' | 'customer' | 'task' | 'ticket'>(kind: K) => context.store.read((book) => book.all(kind))

test('gives everything open away in turn; tasks and tickets go with whom they are about', async () => {
  const result = await handOverRep(context, input)
  expect(result.rows).toEqual([
    {rep: 'han', leads: 1, customers: 1, tasks: 1, tickets: 1},
    {rep: 'mei', leads: 1, customers: 1, tasks: 1, tickets: 0},
  ])
  expect((await all('lead')).map(({owner}) => owner)).toEqual(['han', 'mei', 'li', 'tom'])
  expect((await all('customer')).map(({guide}) => guide)).toEqual(['han', 'mei', 'tom'])
  expect((await all('task')).map(({rep}) => rep)).toEqual(['mei', 'han', 'li'])
  expect((await all('ticket')).map(({rep}) => rep)).toEqual(['han', 'li'])
})

test('by region each goes to who looks after the place', async () => {
  await handOverRep(context, {...input, to: ['mei', 'han'], rule: 'region'})
  expect((await all('customer')).map(({guide}) => guide)).toEqual(['han', 'mei', 'tom'])
})

test('gives all tasks of a customer of the shop to one, by region to who looks after it', async () => {
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'C9', home_shop: 'S1'}])
    await draft.save(
      'task',
      ['F6', 'F7', 'F8'].map((id) => task(id, {customer_id: 'C9'})),
    )
  })
  const reps = async (): Promise<Set<unknown>> =>
    new Set((await all('task')).filter(({customer_id}) => customer_id === 'C9').map(({rep}) => rep))
  await handOverRep(context, input)
  expect((await reps()).size).toBe(1)
  await undoChange(context, undefined)
  await handOverRep(context, {...input, to: ['mei', 'han'], rule: 'region'})
  expect([...(await reps())]).toEqual(['han'])
})

test('by load each goes to who has least', async () => {
  const {rows} = await handOverRep(context, {...input, to: ['han', 'tom'], rule: 'least-busy'})
  expect(rows).toMatchObject([
    {rep: 'han', leads: 2},
    {rep: 'tom', customers: 1},
  ])
})

test('stands on the customer’s timeline', async () => {
  await handOverRep(context, input)
  const {page} = await showCustomer(context, {reference: 'C1', asOf: 20_269})
  expect(page.timeline.filter(({kind}) => kind === 'note')).toMatchObject([{event: 'handed-over', detail: 'li → han'}])
})

test('marks the rep as gone, to whom nothing is given any more', async () => {
  expect((await handOverRep(context, input)).left_on).toBe('2025-06-30')
  await expect(assignLead(context, {lead: 'L4', rep: 'li'})).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Rep li left on 2025-06-30; nothing is given to them.',
  })
  await editRep(context, 'li', {set: {}, clear: ['left_on']})
  expect((await assignLead(context, {lead: 'L4', rep: 'li'})).lead.owner).toBe('li')
})

test('is taken back as one change, and a dry run is none', async () => {
  const before = await dumpOf(context.store)
  await handOverRep(context, {...input, dryRun: true})
  expect(await dumpOf(context.store)).toEqual(before)
  const {change_id} = await handOverRep(context, input)
  await undoChange(context, change_id as number)
  expect((await all('customer')).map(({guide}) => guide)).toEqual(['li', 'li', 'tom'])
  expect(await context.store.read((book) => book.facts('touch').count())).toBe(0)
  expect(await context.store.read((book) => book.get('rep', 'li'))).toEqual({id: 'li', name: '李雷'})
})

test('refuses what somebody who left has not got any more', async () => {
  await handOverRep(context, input)
  await expect(handOverRep(context, input)).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'li left on 2025-06-30 and has nothing left to hand over.',
  })
})

test('refuses to hand over to oneself or to somebody who left', async () => {
  await expect(handOverRep(context, {...input, to: ['李雷']})).rejects.toMatchObject({code: 'BAD_INPUT'})
  await editRep(context, 'han', {set: {left_on: '2025-06-01'}, clear: []})
  await expect(handOverRep(context, input)).rejects.toMatchObject({code: 'REFUSED'})
})

test('a rep is added once, and a day that is none is refused', async () => {
  expect((await addRep(context, 'wu', {capacity: 12})).rep).toEqual({id: 'wu', capacity: 12})
  await expect(addRep(context, 'wu', {})).rejects.toMatchObject({code: 'CONFLICT'})
  await expect(editRep(context, 'wu', {set: {left_on: '30.6.'}, clear: []})).rejects.toMatchObject({code: 'BAD_INPUT'})
})
