import {beforeEach, expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {addTask} from '../../../src/core/task/add-task.ts'
import {reassignTasks, skipTasks, snoozeTasks} from '../../../src/core/task/change-task.ts'
import {finishTasks, type FinishTasks} from '../../../src/core/task/finish-task.ts'
import type {Task} from '../../../src/core/task/task.ts'
import type {Touch} from '../../../src/core/touch/touch.ts'
import {memoryContext} from '../../support/context.ts'
import {customer, order, putOrders} from '../../stores/sample.ts'
import {openTask} from './open-task.ts'

const NOW = '2025-06-30T12:00:00' // a Monday
let context: ReturnType<typeof memoryContext>
let lead: Lead

beforeEach(async () => {
  context = memoryContext(NOW)
  lead = await addLead(context, {name: '王小明', phone: '13800138000', source: 'web', owner: 'wang'})
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('customer', [customer('C1', {name: 'Ann', guide: 'li'})])
    await draft.save('identity', [
      {id: 'phone:+8613900139000', type: 'phone', value: '+8613900139000', customer_id: 'C1'},
    ])
    await draft.save('rep', [{id: 'li'}, {id: 'wang'}])
    await draft.save('setting', [{id: 'work.days', value: [1, 2, 3, 4, 5]}])
    await draft.nextIds('task', 3)
    await draft.save('task', [
      openTask('F1', {customer_id: 'C1', rep: 'li'}),
      openTask('F2', {lead_id: lead.id, rep: 'wang'}),
      openTask('F3', {customer_id: 'C1', state: 'closed', ended_at: '2025-06-29T10:00:00', ended_because: 'bought'}),
    ])
  })
})

const finish = (input: Partial<FinishTasks> & {tasks: string[]}): ReturnType<typeof finishTasks> =>
  finishTasks(context, {outcome: 'reached', by: 'call', ...input})
const task = (id: string): Promise<Task | undefined> => context.store.read((book) => book.get('task', id))
const touches = (): Promise<Touch[]> => context.store.read((book) => book.facts('touch').find({}))
const leadNow = (): Promise<Lead | undefined> => context.store.read((book) => book.get('lead', lead.id))

test('finishing keeps the outcome with the task and as a touch, and undoing takes both back', async () => {
  const before = await task('F1')
  const {change_id, tasks} = await finish({tasks: ['f1'], outcome: 'interested', by: 'visit', note: 'autumn list'})
  expect(tasks).toMatchObject([{id: 'F1', value: 50}])
  const ended = {state: 'done', ended_at: NOW, ended_by: 'tester', outcome: 'interested', note: 'autumn list'}
  expect(await task('F1')).toMatchObject({...ended, value: 5000})
  expect(await touches()).toMatchObject([
    {customer_id: 'C1', kind: 'visit', outcome: 'interested', detail: 'autumn list', rep: 'li', at: NOW},
  ])
  await undoChange(context, change_id)
  expect(await task('F1')).toEqual(before)
  expect(await touches()).toEqual([])
})

test('reaching an open lead counts as a contact, no answer does not', async () => {
  expect((await finish({tasks: ['F2'], outcome: 'no-answer'})).leads).toEqual([])
  expect(await leadNow()).toEqual(lead)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    draft.save('task', [openTask('F4', {lead_id: lead.id})]),
  )
  expect((await finish({tasks: ['F4']})).leads).toMatchObject([{id: lead.id, stage: 'contacted', contacts: 1}])
})

test('the rep who acts is the one who did it', async () => {
  await finishTasks({...context, as: 'wang', who: 'wang'}, {tasks: ['F1'], outcome: 'reached', by: 'call'})
  expect(await touches()).toMatchObject([{rep: 'wang'}])
})

test('asks for the same once more where nobody was reached, with the words of its rule and what happened', async () => {
  const before = await task('F1')
  const {followed_by} = await finish({tasks: ['F1'], outcome: 'no-answer', next: '1d'})
  const {key, rule, figures} = before as Task
  expect(followed_by).toMatchObject([{id: 'F4', key, rule, title: 'no-answer', state: 'open'}])
  expect((await task('F4'))?.figures).toEqual(figures)
  expect((await finish({tasks: [key]})).tasks).toMatchObject([{id: 'F4'}])
})

test('asks again in working time, of the same person and for as much', async () => {
  const {followed_by} = await finish({tasks: ['F1', 'F2'], outcome: 'promised', next: '5d'})
  expect(followed_by).toMatchObject([
    {
      ...{id: 'F4', key: 'by-hand:F4', customer_id: 'C1', rep: 'li', due_at: '2025-07-07T12:00:00'},
      title: 'win-back (promised)',
    },
    {id: 'F5', lead_id: lead.id, rep: 'wang', rule: 'by-hand', state: 'open', value: 50, created_at: NOW},
  ])
  expect(await task('F4')).toMatchObject({value: 5000, chance: 0.2})
})

test.for([
  ['1w', '2025-07-07T12:00:00'],
  ['4h', '2025-06-30T16:00:00'],
  ['12h', '2025-07-01T12:00:00'],
  ['2025-07-05', '2025-07-07T09:00:00'], // a Saturday
  ['2025-06-30', NOW],
] as const)('asks again in %s at %s', async ([next, due_at]) => {
  const {followed_by} = await finish({tasks: ['F1'], next, note: 'price of tea'})
  expect(followed_by).toMatchObject([{due_at, title: 'price of tea'}])
})

