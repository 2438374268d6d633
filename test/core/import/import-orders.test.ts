import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {importFile, importText} from '../../support/import.ts'

const HEAD = 'order_number,date,status,amount,refunded,phone,email,name,city'

function rows(...lines: string[]): string {
  return `${[HEAD, ...lines].join('\n')}\n`
}

async function orders(context: Context): Promise<Record<string, unknown>[]> {
  return context.store.read(async (book) => (await book.orders.find({})) as unknown as Record<string, unknown>[])
}

describe('importing orders', () => {
  it('creates orders and the customers they name', async () => {
    const context = memoryContext()
    const result = await importText(
      context,
      rows('A1,2025-06-01,paid,10.50,,13800138000,,王小明,上海', 'A2,2025-06-02,paid,20,,+86 138 0013 8000,,,'),
    )
    expect(result).toMatchObject({created: 2, customers: 1, rejected: 0, change_id: 1})
    const customers = await context.store.read((book) => book.all('customer'))
    expect(customers).toMatchObject([{id: 'C1', name: '王小明', city: '上海', registered_at: '2025-06-01T00:00:00'}])
    expect((await orders(context)).map(({amount, customer_id}) => [amount, customer_id])).toEqual([
      [2000, 'C1'],
      [1050, 'C1'],
    ])
  })

  it('changes nothing when the same file comes again, and says so', async () => {
    const context = memoryContext()
    const text = rows('A1,2025-06-01,paid,10.50,,13800138000,,,')
    await importText(context, text)
    const again = await importText(context, text)
    expect(again).toMatchObject({created: 0, updated: 0, unchanged: 1, change_id: undefined, same_as: 'I1'})
    expect(await context.store.read((book) => book.changes())).toHaveLength(1)
  })

  it('updates an order that was refunded since, and gives the old one back when undone', async () => {
    const context = memoryContext()
    await importText(context, rows('A1,2025-06-01,paid,10.50,,13800138000,,,'))
    const second = await importText(context, rows('A1,2025-06-01,refunded,10.50,10.50,13800138000,,,'))
    expect(second).toMatchObject({created: 0, updated: 1})
    expect(await orders(context)).toMatchObject([{status: 'refunded', purchase: false, revenue: 0}])
    await undoChange(context, second.change_id)
    expect(await orders(context)).toMatchObject([{status: 'paid', purchase: true, revenue: 1050}])
  })

  it('writes nothing on a dry run and says what would happen', async () => {
    const context = memoryContext()
    const result = await importText(context, rows('A1,2025-06-01,paid,10.50,,13800138000,,,'), {dryRun: true})
    expect(result).toMatchObject({created: 1, customers: 1, dry_run: true, change_id: undefined})
    expect(result.samples.created).toMatchObject([{id: 'patron:A1', amount: 1050}])
    expect(await orders(context)).toEqual([])
    expect(await context.store.read((book) => book.changes())).toEqual([])
  })

  it('rejects a row with its number, column, value and reason, and takes the others in', async () => {
    const context = memoryContext()
    const result = await importText(
      context,
      rows(
        'A1,2025-06-01,paid,ten,,13800138000,,,',
        'A2,2025-02-30,paid,5,,,a@example.com,,',
        'A3,2025-06-03,paid,7,,,a@example.com,,',
      ),
    )
    expect(result).toMatchObject({created: 1, rejected: 2})
    expect(result.rejects).toMatchObject([
      {row: 2, column: 'amount', value: 'ten'},
      {row: 3, column: 'date', value: '2025-02-30'},
    ])
  })

  it('takes nothing in under strict when a row is bad', async () => {
    const context = memoryContext()
    const text = rows('A1,2025-06-01,paid,ten,,13800138000,,,', 'A2,2025-06-02,paid,5,,13800138000,,,')
    await expect(importText(context, text, {strict: true})).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: {row: 2, column: 'amount'},
    })
    expect(await orders(context)).toEqual([])
  })

  it('counts anonymous sales in sales figures and in no customer’s', async () => {
    const context = memoryContext()
    const result = await importText(context, rows('A1,2025-06-01,paid,10,,,,,', 'A2,2025-06-01,paid,5,,186******05,,,'))
    expect(result).toMatchObject({created: 2, customers: 0, anonymous: 2})
    const {totals, histories} = await context.store.read(async (book) => ({
      totals: await book.orders.totals(),
      histories: await book.orders.histories(99999),
    }))
    expect(totals).toMatchObject({revenue: 1500, anonymous_orders: 2})
    expect(histories.ids).toEqual([])
  })

  it('joins phone and e-mail of one order into one customer', async () => {
    const context = memoryContext()
    await importText(
      context,
      rows(
        'A1,2025-06-01,paid,10,,13800138000,,,',
        'A2,2025-06-02,paid,10,,13800138000,a@example.com,,',
        'A3,2025-06-03,paid,10,,,A@Example.com,,',
      ),
    )
    expect(new Set((await orders(context)).map(({customer_id}) => customer_id))).toEqual(new Set(['C1']))
  })

  it('converts a lead by its first purchase', async () => {
    const context = memoryContext()
    const lead = await addLead(context, {name: '王小明', phone: '13800138000', source: 'web'})
    const result = await importText(
      context,
      rows(
        'A1,2025-06-05,cancelled,10,,13800138000,,,',
        'A3,2025-06-09,paid,10,,13800138000,,,',
        'A2,2025-06-07,paid,10,,13800138000,,,',
      ),
    )
    expect(result).toMatchObject({customers: 1, converted: 1})
    const [after, customer] = await context.store.read(async (book) => [
      await book.get('lead', lead.id),
      await book.get('customer', 'C1'),
    ])
    expect(after).toMatchObject({stage: 'won', customer_id: 'C1', converted_at: '2025-06-07T00:00:00'})
    expect(customer).toMatchObject({lead_id: lead.id})
    await undoChange(context, result.change_id)
    expect(await context.store.read((book) => book.get('lead', lead.id))).toEqual(lead)
  })

  it('gives who was a lead what the lead had and the order lacks: its place, shop, source and owner', async () => {
    const context = memoryContext()
    const phone = '13800138000'
    await addLead(context, {
      name: '王小明',
      phone,
      source: 'event',
      city: '南京',
      region: '江苏',
      shop: '一店',
      owner: 'li',
    })
    await importText(context, rows('A1,2025-06-05,paid,10,,13800138000,,王明,'))
    const [customer] = await context.store.read((book) => book.all('customer'))
    expect(customer).toMatchObject({name: '王明', city: '南京', region: '江苏', source: 'event'})
    expect(customer).toMatchObject({home_shop: '一店', guide: 'li'})
  })

  it('refuses a second customer’s phone as a lead, with a pointer', async () => {
    const context = memoryContext()
    await importText(context, rows('A1,2025-06-01,paid,10,,13800138000,,,'))
    await expect(addLead(context, {name: 'x', phone: '138-0013-8000', source: 'web'})).rejects.toMatchObject({
      code: 'REFUSED',
      hint: expect.stringContaining('C1'),
    })
  })

  it('keeps twins without an order number apart and finds them again', async () => {
    const context = memoryContext()
    const text = 'buyer,day,paid\nann,2025-06-01,5\nann,2025-06-01,5\nbob,2025-06-01,5\n'
    const map = {customer: 'buyer', date: 'day', amount: 'paid'}
    expect(await importText(context, text, {map})).toMatchObject({created: 3, customers: 2})
    expect(await importText(context, text, {map})).toMatchObject({created: 0, unchanged: 3})
  })

  it('groups lines of an order that are scattered over the file', async () => {
    const context = memoryContext()
    const text =
      'order_number,date,phone,sku,product,quantity,line_amount\nA1,2025-06-01,13800138000,S1,milk,2,3.00\nA2,2025-06-01,13900139000,S1,milk,1,1.50\nA1,2025-06-01,13800138000,S2,bread,1,4.00\n'
    expect(await importText(context, text)).toMatchObject({created: 2, rows: 3})
    const [, first] = (await orders(context)).sort((left, right) =>
      (left['id'] as string) < (right['id'] as string) ? 1 : -1,
    )
    expect(first).toMatchObject({
      id: 'patron:A1',
      amount: 700,
      items: 3,
      lines: [{product_id: 'S1'}, {product_id: 'S2'}],
    })
  })

  it('takes the discounts of the lines together where the file says none of the order', async () => {
    const head = 'order_number,date,phone,sku,product,quantity,line_amount,line_discount'
    const lines = ['A1,2025-06-01,,S1,tea,1,9,1', 'A1,2025-06-01,,S2,milk,1,4.50,-0.50', 'A2,2025-06-02,,S1,tea,1,10,']
    const context = memoryContext()
    await importText(context, `${[head, ...lines].join('\n')}\n`)
    const told = async (): Promise<unknown[]> => (await orders(context)).map(({amount, discount}) => [amount, discount])
    expect(await told()).toEqual([
      [1000, 0],
      [1350, 150],
    ])
    await importText(context, `${[`${head},discount`, ...lines.map((line) => `${line},3`)].join('\n')}\n`)
    expect(await told()).toEqual([
      [1000, 300],
      [1350, 300],
    ])
  })

  it('works out what was taken off where the platform says it as a share of the list price', async () => {
    const context = memoryContext()
    const file = fileURLToPath(new URL('../../fixtures/orders/superstore-zh.csv', import.meta.url))
    expect(await importFile(context, {file})).toMatchObject({profile: 'superstore-zh', created: 2, rejected: 0})
    // 216.17 by the list, 40 % less is 129.70.
    expect((await orders(context)).map(({amount, discount}) => [amount, discount])).toEqual([
      [12544, 0],
      [12970, 8647],
    ])
  })

  it('rejects an order with all its rows when one of them cannot be read', async () => {
    const context = memoryContext()
    const text =
      'order_number,date,phone,sku,product,quantity,line_amount\nA1,2025-06-01,13800138000,S1,milk,2,3.00\nA1,2025-06-01,13800138000,S2,bread,many,4.00\nA2,2025-06-02,13800138000,S2,bread,1,4.00\n'
    const result = await importText(context, text)
    expect(result).toMatchObject({created: 1, rejected: 2})
    expect(result.rejects.map(({row, reason}) => [row, reason.includes('row 3')])).toEqual([
      [2, true],
      [3, false],
    ])
  })

  it('refuses a currency that the store does not keep unless a rate is given', async () => {
    const context = memoryContext()
    await context.store.write({command: 'init', who: 't', at: '2025-01-01T00:00:00'}, (draft) =>
      saveSetting(draft, 'currency', 'CNY'),
    )
    const text = 'order_number,date,amount,currency,phone\nA1,2025-06-01,10.00,USD,13800138000\n'
    const refused = await importText(context, text)
    expect(refused).toMatchObject({created: 0, rejected: 1})
    expect(refused.rejects[0]?.reason).toContain('--rate USD=')
    expect(await importText(context, text, {rates: new Map([['USD', 7.1]])})).toMatchObject({created: 1})
    expect(await orders(context)).toMatchObject([{amount: 7100}])
  })

  it('asks for the date format when a column can be read both ways, and decides from a 13 far down', async () => {
    const context = memoryContext()
    const ambiguous = 'order_number,date,amount,phone\nA1,01/02/2025,1,13800138000\nA2,03/04/2025,1,13800138000\n'
    await expect(importText(context, ambiguous)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      hint: expect.stringContaining('--date-format'),
    })
    expect(await importText(context, `${ambiguous}A3,13/04/2025,1,13800138000\n`)).toMatchObject({created: 3})
    expect((await orders(context)).map(({at}) => at)).toEqual([
      '2025-04-13T00:00:00',
      '2025-04-03T00:00:00',
      '2025-02-01T00:00:00',
    ])
  })

  it('converts an offset to the shop’s own clock', async () => {
    const context = memoryContext()
    await importText(context, 'order_number,date,amount,phone\nA1,2025-06-30 23:30:00 -0400,1,13800138000\n', {
      zone: 'Asia/Shanghai',
    })
    expect(await orders(context)).toMatchObject([{at: '2025-07-01T11:30:00'}])
  })

  it('takes a consent back from a known customer and never gives one', async () => {
    const context = memoryContext()
    const text = (number: string, consent: string): string =>
      `order_number,date,amount,phone,consent\n${number},2025-06-01,1,13800138000,${consent}\n`
    const consentNow = async (): Promise<unknown> =>
      (await context.store.read((book) => book.get('customer', 'C1')))?.consent
    await importText(context, text('A1', 'yes'))
    expect(await consentNow()).toEqual({sms: 'granted'})
    await importText(context, text('A2', 'no'))
    expect(await consentNow()).toEqual({sms: 'withdrawn'})
    await importText(context, text('A3', 'yes'))
    expect(await consentNow()).toEqual({sms: 'withdrawn'})
  })
})

