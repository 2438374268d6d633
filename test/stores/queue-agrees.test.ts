import {expect, it} from 'vitest'
import {listToday} from '../../src/core/queue/list-today.ts'
import {listTasks} from '../../src/core/queue/list-tasks.ts'
import {runQueue} from '../../src/core/queue/run-queue.ts'
import {simulateQueue} from '../../src/core/queue/simulate-queue.ts'
import type {Context} from '../../src/core/store/context.ts'
import {finishTasks} from '../../src/core/task/finish-task.ts'
import {dayOf, textOfDay} from '../../src/core/time/day.ts'
import {importText} from '../support/import.ts'
import {OPENERS} from './engines.ts'
import {header} from './sample.ts'

const FIRST_DAY = dayOf('2025-01-01')
const HEAD = 'order,date,amount,refunded,phone,sku'
const MAP = Object.fromEntries(HEAD.split(',').map((field) => [field === 'order' ? 'order_number' : field, field]))

/** Four hundred orders of sixty customers, made by a plain recurrence. */
function orders(): string {
  let seed = 7
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const rows = Array.from({length: 400}, (_, number) => {
    const who = Math.min(draw(60), draw(60))
    const day = textOfDay(FIRST_DAY + draw(175))
    return `${number},${day},${20 + draw(200)},${draw(40) === 0 ? 15 : ''},138000000${10 + who},p${draw(9)}`
  })
  return [HEAD, ...rows].join('\n')
}

async function worked(context: Context): Promise<unknown> {
  await importText(context, orders(), {map: MAP})
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [{id: 'G1', name: '李娜', shop: 'S1', capacity: 5}])
    await draft.save('customer', await withGuides(draft))
    await draft.save('ticket', [
      {...{id: 'T1', customer_id: 'C3', kind: 'complaint', severity: 'high'}, opened_at: '2025-06-20T09:00:00'},
    ])
  })
  const list = await listToday(context, {beyond: true})
  const [first, second] = list.rows
  await finishTasks(context, {tasks: [first?.id ?? ''], outcome: 'reached', by: 'call', next: '2d'})
  const tomorrow = {...context, now: () => '2025-07-01T12:00:00'}
  const rerun = await runQueue(tomorrow, {})
  return {
    list,
    second,
    rerun,
    mine: await listToday({...tomorrow, as: '李娜'}, {}),
    tasks: await listTasks(context, {states: ['open', 'done', 'closed'], rep: 'all'}),
    past: await listToday(context, {asOf: dayOf('2025-04-30')}),
    simulated: await simulateQueue(context, {from: dayOf('2025-05-01'), until: dayOf('2025-05-05'), within: 14}),
  }
}

async function withGuides(draft: Parameters<Parameters<Context['store']['write']>[1]>[0]): Promise<never[]> {
  const customers = await draft.all('customer')
  return customers.map((customer, index) => (index % 2 ? {...customer, guide: 'G1'} : customer)) as never[]
}

it('asks for the same, closes the same and ranks the same in every store', async () => {
  const answers: string[] = []
  for (const open of Object.values(OPENERS)) {
    const {store, close} = await open()
    answers.push(JSON.stringify(await worked({store, who: 'tester', now: () => '2025-06-30T12:00:00'})))
    await close()
  }
  expect(answers[0]?.length).toBeGreaterThan(20_000)
  expect(new Set(answers).size).toBe(1)
})