test.for(['soon', '0d', '2025-06-29', '2025-02-30', ''])(
  'refuses "%s" as a time, and finishes nothing',
  async (next) => {
    await expect(finish({tasks: ['F1'], next})).rejects.toMatchObject({code: 'BAD_INPUT'})
    expect(await task('F1')).toMatchObject({state: 'open'})
  },
)

test('finishes all tasks that are named or none', async () => {
  await expect(finish({tasks: ['F1', 'F3']})).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Task F3 closed by itself on 2025-06-29 10:00 (bought); nothing was changed, the other tasks included.',
  })
  await expect(finish({tasks: ['F1', 'F9']})).rejects.toMatchObject({code: 'NOT_FOUND'})
  expect(await task('F1')).toMatchObject({state: 'open'})
  expect(await touches()).toEqual([])
  expect((await finish({tasks: ['F1', 'F2', 'F1']})).tasks.map(({id}) => id)).toEqual(['F1', 'F2'])
  expect(await touches()).toHaveLength(2)
})

test('says who has finished a task already', async () => {
  await finishTasks({...context, who: 'li'}, {tasks: ['F1'], outcome: 'promised', by: 'call'})
  for (const again of [
    () => finish({tasks: ['F1']}),
    () => skipTasks(context, {tasks: ['F1'], why: 'moved'}),
    () => snoozeTasks(context, {tasks: ['F1'], until: '2d', flag: 'for'}),
    () => reassignTasks(context, {tasks: ['F1'], to: 'li'}),
  ])
    await expect(again()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Task F1 was done by li on 2025-06-30 12:00 (promised); nothing was changed.',
    })
})

test('a wrong number names the phones that are to be mended', async () => {
  const {wrong_numbers} = await finish({tasks: ['F1', 'F2'], outcome: 'wrong-number'})
  expect(wrong_numbers).toEqual([
    {customer_id: 'C1', phones: ['+8613900139000']},
    {lead_id: lead.id, phones: ['+8613800138000']},
  ])
})

test('puts tasks off to a day, and refuses today', async () => {
  const {tasks, change_id} = await snoozeTasks(context, {tasks: ['F1'], until: '2025-07-05', flag: 'until'})
  expect(tasks).toMatchObject([{snoozed_until: '2025-07-05', due_at: '2025-06-30T12:00:00', state: 'open'}])
  await undoChange(context, change_id)
  expect((await task('F1'))?.snoozed_until).toBeUndefined()
  await expect(snoozeTasks(context, {tasks: ['F1'], until: '2025-06-30', flag: 'until'})).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
})

test('gives tasks to a rep who exists', async () => {
  await reassignTasks(context, {tasks: ['F1', 'F2'], to: 'wang'})
  expect([(await task('F1'))?.rep, (await task('F2'))?.rep]).toEqual(['wang', 'wang'])
  await expect(reassignTasks(context, {tasks: ['F1'], to: 'nobody'})).rejects.toMatchObject({code: 'NOT_FOUND'})
})

test('sets a task aside with the reason, without a touch', async () => {
  await skipTasks({...context, who: 'li'}, {tasks: ['F1'], why: 'moved away'})
  expect(await task('F1')).toMatchObject({state: 'skipped', ended_by: 'li', ended_at: NOW, note: 'moved away'})
  expect(await touches()).toEqual([])
  await expect(skipTasks(context, {tasks: ['F2'], why: ' '})).rejects.toMatchObject({code: 'BAD_INPUT'})
})

test('adds a task by hand for whose customer or lead it is', async () => {
  const {task: added, change_id} = await addTask(context, {customer: 'Ann', title: ' call ', due: '2d', value: 12.5})
  expect(added).toMatchObject({
    ...{id: 'F4', key: 'by-hand:F4', rule: 'by-hand', customer_id: 'C1', rep: 'li', title: 'call', value: 12.5},
    due_at: '2025-07-02T12:00:00',
  })
  expect(await task('F4')).toMatchObject({value: 1250, state: 'open'})
  expect((await addTask(context, {lead: lead.id, title: 'call', due: '2025-07-01', rep: 'li'})).task.rep).toBe('li')
  await undoChange(context, change_id)
  expect(await task('F4')).toBeUndefined()
  await expect(addTask(context, {title: 'call', due: '2d'})).rejects.toMatchObject({code: 'BAD_INPUT'})
})

test('a task by hand is worth an average purchase: of theirs, else of anybody', async () => {
  const worth = async (whom: {customer?: string; lead?: string}): Promise<number> =>
    (await addTask(context, {...whom, title: 'call', due: '1d'})).task.value
  expect(await worth({customer: 'C1'})).toBe(0)
  const bought = (id: string, customer_id: string, amount: number): Order => order({id, customer_id, amount})
  await putOrders(context.store, [bought('a', 'C1', 1000), bought('b', 'C1', 2000), bought('c', '', 9000)])
  expect([await worth({customer: 'C1'}), await worth({lead: lead.id})]).toEqual([15, 40])
})

test("what a task of a lead who was won came to is the customer's", async () => {
  const won = {...lead, stage: 'won' as const, customer_id: 'C1'}
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) => draft.save('lead', [won]))
  expect((await finish({tasks: ['F2']})).leads).toEqual([])
  expect(await touches()).toMatchObject([{customer_id: 'C1', lead_id: lead.id}])
})
