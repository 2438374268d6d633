import {beforeEach, describe, expect, it} from 'vitest'
import type {CustomerPage} from '../../../src/core/customer/customer-page.ts'
import {type PageQuery, showCustomer} from '../../../src/core/customer/show-customer.ts'
import {addTask} from '../../../src/core/task/add-task.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {order, pointsEntry, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AS_OF = dayOf('2025-06-30')
let context = memoryContext()

const page = async (query: Partial<PageQuery> = {}): Promise<CustomerPage> =>
  (await showCustomer(context, {reference: 'C1', asOf: AS_OF, ...query})).page

beforeEach(async () => {
  context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save('customer', [
      {
        ...{id: 'C1', name: '秦记一店', kind: 'chain-store', chain: '秦记', household: 'H1', lead_id: 'L1'},
        ...{tags: ['vip'], rule_tags: ['chain-store', 'vip'], consent: {sms: 'withdrawn'}},
      },
      {id: 'C2', name: '秦记二店', chain: '秦记', household: 'H1'},
      {id: 'C3', name: '别家', chain: '别家'},
    ])
    await draft.save('identity', [
      {id: 'phone:+8613800138000', type: 'phone', value: '+8613800138000', customer_id: 'C1'},
    ])
    await draft.save('lead', [
      {
        ...{id: 'L1', name: '秦', source: 'referral', stage: 'won', created_at: '2024-12-01T09:00:00', contacts: 1},
        ...{converted_at: '2025-01-01T10:00:00', customer_id: 'C1'},
      },
    ])
    const sms = {customer_id: 'C1', channel: 'sms', who: 'tester'} as const
    await draft.save('consent', [
      {...sms, id: 'K1', state: 'granted', at: '2025-01-02T10:00:00', source: 'form'},
      {...sms, id: 'K2', state: 'withdrawn', at: '2025-03-02T10:00:00', source: 'called', proof: 'call 7'},
    ])
    const ticket = {customer_id: 'C1', kind: 'quality', severity: 'low'} as const
    await draft.save('ticket', [
      {...ticket, id: 'T1', opened_at: '2025-02-01T10:00:00', closed_at: '2025-02-03T10:00:00', satisfaction: 4},
      {...ticket, id: 'T2', opened_at: '2025-06-01T10:00:00', promised_at: '2025-07-03T10:00:00', subject: '漏了'},
      {...ticket, id: 'T3', opened_at: '2025-06-02T10:00:00', promised_at: '2025-06-03T10:00:00'},
    ])
    await draft.save('product', [{id: 'tea', name: '龙井', brand: '西湖', category: '茶'}])
    const orders = await draft.orders.stage()
    const on = (at: string, amount: number) =>
      order({id: `o${at}`, at: `${at}T10:00:00`, amount, discount: amount / 10})
    await orders.append(['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31'].map((at) => on(at, 150_000)))
    await orders.settle()
    const touches = await draft.facts('touch').stage()
    await touches.append([
      touch({id: 't1', at: '2025-01-05T10:00:00', kind: 'note', detail: '想要有机蔬菜'}),
      touch({id: 't2', at: '2025-01-06T10:00:00', kind: 'message', channel: 'sms', detail: 'new teas'}),
    ])
    await touches.settle()
    const points = await draft.facts('points').stage()
    await points.append([pointsEntry({id: 'a', at: '2025-01-01T10:00:00', points: 1500})])
    await points.settle()
  })
})

