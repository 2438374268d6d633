import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {assignLead} from '../../../src/core/lead/assign-lead.ts'
import {recycleLead} from '../../../src/core/lead/recycle-lead.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {listToday, planAhead} from '../../../src/core/queue/list-today.ts'
import type {QueueList} from '../../../src/core/queue/queue-list.ts'
import {resetRules, setRules, switchRules} from '../../../src/core/queue/edit-rules.ts'
import {eraseCustomer} from '../../../src/core/privacy/erase-customer.ts'
import {runQueue} from '../../../src/core/queue/run-queue.ts'
import {simulateQueue} from '../../../src/core/queue/simulate-queue.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {addTask} from '../../../src/core/task/add-task.ts'
import {finishTasks} from '../../../src/core/task/finish-task.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {header, order} from '../../stores/sample.ts'
import {storeWith} from '../../support/store-with.ts'

const DAY = 86_400_000

/** The day so many days before 2025-06-30, at ten. */
function ago(days: number): string {
  return new Date(Date.UTC(2025, 5, 30) - days * DAY).toISOString().slice(0, 10) + 'T10:00:00'
}

function ordersOf(who: string, days: readonly number[], amount = 10_000): {id: string}[] {
  return days.map((day) => ({id: `${who}-${day}`, customer_id: who, at: ago(day), amount}))
}

/** A hundred who come every ten days; one who stays away, one new, and two leads. */
async function shop(): Promise<Context> {
  const regulars = Array.from({length: 100}, (_, index) => `R${index}`)
  const context = await storeWith({
    customers: [
      ...regulars.map((id) => ({id, name: id})),
      {id: 'SILENT', name: '王大力', guide: 'G1', home_shop: 'S1'},
      {id: 'NEW', name: '新客'},
      {id: 'REGISTERED', registered_at: ago(5)},
    ],
    orders: [
      ...regulars.flatMap((id, index) =>
        ordersOf(
          id,
          [5, 15, 25, 35, 45].map((day) => day + (index % 5)),
          1000,
        ),
      ),
      ...ordersOf('SILENT', [100, 110, 120, 130, 140, 150], 90_000),
      ...ordersOf('NEW', [4]),
    ],
    settings: {'queue.manager': 'BOSS'},
  })
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [
      {id: 'G1', name: '李娜', shop: 'S1', capacity: 1},
      {id: 'BOSS', name: '店长'},
    ])
    await draft.save('lead', [
      lead('L1', {created_at: ago(3), owner: 'G1'}),
      lead('L2', {
        created_at: ago(0),
        contacts: 1,
        first_contact_at: ago(0),
        last_contact_at: ago(0),
        stage: 'contacted',
      }),
      lead('L3', {created_at: ago(9), stage: 'lost', lost_at: ago(2)}),
    ])
  })
  return context
}

function lead(id: string, more: object): never {
  return {id, name: `Lead ${id}`, source: 'web', stage: 'new', contacts: 0, ...more} as never
}

async function buy(context: Context, bought: {id: string; customer_id: string; at: string}): Promise<void> {
  await context.store.write(header(), async (draft) => {
    const staging = await draft.orders.stage()
    await staging.append([order(bought)])
    await staging.settle()
  })
}

async function today(context: Context, rep = 'all'): Promise<QueueList> {
  return listToday(context, {rep, beyond: true})
}

function rules(list: QueueList): string[] {
  return list.rows.map(({rule, subject_id}) => `${rule} ${subject_id}`).sort()
}

