import {beforeEach, expect, test, vi} from 'vitest'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import {finishTasks} from '../../../src/core/task/finish-task.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {runProgram} from './running.tsx'

let context: ReturnType<typeof memoryContext>

vi.setConfig({testTimeout: 60_000})

beforeEach(async () => {
  context = memoryContext(NOW)
  await fillStore(context)
})

const task = (id: string) => context.store.read((book) => book.get('task', id))

test('a task is finished by its key and a form, taken back, and done again: in the store and on the screen', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks', '▸ by 07-01      李雪10')
  run.press('d')
  await run.shows('Done: 李雪10', '(1/4)')
  run.press('inter')
  await run.shows('› inter', '▸ interested')
  run.press('\r')
  await run.shows('how (2/4)')
  run.press('\r')
  await run.shows('what was said (3/4)')
  run.press('likes 乌龙茶')
  await run.shows('› likes 乌龙茶')
  run.press('\r')
  await run.shows('ask again (4/4)')
  run.press('\r')
  await run.shows('28 tasks', 'Task F1 done: interested')
  expect(await task('F1')).toMatchObject({state: 'done', outcome: 'interested', note: 'likes 乌龙茶'})
  run.press('u')
  await run.shows('30 tasks', 'Undone: ')
  expect(await task('F1')).toMatchObject({state: 'open'})
  run.press('U')
  await run.shows('28 tasks', 'Done again: ')
  expect(await task('F1')).toMatchObject({state: 'done', outcome: 'interested'})
})

test('what somebody else has finished meanwhile is told, and the list is as it is', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  run.press('d')
  await run.shows('(1/4)')
  await finishTasks({...context, who: 'li'}, {tasks: ['F1'], outcome: 'ordered', by: 'call'})
  for (const step of ['(2/4)', '(3/4)', '(4/4)']) {
    run.press('\r')
    await run.shows(step)
  }
  run.press('\r')
  await run.shows('! ', 'was done by li', '28 tasks')
  expect(await task('F1')).toMatchObject({outcome: 'ordered'})
})

test('what others write shows by itself', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  run.press('5')
  await run.shows('╔ New 3')
  await addLead(context, {name: '钱新来', source: 'walk-in', potential: 'high'})
  await run.shows('╔ New 4', '钱新来', '▸ 林小雨')
})

test('a store that cannot be read is told in a banner above what was known; keys go on, and it recovers', async () => {
  const {store} = context
  const read = store.read.bind(store)
  const run = runProgram({context})
  await run.shows('30 tasks')
  store.read = async () => {
    throw new CrmError('STORE_UNREACHABLE', 'The server db does not answer.')
  }
  run.press('r')
  await run.shows('! The server db does not answer.', '30 tasks')
  run.press('?')
  await run.shows('Keys of this screen')
  run.press('\u001b')
  await run.gone('Keys of this screen')
  store.read = read
  await run.gone('does not answer')
  await run.shows('30 tasks')
})

test('a deed that the store refuses is told, and nothing is there to be undone', async () => {
  const {store} = context
  const run = runProgram({context})
  await run.shows('30 tasks')
  store.write = async () => {
    throw new CrmError('LOCKED', 'Somebody else writes to the store.')
  }
  run.press('S')
  await run.shows('Set aside')
  run.press('moved away\r')
  await run.shows('! Somebody else writes to the store.', '30 tasks')
  run.press('u')
  await run.shows('Nothing was done here')
})

test('looking back shows that day and refuses to act', async () => {
  const run = runProgram({context, asOf: dayOf('2025-06-20')})
  await run.shows('as of 2025-06-20', / \d+ tasks/)
  run.press('d')
  await run.shows('another day')
  run.press('5')
  await run.shows('[5 Leads]')
  expect(await context.store.read((book) => book.count('task'))).toBe(0)
})

test('y copies the command line of what is shown, and x writes it to a file', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  run.press('8')
  await run.shows('张桂英饭店53')
  run.press('y')
  await run.shows('Copied: patron customer list')
  expect(run.copied).toEqual([expect.stringMatching(/^patron customer list/)])
  run.press('x')
  await run.shows('60 rows written to ')
  const [[name, csv] = []] = run.files
  expect(name).toMatch(/\.csv$/)
  expect(csv?.trimEnd().split('\n')).toHaveLength(61)
})
