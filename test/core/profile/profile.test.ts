import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {needsOf} from '../../../src/core/profile/profile-columns.ts'
import {type Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings, saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {isNumeric} from '../../../src/core/listing/list-column.ts'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import type {MemoryStore} from '../../../src/stores/memory/memory-store.ts'
import {header, order, pointsEntry, putFacts, putOrders, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AS_OF = '2025-06-30'

const CUSTOMERS: Customer[] = [
  {
    id: 'C1',
    name: '王芳',
    gender: 'female',
    birthday: '--07-02',
    occupation: 'nurse',
    household: 'H1',
    registered_at: '2025-06-20T10:00:00',
    consent: {sms: 'granted', email: 'withdrawn'},
    tags: ['vip', 'loyal'],
    rule_tags: ['loves:茶', 'loyal'],
    fields: {size: 'L', age: 34, member_since: '2020-01-01', newsletter: true},
  },
  {id: 'C2', kind: 'chain-store', chain: '好邻居', registered_at: '2024-01-01T00:00:00'},
  {id: 'C3', registered_at: '2025-07-01T00:00:00'},
]

const ORDERS: Order[] = [
  order({id: 'a', at: '2024-06-30T12:00:00', amount: 90_000_00, shop: 'south', lines: [line('cup', 90_000_00)]}),
  order({id: 'b', at: '2024-07-01T00:00:00', amount: 4000_00, shop: 'north', lines: [line('tea', 4000_00)]}),
  order({id: 'c', at: '2025-06-30T23:00:00', amount: 1500_00, refunded: 500_00, shop: 'north', lines: []}),
  order({id: 'd', customer_id: 'C3', at: '2025-07-02T10:00:00', amount: 100_00}),
]

function line(product_id: string, amount: number): Order['lines'][number] {
  return {product_id, quantity: 1, amount}
}

async function shop(): Promise<MemoryStore> {
  const {store} = memoryContext()
  await store.write(header(), async (draft) => {
    await draft.save('customer', CUSTOMERS)
    await draft.save('product', [
      {id: 'tea', category: '茶', brand: 'Hill'},
      {id: 'cup', category: '家居'},
    ])
    await draft.save('field', [
      {id: 'size', type: 'text', title: '尺码'},
      {id: 'age', type: 'number'},
      {id: 'member_since', type: 'day'},
      {id: 'newsletter', type: 'boolean'},
    ])
    const ticket = {kind: 'other', severity: 'low', customer_id: 'C1'} as const
    await draft.save('ticket', [
      {...ticket, id: 'T1', opened_at: '2025-06-01T10:00:00', promised_at: '2025-06-29T10:00:00'},
      {...ticket, id: 'T2', opened_at: '2025-06-30T10:00:00', promised_at: '2025-06-30T11:00:00'},
      {...ticket, id: 'T3', opened_at: '2025-06-01T10:00:00', closed_at: '2025-06-30T10:00:00'},
      {...ticket, id: 'T4', opened_at: '2025-06-01T10:00:00', closed_at: '2025-07-05T10:00:00'},
      {...ticket, id: 'T5', opened_at: '2025-07-01T10:00:00'},
    ])
  })
  await putOrders(store, ORDERS)
  await putFacts(store, 'touch', [
    touch({id: 't1', at: '2025-04-01T10:00:00'}),
    touch({id: 't2', at: '2025-04-02T10:00:00'}),
    touch({id: 't3', at: '2025-06-30T10:00:00'}),
    touch({id: 't4', at: '2025-07-01T10:00:00'}),
  ])
  await putFacts(store, 'points', [
    pointsEntry({id: 'p1', points: 100, at: '2025-01-01T00:00:00'}),
    pointsEntry({id: 'p2', points: -30, at: '2025-06-30T20:00:00'}),
    pointsEntry({id: 'p3', points: 500, at: '2025-07-01T00:00:00'}),
  ])
  return store
}

async function profileOf(store: MemoryStore, fields?: readonly string[]): Promise<Profile> {
  return store.read(async (book) =>
    profileCustomers(book, {asOf: dayOf(AS_OF), settings: await loadSettings(book), needs: fields && needsOf(fields)}),
  )
}

describe('the profile', () => {
  it('tells what records, orders, touches, points and tickets say of a customer as of a day', async () => {
    const profile = await profileOf(await shop())
    expect(profile.inputs.ids).toEqual(['C1', 'C2'])
    expect(profile.row(0)).toMatchObject({
      gender: 'female',
      birthday: '--07-02',
      days_to_birthday: 2,
      occupation: 'nurse',
      household: 'H1',
      registered_days: 10,
      tags: ['vip', 'loyal', 'loves:茶'],
      consent: ['sms'],
      size: 'L',
      age: 34,
      member_since: '2020-01-01',
      newsletter: true,
      revenue: 95_000,
      revenue_365: 5000,
      tier: 'gold',
      favourite_category: '家居',
      favourite_share: 90 / 94,
      favourite_brand: 'Hill',
      favourite_shop: 'south',
      favourite_channel: 'till',
      favourite_channel_share: 1,
      points_balance: 70,
      touches_90d: 2,
      last_touch: '2025-06-30',
      open_tickets: 3,
      late_tickets: 1,
      relative_order_value: 1,
    })
    expect(profile.row(1)).toMatchObject({
      chain: '好邻居',
      tags: [],
      size: undefined,
      revenue_365: 0,
      tier: 'basic',
      favourite_shop: undefined,
      favourite_shop_share: undefined,
      points_balance: undefined,
      touches_90d: 0,
      last_touch: undefined,
      open_tickets: 0,
      relative_order_value: undefined,
    })
  })

  it('gives numeric fields of all customers as numbers, and no number where one has none', async () => {
    const profile = await profileOf(await shop())
    const numeric = profile.columns.filter(({type}) => isNumeric(type))
    expect(numeric.length).toBeGreaterThan(30)
    for (const {key} of numeric) {
      const values = profile.column(key).map((value) => value ?? Number.NaN)
      expect([key, ...profile.numbers(key)]).toEqual([key, ...values])
    }
  })

  it('takes the tiers from the settings', async () => {
    const store = await shop()
    await store.write(header(), (draft) => saveSetting(draft, 'tier.revenue', '100,200,300'))
    expect((await profileOf(store, ['tier'])).value('tier', 0)).toBe('platinum')
  })

  it('selects by tags and by fields of the shop', async () => {
    const profile = await profileOf(await shop())
    const types = whereTypes(profile.columns)
    const ids = (expression: string): (string | undefined)[] =>
      profile.select(compileWhere(expression, types)).map((index) => profile.inputs.ids[index])
    expect(ids('"vip" in tags && size == "L" && age > 30 && newsletter')).toEqual(['C1'])
    expect(ids('member_since > "2019-12-31" || size == ""')).toEqual(['C1', 'C2'])
    expect(ids('age <= 100')).toEqual(['C1'])
  })

  it('is the same for some fields as when everything is read', async () => {
    const store = await shop()
    const all = await profileOf(store)
    for (const {key} of all.columns) {
      const one = await profileOf(store, [key])
      expect([0, 1].map((index) => one.value(key, index))).toEqual([0, 1].map((index) => all.value(key, index)))
    }
    expect(all.columns.length).toBeGreaterThan(50)
  })

  it('does not give out what it did not read, and lists what it did', async () => {
    const profile = await profileOf(await shop(), ['orders', 'points_balance'])
    expect(() => profile.value('favourite_shop', 0)).toThrow('was read without what it needs')
    expect(() => profile.value('name', 0)).toThrow('was read without what it needs')
    expect(() => profile.value('size', 0)).toThrow('no field "size"')
    expect(profile.columns.map(({key}) => key)).toEqual(expect.arrayContaining(['id', 'segment', 'points_balance']))
    expect(Object.keys(profile.row(0))).not.toContain('name')
  })
})