describe('the queue', () => {
  it('asks for leads, for who is new and for who stays away, each with a guide and a reason', async () => {
    const list = await today(await shop())
    expect(rules(list)).toEqual(
      expect.arrayContaining([
        ...['first-order-3-days NEW', 'lead-first-contact L1', 'lead-second-contact L2'],
        ...['registered-no-order REGISTERED', 'win-back SILENT'],
      ]),
    )
    const silent = list.rows.find(({rule}) => rule === 'win-back')
    expect(silent).toMatchObject({who: '王大力', rep: 'G1', rep_name: '李娜'})
    expect(silent?.figures).toMatchObject({orders: 6, home_shop: 'S1'})
    expect(list.rows.map(({worth}) => worth)).toEqual(list.rows.map(({worth}) => worth).sort((a, b) => b - a))
  })

  it('doubles nothing when it is worked out again, and is not worked out where nothing changed', async () => {
    const context = await shop()
    const first = await today(context)
    expect(first.run?.made).toBeGreaterThan(3)
    const again = await today(context)
    expect(again.run).toBeUndefined()
    expect(rules(again)).toEqual(rules(first))
    expect(await runQueue(context, {})).toMatchObject({made: 0, closed: 0, change_id: undefined})
  })

  it('closes the task of who bought by itself, and says so', async () => {
    const context = await shop()
    await today(context)
    const later = {...context, now: () => '2025-07-02T12:00:00'}
    await buy(context, {id: 'BACK', customer_id: 'SILENT', at: '2025-07-01T18:00:00'})
    const list = await today(later)
    expect(list.run?.closed_because).toMatchObject({bought: expect.any(Number)})
    const [task] = await context.store.read((book) => book.find('task', 'rule', ['win-back']))
    expect(task).toMatchObject({state: 'closed', ended_because: 'bought', customer_id: 'SILENT'})
  })

  it('tells a purchase of the day on which the task was made, and opens the task again where it is taken back', async () => {
    const context = await shop()
    await today(context)
    const [before] = await context.store.read((book) => book.find('task', 'rule', ['win-back']))
    await context.store.write(header('order import'), async (draft) => {
      const staging = await draft.orders.stage()
      await staging.append([order({id: 'BACK', customer_id: 'SILENT', at: '2025-06-30T09:00:00'})])
      await staging.settle()
    })
    expect((await today(context)).run?.closed_because).toMatchObject({bought: expect.any(Number)})
    await undoChange(context, undefined)
    await today(context)
    expect(await context.store.read((book) => book.find('task', 'rule', ['win-back']))).toEqual([before])
  })

  it('shows a rep what they can do in a day, and the manager what is overdue for long', async () => {
    const context = await shop()
    const own = await listToday(context, {rep: '李娜'})
    expect(own.rows).toHaveLength(1)
    expect(own.beyond_capacity).toBeGreaterThan(0)
    const manager = await listToday(context, {rep: 'BOSS'})
    expect(manager.rows.map(({subject_id, escalated}) => [subject_id, escalated])).toContainEqual(['L1', true])
    expect((await listToday({...context, as: 'G1'}, {})).rep).toBe('G1')
  })

  it('looks back without keeping anything, and ahead to what a run would make', async () => {
    const context = await shop()
    const stamp = await context.store.stamp()
    const past = await listToday(context, {asOf: dayOf('2025-06-01'), rep: 'all'})
    expect(past.run).toMatchObject({dry_run: true})
    expect(past.rows.some(({subject_id}) => subject_id === 'L1' || subject_id === 'NEW')).toBe(false)
    expect((await planAhead(context, dayOf('2025-07-01'))).rows.length).toBeGreaterThan(0)
    expect(await context.store.stamp()).toBe(stamp)
  })

  it('lets undo take back what a person did, and drops tasks of customers that an undo removed', async () => {
    const context = await shop()
    await context.store.write(header('order import'), async (draft) => {
      await draft.save('customer', [{id: 'LATE', name: 'Late'}])
      const staging = await draft.orders.stage()
      await staging.append([order({id: 'late', customer_id: 'LATE', at: ago(3)})])
      await staging.settle()
    })
    expect(rules(await today(context))).toContain('first-order-3-days LATE')
    const undone = await undoChange(context, undefined)
    expect(undone.command).toBe('order import')
    expect(rules(await today(context))).not.toContain('first-order-3-days LATE')
  })

  it('looks again at what others changed while it read', async () => {
    const context = await shop()
    const running = runQueue(context, {})
    const bought = buy(context, {id: 'BACK', customer_id: 'SILENT', at: ago(0)})
    await Promise.all([running, bought])
    const [last] = await context.store.read((book) => book.changes(1))
    expect(last?.command).toBe('queue run')
    expect(await context.store.read((book) => book.find('task', 'rule', ['win-back']))).toEqual([])
  })

  it('shows what it made, and lets leads fall, by one moment though the clock goes on', async () => {
    const context = await shop()
    await context.store.write(header(), async (draft) => {
      await draft.save('lead', [
        lead('OLD', {created_at: ago(200), owned_at: ago(200), owner: 'G1', stage: 'assigned'}),
      ])
    })
    let second = 10
    const ticking = {...context, now: () => `2025-06-30T12:00:${second++}`}
    const list = await today(ticking)
    expect(list.run?.made).toBe(list.rows.length)
    expect(list.run?.fallen).toBe(1)
  })

  it('asks for the second contact as soon as the task of the first is done', async () => {
    const context = await shop()
    const [first] = (await today(context)).rows.filter(({subject_id}) => subject_id === 'L1')
    await finishTasks(context, {tasks: [first?.id as string], outcome: 'reached', by: 'call'})
    expect(rules(await today(context))).toContain('lead-second-contact L1')
  })

  it('closes at once what speaking with a customer takes the reason from', async () => {
    const context = await shop()
    await switchRules(context, ['win-back'], false)
    const spoken = {id: 'spoken', subject: 'customer', when: 'days_since_contact > 30', due: {hours: 1}}
    await setRules(context, [{...spoken, stake: 'revenue', why: 'nobody spoke to them', say: 'speak to them'}])
    expect(rules(await today(context))).toContain('spoken SILENT')
    const {task} = await addTask(context, {title: 'call', due: '1d', customer: 'SILENT'})
    await finishTasks(context, {tasks: [task.id], outcome: 'reached', by: 'call'})
    expect(rules(await today(context))).not.toContain('spoken SILENT')
  })

  it('asks for a lost lead that is open again, and once more of whoever it is given to', async () => {
    const context = await shop()
    await context.store.write(header(), async (draft) => {
      const spoken = {contacts: 3, first_contact_at: ago(9), last_contact_at: ago(5)}
      await draft.save('lead', [lead('L3', {...spoken, created_at: ago(20), stage: 'lost', lost_at: ago(2)})])
    })
    expect(rules(await today(context)).filter((row) => row.endsWith('L3'))).toEqual([])
    await recycleLead(context, {lead: 'L3'})
    expect(rules(await today(context))).toContain('lead-again L3')
    await assignLead(context, {lead: 'L3', rep: 'G1'})
    const [again] = (await today(context)).rows.filter(({subject_id}) => subject_id === 'L3')
    expect(again).toMatchObject({rule: 'lead-again', rep: 'G1', due_at: '2025-07-01T12:00:00'})
  })

  it('does not work itself out again where nobody was reached', async () => {
    const context = await shop()
    const [silent] = (await today(context)).rows.filter(({subject_id}) => subject_id === 'SILENT')
    await finishTasks(context, {tasks: [silent?.id as string], outcome: 'no-answer', by: 'call'})
    expect((await today(context)).run).toBeUndefined()
  })

  it('does not ask again, after a merge, for what was asked of the other one', async () => {
    const context = await shop()
    const [silent] = (await today(context)).rows.filter(({rule}) => rule === 'win-back')
    await finishTasks(context, {tasks: [silent?.id as string], outcome: 'no-answer', by: 'call'})
    await mergeCustomers(context, {groups: [['REGISTERED', 'SILENT']], into: 'REGISTERED', dryRun: false})
    const after = await today(context)
    expect(after.run).toBeDefined()
    expect(rules(after)).not.toContain('win-back REGISTERED')
  })

  it('shows a past day with the tasks that were open then, whatever came of them since', async () => {
    const context = await shop()
    const [silent] = (await today(context)).rows.filter(({rule}) => rule === 'win-back')
    const later = {...context, now: () => '2025-07-02T12:00:00'}
    await finishTasks(later, {tasks: [silent?.id as string], outcome: 'ordered', by: 'call'})
    expect(rules(await today(later))).not.toContain('win-back SILENT')
    const past = await listToday(later, {asOf: dayOf('2025-07-01'), rep: 'all', beyond: true})
    expect(rules(past)).toContain('win-back SILENT')
    expect(past.rows.find(({rule}) => rule === 'win-back')?.chance).toBe(silent?.chance)
  })

  it('asks for nobody who was erased, and closes what there was to do with them, written by hand or not', async () => {
    const context = await shop()
    await today(context)
    await addTask(context, {title: 'bring the jar', due: '1d', customer: 'SILENT'})
    await eraseCustomer(context, {reference: 'SILENT', dryRun: false})
    expect(rules(await today(context)).filter((row) => row.endsWith('SILENT'))).toEqual([])
    const tasks = await context.store.read((book) => book.find('task', 'customer_id', ['SILENT']))
    expect(tasks.length).toBeGreaterThan(1)
    expect(tasks.map(({state, ended_because}) => `${state} ${ended_because}`)).toEqual(tasks.map(() => 'closed erased'))
  })

  it('leaves a customer with an open complaint alone, but for the complaint', async () => {
    const context = await shop()
    await context.store.write(header(), async (draft) => {
      await draft.save('ticket', [
        {
          ...{id: 'T1', customer_id: 'SILENT', kind: 'complaint', severity: 'high'},
          opened_at: ago(1),
          promised_at: ago(0),
        },
      ])
    })
    const list = await today(context)
    expect(rules(list).filter((row) => row.endsWith('SILENT'))).toEqual(['ticket-late SILENT'])
    expect(list.rows[0]?.rule).toBe('ticket-late')
  })

  it('is not kept for a day before the last one, which would close what is open now', async () => {
    const context = await shop()
    const asOf = dayOf('2025-06-01')
    expect((await runQueue(context, {asOf})).as_of).toBe('2025-06-01')
    await runQueue(context, {})
    await expect(runQueue(context, {asOf})).rejects.toMatchObject({code: 'REFUSED'})
    expect((await runQueue(context, {asOf, dryRun: true})).dry_run).toBe(true)
  })

  it('has open tickets first, also those of small customers that are not due yet', async () => {
    const context = await shop()
    await context.store.write(header(), async (draft) => {
      const of = {customer_id: 'NEW', kind: 'delivery', severity: 'low', opened_at: ago(0)} as const
      await draft.save('ticket', [{...of, id: 'T1', promised_at: '2025-07-20T10:00:00'}])
    })
    const [first, second] = (await today(context)).rows
    expect(first?.rule).toBe('ticket-open')
    expect(first?.worth).toBeLessThan(second?.worth as number)
  })
})

