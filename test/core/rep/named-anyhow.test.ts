import {describe, expect, it} from 'vitest'
import {listToday} from '../../../src/core/queue/list-today.ts'
import {listTasks} from '../../../src/core/queue/list-tasks.ts'
import {reportReps} from '../../../src/core/report/reps/report-reps.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {reportTargets} from '../../../src/core/target/report-targets.ts'
import {setTarget} from '../../../src/core/target/set-target.ts'
import {addTask} from '../../../src/core/task/add-task.ts'
import {listTickets} from '../../../src/core/ticket/list-tickets.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {addTouch} from '../../../src/core/touch/add-touch.ts'
import {header} from '../../stores/sample.ts'
import {storeWith} from '../../support/store-with.ts'

const TODAY = dayOf('2025-06-30')

/** G1 is called 李娜, and files call her so; C2 has no guide, but her shop. */
async function shop(): Promise<Context> {
  const context = await storeWith({
    customers: [
      {id: 'C1', name: '王芳', guide: '李娜', registered_at: '2025-01-01T00:00:00'},
      {id: 'C2', name: '张伟', home_shop: 'S1', registered_at: '2025-01-01T00:00:00'},
    ],
    orders: [{id: 'O1', customer_id: 'C1', at: '2025-06-10T10:00:00', amount: 9000, rep: '李娜'}],
  })
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [
      {id: 'G1', name: '李娜', shop: 'S1'},
      {id: 'G2', name: '陈静', shop: 'S2'},
    ])
    await draft.save('lead', [
      {
        ...{id: 'L1', name: 'Lead', source: 'web', stage: 'assigned', contacts: 0, owner: '李娜'},
        created_at: '2025-06-29T10:00:00',
      },
    ])
  })
  return context
}

describe('a rep whom files name by name', () => {
  it('has the tasks of their leads and customers, also of those of their shop', async () => {
    const context = await shop()
    expect((await addTask(context, {title: 'call', due: '1d', customer: 'C2'})).task.rep).toBe('G1')
    expect((await addTask(context, {title: 'call', due: '1d', lead: 'L1'})).task.rep).toBe('G1')
    const own = await listToday({...context, as: 'G1'}, {beyond: true})
    expect(own.rows.map(({rule, subject_id}) => `${rule} ${subject_id}`)).toContain('lead-first-contact L1')
    const listed = await listTasks({...context, as: '李娜'}, {states: ['open'], rep: undefined})
    expect(listed.map(({lead_id}) => lead_id)).toContain('L1')
  })

  it('has the tickets of customers of their shop', async () => {
    const context = await shop()
    await openTicket(context, {customer: 'C2', kind: 'question'})
    expect((await listTickets({...context, as: 'G1'}, {asOf: TODAY})).rows).toHaveLength(1)
    expect((await listTickets({...context, as: 'G2'}, {asOf: TODAY})).rows).toHaveLength(0)
  })

  it('has the customers, revenue and visits counted, in the report and for the targets alike', async () => {
    const context = await shop()
    await addTouch(context, {customer: 'C1', kind: 'visit', rep: '李娜'})
    await setTarget(context, {month: '2025-06', metric: 'revenue', value: '100', rep: 'G1'})
    await setTarget(context, {month: '2025-06', metric: 'visits', value: '10', rep: 'G1'})
    const {targets} = await reportTargets(context, {asOf: TODAY})
    const [row] = (await reportReps(context, {asOf: TODAY})).reps
    expect(row).toMatchObject({rep: 'G1', own_customers: 2, visits: 1})
    expect(targets.map(({metric, actual}) => [metric, actual])).toEqual([
      ['revenue', row?.revenue],
      ['visits', row?.visits],
    ])
    expect(row?.revenue).toBeGreaterThan(0)
  })
})
