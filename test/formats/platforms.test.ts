import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {LINE_FIELDS, ORDER_FIELDS, type OrderField} from '../../src/core/import/order-fields.ts'
import {parseStatus} from '../../src/core/import/parse-status.ts'
import {columnsOf, recogniseProfile} from '../../src/core/import/recognise.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {ORDER_PROFILES} from '../../src/formats/platforms/all.ts'
import {rowsOf} from './files.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/orders/', import.meta.url))

/** The fields of each row of a fixture, as its platform's profile finds them. */
async function fieldsOf(
  file: string,
): Promise<{profile: string; encoding: string | undefined; rows: Partial<Record<OrderField, string>>[]}> {
  const table = await openTable({file: FOLDER + file}, {})
  const found = recogniseProfile(table.headers, ORDER_PROFILES)
  if (!found) throw new Error(`${file} is of no known platform`)
  const empty = found.empty ?? []
  const {rows} = await rowsOf(table)
  const fields = rows.map((row) => {
    const cells = [...columnsOf(table.headers, found)].map(([field, places]): [OrderField, string] => {
      const place = places.find((one) => (row[one] ?? '') !== '' && !empty.includes(row[one] as string))
      return [field, place === undefined ? '' : (row[place] as string)]
    })
    return Object.fromEntries(cells)
  })
  return {profile: found.name, encoding: table.encoding, rows: fields}
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.csv')))(
  '%s is recognised as what it is called, and its statuses are known',
  async (file) => {
    const {profile, rows} = await fieldsOf(file)
    expect(`${profile}.csv`).toBe(file)
    const known = ORDER_PROFILES.find(({name}) => name === profile) as (typeof ORDER_PROFILES)[number]
    for (const {status} of rows) if (status) expect([status, parseStatus(status, known)]).not.toContain(undefined)
  },
)

describe('quirks', () => {
  test('Taobao: GB18030, numbers in ="...", phones after an apostrophe, an unpaid order dated by its creation', async () => {
    const {encoding, rows} = await fieldsOf('taobao-orders.csv')
    expect(encoding).toBe('gb18030')
    expect(rows[0]).toMatchObject({
      order_number: '1930000000000000001',
      phone: '18600000001',
      customer: '示例买家甲',
      date: '2024-03-01 10:01:12',
      items: '2',
    })
    expect(rows[3]).toMatchObject({status: '等待买家付款', date: '2024-03-04 20:15:00'})
  })

  test('Taobao items: the parent order is the order', async () => {
    const {rows} = await fieldsOf('taobao-items.csv')
    expect(rows.map(({order_number}) => order_number)).toEqual([
      '1930000000000000001',
      '1930000000000000002',
      '1930000000000000002',
    ])
  })

  test('JD: the amount of the order stands on each of its rows', async () => {
    const {rows} = await fieldsOf('jd-orders.csv')
    expect(rows.slice(0, 2).map(({amount, unit_price}) => [amount, unit_price])).toEqual([
      ['258.00', '199.00'],
      ['258.00', '59.00'],
    ])
    expect(recogniseProfile(['订单号'], ORDER_PROFILES)).toBeUndefined()
  })

  test("Youzan: the buyer's phone and not the receiver's, 分销员 at its first place", async () => {
    const {rows} = await fieldsOf('youzan-orders.csv')
    expect(rows.map(({phone}) => phone)).toEqual(['13900000001', '13900000002', '13900000001'])
    expect(rows.map(({rep}) => rep)).toEqual(['导购A', '', ''])
    expect(rows[1]?.refunded).toBe('10.00')
  })

  test('Douyin: tabs in cells, a dash for nothing, an amount for each item', async () => {
    const {rows} = await fieldsOf('douyin-orders.csv')
    expect(rows[2]).toMatchObject({order_number: '6900000000000000002', sku: '', line_amount: '399.00'})
  })

  test('Pinduoduo: a tab behind the time, headers with units', async () => {
    const {rows} = await fieldsOf('pinduoduo-orders.csv')
    expect(rows[0]).toMatchObject({date: '2024-06-01 09:00:00', amount: '19.90', quantity: '1'})
  })

  test('Stripe: a failed payment is no order', async () => {
    const {rows} = await fieldsOf('stripe-payments.csv')
    const profile = ORDER_PROFILES.find(({name}) => name === 'stripe-payments') as (typeof ORDER_PROFILES)[number]
    expect(rows.map(({status}) => parseStatus(status as string, profile))).toEqual(['paid', 'refunded', 'skip'])
  })

  test('WooCommerce: money with its sign, a phone after an apostrophe', async () => {
    expect((await fieldsOf('woocommerce-analytics.csv')).rows[1]).toMatchObject({
      amount: '$1,020.50',
      status: 'refunded',
    })
    expect((await fieldsOf('woocommerce-webtoffee.csv')).rows[0]).toMatchObject({
      phone: '+4915100000001',
      email: 'ivy@example.com',
    })
  })
})

describe('profiles', () => {
  test('have names of their own', () => {
    const names = ORDER_PROFILES.map(({name}) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(ORDER_PROFILES.map((profile) => [profile.name, profile] as const))(
    '%s recognises its own required headers, and says where date and amount come from',
    (_name, profile) => {
      expect(recogniseProfile(profile.required, ORDER_PROFILES)?.name).toBe(profile.name)
      expect(profile.columns.date).toBeDefined()
      const sources: OrderField[] = profile.amount === 'order' ? ['amount'] : ['line_amount', 'unit_price']
      expect(sources.some((field) => profile.columns[field])).toBe(true)
      expect(Object.keys(profile.columns).every((field) => Object.hasOwn(ORDER_FIELDS, field))).toBe(true)
      if (profile.row === 'line') expect(LINE_FIELDS.some((field) => profile.columns[field])).toBe(true)
      if (profile.row !== 'sale') expect(profile.columns.order_number).toBeDefined()
    },
  )
})