describe('the rules of the queue', () => {
  it('are switched off and on, changed and put back', async () => {
    const context = await shop()
    await switchRules(context, ['win-back'], false)
    expect(rules(await today(context))).not.toContain('win-back SILENT')
    await switchRules(context, ['win-back'], true)
    expect(rules(await today(context))).toContain('win-back SILENT')
    await setRules(context, [{id: 'win-back', when: 'recency_days >= 101'}])
    expect(rules(await today(context))).not.toContain('win-back SILENT')
    const {rules: back} = await resetRules(context, ['win-back'])
    expect(back).toMatchObject([{id: 'win-back', on: true, origin: 'shipped'}])
    expect(rules(await today(context))).toContain('win-back SILENT')
  })

  it('can be a shop’s own, with words of its own', async () => {
    const context = await shop()
    const rule = {
      ...{id: 'milk', subject: 'customer', when: 'orders == 6', occasion: ['last_order'], due: {hours: 24}},
      ...{stake: 'revenue', why: 'bought {orders} times', say: {en: 'milk', zh: '牛奶'}},
    }
    await setRules(context, [rule])
    expect(rules(await today(context))).toContain('milk SILENT')
  })

  it.each([
    ['a field that is none', {id: 'milk', wen: 'true'}, 'field "wen"'],
    ['a condition that cannot be used', {id: 'win-back', when: 'recency >= 3'}, 'win-back cannot be used'],
    ['words that name no field', {id: 'win-back', why: '{days_away} days'}, '"days_away"'],
    ['what lacks a part', {id: 'milk', subject: 'customer', when: 'orders > 3'}, 'lacks due, stake, why, say'],
    ['a chance above one', {id: 'win-back', chance: 2}, 'win-back: chance'],
    ['another subject for a shipped one', {id: 'win-back', subject: 'lead'}, 'about a customer'],
  ])('refuse %s, and change nothing', async (_, rule, said) => {
    const context = await shop()
    await expect(setRules(context, [rule])).rejects.toThrow(said)
    expect(await context.store.read((book) => book.count('queue_rule'))).toBe(0)
  })
})

describe('a simulation', () => {
  it('counts what each rule would have asked for and who bought anyway, and keeps nothing', async () => {
    const context = await shop()
    const stamp = await context.store.stamp()
    const simulation = await simulateQueue(context, {from: dayOf('2025-05-25'), until: dayOf('2025-06-10'), within: 14})
    const winBack = simulation.rules.find(({rule}) => rule === 'win-back')
    expect(simulation.days).toBe(17)
    expect(simulation.base.share).toBeGreaterThan(0.8)
    expect(winBack).toBeUndefined()
    const due = simulation.rules.find(({rule}) => rule === 'monthly-contact')
    expect(due?.judged).toBe(due?.asked)
    expect(await context.store.stamp()).toBe(stamp)
  })

  it.each([
    ['2025-06-05', '2025-06-01', 'The period is empty'],
    ['2025-06-05', '2025-08-01', '2025-08-01 is still to come'],
  ])('refuses the days from %s to %s', async (from, until, said) => {
    const request = {from: dayOf(from), until: dayOf(until), within: 14}
    await expect(simulateQueue(await shop(), request)).rejects.toThrow(said)
  })
})