describe('the page of a customer', () => {
  it('has orders, touches, notes, messages, tickets, points, consents and the lead in one order', async () => {
    const {timeline, timeline_total} = await page()
    expect(timeline.map(({at, kind, event}) => `${at.slice(0, 10)} ${kind} ${event ?? ''}`.trim())).toEqual([
      '2025-06-02 ticket opened',
      '2025-06-01 ticket opened',
      '2025-03-02 consent withdrawn',
      '2025-02-03 ticket closed',
      '2025-02-01 ticket opened',
      '2025-01-31 order paid',
      '2025-01-21 order paid',
      '2025-01-11 order paid',
      '2025-01-06 message',
      '2025-01-05 note',
      '2025-01-02 consent granted',
      '2025-01-01 lead won',
      '2025-01-01 points',
      '2025-01-01 order paid',
      '2024-12-01 lead created',
    ])
    expect(timeline_total).toBe(15)
  })

  it('has what is to be done as the queue ranks it, and on the timeline what is due by then', async () => {
    const {task: late} = await addTask(context, {customer: 'C1', title: 'call', due: '2025-06-30', value: 9})
    await addTask(context, {customer: 'C1', title: 'bring the list', due: '2025-07-02', value: 1})
    await addTask(context, {customer: 'C2', title: 'of somebody else', due: '2025-06-30'})
    const {tasks, timeline} = await page()
    expect(tasks.map(({title, worth}) => [title, worth > 0])).toEqual([
      ['call', true],
      ['bring the list', true],
    ])
    const due = timeline.filter(({kind}) => kind === 'task')
    expect(due).toMatchObject([{id: late.id, at: late.due_at, event: 'due', what: 'by-hand', detail: 'call'}])
    expect((await page({asOf: dayOf('2025-06-29')})).tasks).toEqual([])
  })

  it('narrows the timeline to a date and to kinds, and says how much of it there is', async () => {
    const {timeline, timeline_total} = await page({since: dayOf('2025-01-06'), kinds: ['order', 'message'], most: 2})
    expect(timeline.map(({kind}) => kind)).toEqual(['order', 'order'])
    expect(timeline_total).toBe(4)
  })

  it('has open tickets first, the longest promised before the others', async () => {
    const {tickets} = await page()
    expect(tickets.map(({id, state}) => [id, state])).toEqual([
      ['T3', 'late'],
      ['T2', 'open'],
      ['T1', 'closed'],
    ])
  })

  it('names who belongs to the same chain and household, and nobody else', async () => {
    const {siblings} = await page()
    expect(siblings).toEqual([
      {id: 'C2', name: '秦记二店', by: 'chain'},
      {id: 'C2', name: '秦记二店', by: 'household'},
    ])
  })

  it('has each tag once, and of each channel when, where and with what proof consent was given or taken back', async () => {
    const {tags, consent} = await page()
    expect(tags).toEqual(['vip', 'chain-store'])
    expect(consent).toEqual([
      {channel: 'sms', state: 'withdrawn', at: '2025-03-02T10:00:00', source: 'called', proof: 'call 7'},
    ])
  })

  it('gives every judgement its figures and what would change it', async () => {
    const {judgements, as_of} = await page({asOf: dayOf('2025-02-25')})
    expect(as_of).toBe('2025-02-25')
    expect(judgements.map(({topic, verdict}) => [topic, verdict])).toEqual([
      ['segment', expect.any(String)],
      ['grid', 'active-regular'],
      ['quadrant', 'high-high'],
      ['churn', 'slowing'],
      ['tier', 'gold'],
    ])
    for (const {inputs} of judgements) expect(inputs.length).toBeGreaterThan(0)
  })

  it('shows what was known on the day, and nothing later', async () => {
    const {timeline, tickets, orders_total} = await page({asOf: dayOf('2025-01-15')})
    expect(timeline[0]).toMatchObject({at: '2025-01-11T10:00:00', kind: 'order'})
    expect([tickets.length, orders_total]).toEqual([0, 2])
  })

  it('says what they buy and how: brands, categories, the usual basket and amount, discounts', async () => {
    const {buying} = await page()
    expect(buying).toMatchObject({
      purchases: 4,
      usual_amount: 1500,
      usual_items: 2,
      discounted_orders: 1,
      brands: [{value: '西湖', orders: 4, share: 1}],
      categories: [{value: '茶'}],
      channels: [{value: 'till'}],
      basket: [{product_id: 'tea', name: '龙井', orders: 4, quantity: 2}],
    })
    expect(buying.discount_share).toBeCloseTo(1 / 11, 9)
  })
})
