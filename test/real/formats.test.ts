import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {decideDateFormat} from '../../src/core/import/decide-columns.ts'
import {parseMoney} from '../../src/core/import/parse-money.ts'
import {recogniseProfile} from '../../src/core/import/recognise.ts'
import type {Table} from '../../src/core/import/table.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {ORDER_PROFILES} from '../../src/formats/platforms/all.ts'

const DATA = process.env.PATRON_REAL_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const here = existsSync(DATA)
if (!here) console.warn('The public data sets are not here (set PATRON_REAL_DATA): their tests are skipped.')

interface Seen {
  table: Table
  rows: number
  first: readonly string[] | undefined
  last: readonly string[] | undefined
  lastNumber: number | undefined
  profile: string | undefined
}

async function look(file: string): Promise<Seen> {
  const table = await openTable({file: join(DATA, file)}, {})
  const seen: Seen = {
    table,
    rows: 0,
    first: undefined,
    last: undefined,
    lastNumber: undefined,
    profile: recogniseProfile(table.headers, ORDER_PROFILES)?.name,
  }
  for await (const batch of table.batches()) {
    seen.first ??= batch.rows[0]
    seen.last = batch.rows.at(-1)
    seen.lastNumber = batch.numbers.at(-1)
    seen.rows += batch.rows.length
  }
  return seen
}

async function column(file: string, header: string): Promise<string[]> {
  const table = await openTable({file: join(DATA, file)}, {})
  const at = table.headers.indexOf(header)
  const cells: string[] = []
  for await (const {rows} of table.batches()) for (const row of rows) cells.push(row[at] ?? '')
  return cells
}

describe.skipIf(!here)('public files', () => {
  test.each([
    ['cdnow/cdnow_master_orders.csv', 'utf-8', 69_659, 4, ['00001', '1997-01-01', '1', '11.77'], '23570', undefined],
    [
      'cn_rfm/cn_rfm_orders_gbk.csv',
      'gb18030',
      28_833,
      9,
      ['数据不吹牛', '叫我李2', '2019/01/01 00:17:59', '交易成功', '186'],
      '数据不吹牛',
      'taobao-sales',
    ],
    [
      'cn_rfm/cn_rfm_orders_utf8.csv',
      'utf-8',
      28_833,
      9,
      ['数据不吹牛', '叫我李2', '2019-01-01 00:17:59', '交易成功', '186'],
      '数据不吹牛',
      'taobao-sales',
    ],
    [
      'cn_rfm/PYTHON-RFM实战数据.xlsx',
      undefined,
      28_833,
      9,
      ['数据不吹牛', '叫我李2', '2019-01-01 00:17:59', '交易成功', '186'],
      '数据不吹牛',
      'taobao-sales',
    ],
    [
      'completejourney/pos_lines_with_brand_category.csv.gz',
      'utf-8',
      75_000,
      17,
      ['31625220889.0', '2261', '309', '2017-01-28 14:06:53'],
      '31969566014.0',
      undefined,
    ],
    [
      'online_retail/online_retail_subset_every10th_customer.csv',
      'utf-8',
      45_580,
      8,
      ['536367', '84879', 'ASSORTED COLOUR BIRD ORNAMENT', '32'],
      '581580',
      'uci-online-retail',
    ],
    [
      'superstore/sample_superstore_utf8bom_crlf.csv',
      'utf-8',
      9994,
      21,
      ['1', 'CA-2018-152156', '11/8/2018'],
      '9994',
      'superstore',
    ],
    ['rfm_pkg/rfm_data_orders.csv', 'utf-8', 4906, 6, ['Brion Stark', '2004-12-20', '32'], 'Riley Heller', undefined],
    ['groceries/groceries_long.csv', 'utf-8', 43_367, 2, ['1', 'citrus fruit'], '9835', undefined],
    ['hillstrom/hillstrom_email_crlf.csv', 'utf-8', 64_000, 12, ['10', '2) $100 - $200', '142.44'], '1', undefined],
    [
      'leads/lead_scoring_x_education.csv',
      'utf-8',
      9191,
      37,
      ['319325b3-50b3-45d0-b730-c9df0b30b9ea', '660128', 'API'],
      '571b5c8e-a5b2-4d57-8574-f2ffb06fdeff',
      undefined,
    ],
    ['febrl/dataset1.csv', 'utf-8', 1000, 11, ['rec-223-org', '', 'waller'], 'rec-212-org', undefined],
    [
      'platform_exports/shopify_orders_fixture.csv',
      'utf-8',
      5,
      37,
      ['#1001', 'ada@example.com', 'paid'],
      '#1004',
      'shopify-orders',
    ],
    [
      'platform_exports/ltv-cohort-kit_shopify_orders_sample.csv',
      'utf-8',
      249,
      9,
      ['#1001', 'customer1@example.com'],
      '#1127',
      'shopify-orders',
    ],
    [
      'platform_exports/square_transactions_fixture.csv',
      'utf-8',
      3,
      37,
      ['2026-09-13', '10:02:11'],
      '2026-09-20',
      'square-transactions',
    ],
    [
      'platform_exports/square_items_fixture.csv',
      'utf-8',
      5,
      24,
      ['2026-08-15', '14:00:00'],
      '2026-09-20',
      'square-items',
    ],
    ['platform_exports/taobao_order_report_HEADER_ONLY_gbk.csv', 'gb18030', 0, 37, [], undefined, 'taobao-orders'],
  ])('%s reads as it is', async (file, encoding, rows, width, first, last, profile) => {
    const seen = await look(file)
    expect(seen.table.encoding).toBe(encoding)
    expect(seen.rows).toBe(rows)
    expect(seen.table.headers).toHaveLength(width)
    expect((seen.first ?? []).slice(0, first.length)).toEqual(first)
    expect(seen.last?.[0]).toBe(last)
    expect(seen.profile).toBe(profile)
    expect(seen.table.preamble).toBe(0)
    if (rows > 0) expect(seen.lastNumber).toBe(rows + 1)
  })

  test('the dates of the Superstore are settled as month first by the whole column', async () => {
    expect(decideDateFormat(await column('superstore/sample_superstore_utf8bom_crlf.csv', 'Order Date'))).toBe('mdy')
  })

  test('the amounts of CDNOW add up to its 2,500,315.63 dollars', async () => {
    const cells = await column('cdnow/cdnow_master_orders.csv', 'amount')
    const amounts = cells.map((cell) => parseMoney(cell, {decimal: 'point', digits: 2}))
    expect(amounts.every(({ok}) => ok)).toBe(true)
    expect(amounts.reduce((sum, amount) => sum + (amount.ok ? amount.value : 0), 0)).toBe(250_031_563)
  })

  test('the same orders in GB18030, UTF-8 and Excel have the same amounts', async () => {
    const files = ['cn_rfm_orders_gbk.csv', 'cn_rfm_orders_utf8.csv', 'PYTHON-RFM实战数据.xlsx']
    const sums = await Promise.all(
      files.map(async (file) =>
        (await column(`cn_rfm/${file}`, '实付金额')).map((cell) => parseMoney(cell, {decimal: 'point', digits: 2})),
      ),
    )
    expect(sums[1]).toEqual(sums[0])
    expect(sums[2]).toEqual(sums[0])
  })
})