const SQUARE_ITEMS = `Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID
2026-09-13,10:02:11,Eastern Time (US & Canada),Ceramics,Mug,1,Regular,MUG-1,,$18.00,-$3.00,$15.00,$1.20,S1,P1,iPad,,,Payment,Fair,,CUST1,Dee,
`
const SQUARE_TRANSACTIONS = `Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Cash,Fees,Net Total,Transaction ID,Payment ID,Details,Description,Event Type,Location,Customer ID,Customer Name,Customer Reference ID,Transaction Status
2026-09-13,10:02:11,Eastern Time (US & Canada),$18.00,-$3.00,$0.00,$15.00,$0.00,$1.20,$0.00,$0.00,$16.20,POS,$16.20,$0.00,$0.00,$16.20,S1,P1,,Mug,Payment,Fair,CUST1,Dee,,Complete
`

describe('files of two parts', () => {
  it.each([[[SQUARE_ITEMS, SQUARE_TRANSACTIONS]], [[SQUARE_TRANSACTIONS, SQUARE_ITEMS]]])(
    'complete each other in whichever order they come, and again change nothing',
    async (files) => {
      const context = memoryContext()
      for (const text of files) await importText(context, text, {zone: 'America/New_York'})
      expect(await orders(context)).toMatchObject([
        {amount: 1620, lines: [{product_id: 'MUG-1', quantity: 1, amount: 1500}]},
      ])
      for (const text of files)
        expect(await importText(context, text, {zone: 'America/New_York'})).toMatchObject({updated: 0, unchanged: 1})
    },
  )

  it('are read in the zone that they name', async () => {
    const context = memoryContext()
    await importText(context, SQUARE_TRANSACTIONS, {zone: 'Asia/Shanghai'})
    expect(await orders(context)).toMatchObject([{at: '2026-09-13T22:02:11'}])
  })

  it('are refused when their amounts carry the sign of another currency', async () => {
    const context = memoryContext()
    await context.store.write({command: 'init', who: 't', at: '2025-01-01T00:00:00'}, (draft) =>
      saveSetting(draft, 'currency', 'CNY'),
    )
    await expect(importText(context, SQUARE_TRANSACTIONS)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      hint: expect.stringContaining('--rate USD='),
    })
    expect(await importText(context, SQUARE_TRANSACTIONS, {rates: new Map([['USD', 2]])})).toMatchObject({created: 1})
    expect(await orders(context)).toMatchObject([{amount: 3240}])
  })
})

describe('order numbers of another shop', () => {
  it('are refused instead of overwriting this shop’s orders', async () => {
    const context = memoryContext()
    await importText(
      context,
      rows('1001,2025-06-01,paid,10,,13800138000,,,', '1002,2025-06-01,paid,10,,13800138001,,,'),
    )
    const other = rows('1001,2025-06-03,paid,99,,13900139000,,,', '1002,2025-06-03,paid,99,,13900139001,,,')
    await expect(importText(context, other)).rejects.toMatchObject({
      code: 'REFUSED',
      hint: expect.stringContaining('--channel'),
    })
    expect((await orders(context)).map(({amount}) => amount)).toEqual([1000, 1000])
    expect(await importText(context, other, {channel: 'north'})).toMatchObject({created: 2})
  })
})
