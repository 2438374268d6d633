import {createReadStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {Order} from '../../src/core/order/order.ts'
import {checkStore} from '../../src/core/store/check-store.ts'
import type {Context} from '../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../src/core/time/day.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows, sumCents} from './data.ts'

const FOREVER = 99_999
const CDNOW = {customer: 'customer_id', date: 'date', amount: 'amount', items: 'quantity'}

async function allOrders({store}: Context): Promise<Order[]> {
  return store.read((book) => book.orders.find({}))
}

describe.skipIf(!HERE)('public data', () => {
  it('CDNOW sample and master: every row an order, sums and purchase days as in the file', async () => {
    for (const file of ['cdnow/cdnow_sample_orders.csv', 'cdnow/cdnow_master_orders.csv']) {
      const context = memoryContext()
      const raw = rawRows(file)
      const result = await importFile(context, {file: pathOf(file), map: CDNOW})
      expect(result).toMatchObject({rows: raw.length, created: raw.length, rejected: 0})
      const {totals, histories} = await context.store.read(async ({orders}) => ({
        totals: await orders.totals(),
        histories: await orders.histories(FOREVER),
      }))
      expect(totals.revenue).toBe(sumCents(raw.map(({amount}) => amount as string)))
      expect(histories.ids).toHaveLength(new Set(raw.map(({customer_id}) => customer_id)).size)
      const days = new Set(raw.map(({customer_id, date}) => `${customer_id} ${date}`)).size
      expect(histories.purchase_days.reduce((sum, count) => sum + count, 0)).toBe(days)
      expect(Math.max(...histories.last_day)).toBe(
        dayOf(
          raw
            .map(({date}) => date as string)
            .sort()
            .at(-1) as string,
        ),
      )
    }
  })

  it('CDNOW sample: the published 6,919 rows, 6,696 purchase days, 244,091.94 and gaps', async () => {
    const context = memoryContext()
    await importFile(context, {file: pathOf('cdnow/cdnow_sample_orders.csv'), map: CDNOW})
    const {totals, histories, gaps} = await context.store.read(async ({orders}) => ({
      totals: await orders.totals(),
      histories: await orders.histories(FOREVER),
      gaps: await orders.gaps(FOREVER),
    }))
    expect([totals.orders, totals.revenue, histories.ids.length]).toEqual([6919, 24_409_194, 2357])
    expect(histories.purchase_days.reduce((sum, count) => sum + count, 0)).toBe(6696)
    expect(histories.purchase_days.filter((count) => count >= 2)).toHaveLength(1139)
    const sorted = gaps.gaps.slice().sort()
    expect([sorted.length, sorted[Math.floor(sorted.length / 2)]]).toEqual([4339, 34])
    expect(sorted.reduce((sum, gap) => sum + gap, 0) / sorted.length).toBeCloseTo(70.8606, 4)
  })

  it('cn_rfm as GB18030, UTF-8 with BOM and xlsx: three times the same store', async () => {
    const raw = rawRows('cn_rfm/cn_rfm_orders_utf8.csv')
    const stores: Order[][] = []
    for (const file of ['cn_rfm_orders_gbk.csv', 'cn_rfm_orders_utf8.csv', 'PYTHON-RFM实战数据.xlsx']) {
      const context = memoryContext()
      const result = await importFile(context, {file: pathOf(`cn_rfm/${file}`)})
      expect(result).toMatchObject({rows: raw.length, rejected: 0, anonymous: 0})
      stores.push(await allOrders(context))
    }
    const [first, utf8, xlsx] = stores
    expect(utf8).toEqual(first)
    // Some cells of the sheet hold parts of a second; the last thousandth of one cannot be told from a double's noise.
    const seconds = (orders: Order[] | undefined): number[] => (orders ?? []).map(({at}) => Date.parse(`${at}Z`) / 1000)
    const [csvTimes, sheetTimes] = [seconds(first), seconds(xlsx)]
    const apart = csvTimes.map((time, index) => Math.abs(time - (sheetTimes[index] as number)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
    expect(apart.filter((second) => second > 0).length).toBeLessThan(10)
    const facts = (orders: Order[] | undefined): unknown[] =>
      (orders ?? []).map(({customer_id, amount, status, items}) => [customer_id, amount, status, items].join()).sort()
    expect(facts(xlsx)).toEqual(facts(first))
    const closed = raw.filter((row) => row['订单状态'] !== '交易成功')
    expect(first?.filter(({purchase}) => purchase)).toHaveLength(raw.length - closed.length)
    const paid = raw.filter((row) => row['订单状态'] === '交易成功').map((row) => row['实付金额'] as string)
    expect(first?.reduce((sum, {revenue}) => sum + revenue, 0)).toBe(sumCents(paid))
    expect(new Set(first?.map(({customer_id}) => customer_id)).size).toBe(
      new Set(raw.map((row) => (row['买家昵称'] as string).normalize('NFKC').replace(/\s+/g, ' ').trim())).size,
    )
  })

  it('Superstore: orders by number and customer, sums per line, dates month first', async () => {
    const context = memoryContext()
    const file = 'superstore/sample_superstore_utf8bom_crlf.csv'
    const raw = rawRows(file)
    const result = await importFile(context, {file: pathOf(file)})
    expect(result).toMatchObject({profile: 'superstore', rows: raw.length, rejected: 0})
    expect(result.created).toBe(new Set(raw.map((row) => `${row['Order ID']} ${row['Customer ID']}`)).size)
    const totals = await context.store.read(({orders}) => orders.totals())
    expect(totals).toMatchObject({lines: raw.length, revenue: sumCents(raw.map(({Sales}) => Sales as string))})
    const {discount} = await context.store.read(({orders}) => orders.histories(FOREVER))
    const off = raw.map(({Sales, Discount}) => {
      const share = Number(Discount)
      return Math.round((sumCents([Sales as string]) / (1 - share)) * share)
    })
    expect(discount.reduce((sum, cents) => sum + cents, 0)).toBe(off.reduce((sum, cents) => sum + cents, 0))
    const days = raw
      .map((row) => (row['Order Date'] as string).split('/').map(Number))
      .map(([month, day, year]) => Date.UTC(year as number, (month as number) - 1, day))
    expect(totals.first_at?.slice(0, 10)).toBe(textOfDay(Math.min(...days) / 86_400_000))
    expect(totals.last_at?.slice(0, 10)).toBe(textOfDay(Math.max(...days) / 86_400_000))
  })

  it('Online Retail: invoices, returns that reduce revenue, rows without a customer anonymous', async () => {
    const context = memoryContext()
    const file = 'online_retail/online_retail_subset_every10th_customer.csv'
    const raw = rawRows(file)
    const result = await importFile(context, {file: pathOf(file)})
    expect(result).toMatchObject({profile: 'uci-online-retail', rows: raw.length, rejected: 0})
    expect(result.created).toBe(new Set(raw.map(({InvoiceNo}) => InvoiceNo)).size)
    const orders = await allOrders(context)
    const returned = new Set(raw.filter(({InvoiceNo}) => InvoiceNo?.startsWith('C')).map(({InvoiceNo}) => InvoiceNo))
    expect(
      orders.filter(({number}) => returned.has(number)).every(({purchase, revenue}) => !purchase && revenue <= 0),
    ).toBe(true)
    const lines = raw.filter(({InvoiceNo}) =>
      orders.some(({number, status}) => number === InvoiceNo && status !== 'cancelled'),
    )
    const expected = lines.reduce(
      (sum, {Quantity, UnitPrice}) => sum + Math.round(Number(Quantity) * Number(UnitPrice) * 100),
      0,
    )
    expect(orders.reduce((sum, {revenue}) => sum + revenue, 0)).toBe(expected)
    const known = new Set(raw.map(({CustomerID}) => CustomerID).filter(Boolean))
    expect(await context.store.read((book) => book.count('customer'))).toBe(known.size)
    expect(orders.filter(({customer_id}) => customer_id === '')).toHaveLength(
      new Set(raw.filter(({CustomerID}) => !CustomerID).map(({InvoiceNo}) => InvoiceNo)).size,
    )
  }, 120_000)

  it('Shopify: lines grouped by name, voided does not count, refunds reduce revenue', async () => {
    const context = memoryContext()
    expect(
      await importFile(context, {
        file: pathOf('platform_exports/shopify_orders_fixture.csv'),
        zone: 'America/New_York',
      }),
    ).toMatchObject({profile: 'shopify-orders', created: 4, customers: 3, rejected: 0})
    const orders = await allOrders(context)
    expect(
      orders.map(({number, status, amount, refunded, revenue, lines, at}) => [
        number,
        status,
        amount,
        refunded,
        revenue,
        lines.length,
        at,
      ]),
    ).toEqual([
      ['#1003', 'cancelled', 1600, 0, 0, 1, '2026-09-12T12:00:00'],
      ['#1002', 'paid', 2500, 0, 2500, 1, '2026-09-10T09:00:00'],
      ['#1001', 'paid', 5629, 0, 5629, 2, '2026-09-03T10:14:00'],
      ['#1004', 'paid', 2000, 400, 1600, 1, '2026-08-20T08:00:00'],
    ])
  })

  it('Shopify sample of another tool: 249 rows, orders and revenue as a hand count says', async () => {
    const context = memoryContext()
    const file = 'platform_exports/ltv-cohort-kit_shopify_orders_sample.csv'
    const raw = rawRows(file)
    const heads = raw.filter(({Total}) => Total !== '')
    const result = await importFile(context, {file: pathOf(file)})
    expect(result).toMatchObject({rows: raw.length, created: heads.length, rejected: 0})
    const kept = heads.filter((row) => !['voided', 'refunded', 'pending'].includes(row['Financial Status'] as string))
    const expected =
      sumCents(kept.map(({Total}) => Total as string)) - sumCents(kept.map((row) => row['Refunded Amount'] as string))
    expect((await context.store.read(({orders}) => orders.totals())).revenue).toBe(expected)
  })

  it('Square transactions: a refund row is taken off its payment', async () => {
    const context = memoryContext()
    expect(await importFile(context, {file: pathOf('platform_exports/square_transactions_fixture.csv')})).toMatchObject(
      {created: 2, rejected: 0},
    )
    expect(
      (await allOrders(context)).map(({number, amount, refunded, purchase}) => [number, amount, refunded, purchase]),
    ).toEqual([
      ['SQB2y', 1296, 1296, false],
      ['SQA1x', 3116, 0, true],
    ])
  })

  it('Taobao’s order report with a header only is recognised and empty', async () => {
    const result = await importFile(memoryContext(), {
      file: pathOf('platform_exports/taobao_order_report_HEADER_ONLY_gbk.csv'),
    })
    expect(result).toMatchObject({profile: 'taobao-orders', encoding: 'gb18030', rows: 0, created: 0})
  })

  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true, force: true}))))

  it('completejourney: gzipped lines in no order, into duckdb and memory alike', async () => {
    const file = 'completejourney/pos_lines_with_brand_category.csv.gz'
    const map = {
      order_number: 'basket_id',
      buyer_id: 'household_id',
      shop: 'store_id',
      date: 'transaction_timestamp',
      sku: 'product_id',
      quantity: 'quantity',
      line_amount: 'sales_value',
      category: 'product_category',
      brand: 'brand',
    }
    const raw = rawRows(file)
    const folder = await mkdtemp(join(tmpdir(), 'patron-real-'))
    folders.push(folder)
    const memory = memoryContext()
    const duckdb = {...memoryContext(), store: await DuckdbStore.open(join(folder, 'cj.duckdb'), {lockWaitMs: 1000})}
    for (const context of [memory, duckdb]) {
      expect(await importFile(context, {file: pathOf(file), map})).toMatchObject({rows: raw.length, rejected: 0})
      const {totals, customers} = await context.store.read(async (book) => ({
        totals: await book.orders.totals(),
        customers: await book.count('customer'),
      }))
      expect(totals).toMatchObject({
        orders: new Set(raw.map(({basket_id}) => basket_id)).size,
        lines: raw.length,
        revenue: sumCents(raw.map((row) => row['sales_value'] as string)),
      })
      expect(customers).toBe(new Set(raw.map(({household_id}) => household_id)).size)
      expect((await checkStore(context)).problems).toEqual([])
    }
    expect(await duckdb.store.read(({orders}) => orders.histories(FOREVER))).toEqual(
      await memory.store.read(({orders}) => orders.histories(FOREVER)),
    )
  }, 300_000)

  it('the same files twice change nothing', async () => {
    const context = memoryContext()
    for (const file of [
      'cn_rfm/cn_rfm_orders_gbk.csv',
      'superstore/sample_superstore_utf8bom_crlf.csv',
      'online_retail/online_retail_subset_every10th_customer.csv',
    ]) {
      const first = await importFile(context, {file: pathOf(file)})
      const second = await importFile(context, {file: pathOf(file)})
      expect(second).toMatchObject({created: 0, updated: 0, unchanged: first.created, change_id: undefined})
    }
    expect((await checkStore(context)).problems).toEqual([])
  }, 120_000)

  it('reads the same from a stream', async () => {
    const {openTable} = await import('../../src/formats/open-table.ts')
    const file = pathOf('rfm_pkg/rfm_data_orders.csv')
    const [named, piped] = [
      await openTable({file}, {}),
      await openTable({file: '-', stdin: createReadStream(file)}, {}),
    ]
    expect([piped.digest, piped.headers]).toEqual([named.digest, named.headers])
    await Promise.all([named.close(), piped.close()])
  })
})
