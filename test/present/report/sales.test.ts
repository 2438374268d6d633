import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {ListColumn} from '../../../src/core/listing/list-column.ts'
import {reportSales, salesListRows, type SalesReport} from '../../../src/core/report/sales/report-sales.ts'
import {salesColumns} from '../../../src/core/report/sales/sales-columns.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {cellText} from '../../../src/present/cell.ts'
import type {Look} from '../../../src/present/language.ts'
import {presentSales, presentSalesNotes} from '../../../src/present/report/sales.ts'
import {order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const LOOK: Look = {language: 'en', width: 60, color: false, terminal: true, currency: 'CNY'}

async function report(by: 'month' | 'shop', from?: string): Promise<SalesReport> {
  const context = memoryContext()
  const first = dayOf('2025-01-01')
  const orders = Array.from({length: 100}, (_, day) =>
    order({
      id: `o${day}`,
      customer_id: day % 3 === 0 ? '' : `C${day % 7}`,
      at: `${textOfDay(first + day)}T10:00:00`,
      amount: 1000 + day,
      shop: '上海旗舰店',
    }),
  )
  await putOrders(context.store, orders)
  const query = {asOf: dayOf('2025-04-10'), by, against: 'previous' as const, level: 1}
  return reportSales(context, {...query, from: from === undefined ? undefined : dayOf(from)})
}

describe('sales for people', () => {
  it('mark a month that is not complete and leave it out of the chart', async () => {
    const sales = await report('month')
    expect(
      salesListRows(sales).map((row) => cellText(row, salesColumns('month', {changes: false})[0] as ListColumn, LOOK)),
    ).toEqual(['2025-01', '2025-02', '2025-03', '2025-04*'])
    expect(presentSales(sales, LOOK)).not.toContain('2025-04*')
    expect(presentSalesNotes(sales, LOOK)).toContain('* not complete')
  })

  it('say what the last change is made of, in either language', async () => {
    const sales = await report('month')
    expect(presentSalesNotes(sales, LOOK)).toMatch(/^2025-03 against 2025-02: \+\d+\.\d\d .*\n {2}= orders \+/)
    expect(presentSalesNotes(sales, {...LOOK, language: 'zh-CN'})).toMatch(/^2025-03 对比 2025-02：.*\n {2}= 订单数/)
  })

  it('say why groups are compared with nothing', async () => {
    expect(presentSalesNotes(await report('shop'), LOOK)).toContain('--from and --to give a period')
    expect(presentSalesNotes(await report('shop', '2025-01-01'), LOOK)).toContain('reaches beyond the orders')
    expect(presentSalesNotes(await report('shop', '2025-03-01'), LOOK)).toContain(' – ')
  })

  it('draw nothing wider than a narrow terminal', async () => {
    for (const by of ['month', 'shop'] as const) {
      const [, ...picture] = presentSales(await report(by), {...LOOK, width: 40}).split('\n\n')
      expect(picture.length).toBeGreaterThan(0)
      for (const line of picture.join('\n').split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40)
    }
  })
})
