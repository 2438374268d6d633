import {expect, it} from 'vitest'
import {
  reportTickets,
  ticketListRows,
  type TicketReportQuery,
} from '../../../../src/core/report/tickets/report-tickets.ts'
import {saveSetting} from '../../../../src/core/setting/settings.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'
import {importNoun} from '../../../support/import-noun.ts'

const AS_OF = dayOf('2025-06-30')

/** Six tickets of three customers about three orders; a fourth order nobody complained of. */
async function desk(): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'C1'}, {id: 'C2'}, {id: 'C3'}])
    await draft.save('rep', [{id: 'R1', name: '韩梅梅'}])
    await draft.save('product', [{id: 'tea', name: 'Green tea'}])
    await saveSetting(draft, 'ticket.report_least', '1')
  })
  const line = (product_id: string) => ({product_id, quantity: 1, amount: 500})
  await putOrders(context.store, [
    order({id: 'O1', number: 'N1', customer_id: 'C1', shop: 'East', lines: [line('tea'), line('cup'), line('tea')]}),
    order({id: 'O2', number: 'N2', customer_id: 'C2', shop: 'East', lines: [line('tea')]}),
    order({id: 'O3', number: 'N3', customer_id: 'C3', shop: 'West', lines: [line('cup')]}),
    order({id: 'O4', number: 'N4', customer_id: 'C3', shop: 'West', lines: [line('cup')], status: 'cancelled'}),
  ])
  await importNoun(context, [
    'ticket',
    'number,kind,cause,opened_at,closed_at,order_number,shop,rep\n' +
      'a,quality,Packaging,2025-06-01,2025-06-02,N1,,R1\nb,quality, packaging ,2025-06-03,,N2,,韩梅梅\n' +
      'c,delivery,,2025-06-04,2025-06-05,N3,North,李明\nd,question,,2025-06-05,,N9,,\n',
  ])
  return context
}

async function rows(context: Context, query: Partial<TicketReportQuery>): Promise<unknown[][]> {
  const report = await reportTickets(context, {asOf: AS_OF, by: 'kind', ...query})
  return ticketListRows(report).map((row) => [Object.values(row)[0], row['tickets'], row['per_1000_orders']])
}

it('counts by kind and by cause, spelt alike or not, the unknown last', async () => {
  const context = await desk()
  expect(await rows(context, {by: 'kind'})).toEqual([
    ['quality', 2, undefined],
    ['delivery', 1, undefined],
    ['question', 1, undefined],
  ])
  expect(await rows(context, {by: 'cause'})).toEqual([
    ['Packaging', 2, undefined],
    [undefined, 2, undefined],
  ])
})

it('counts for every product on the order, and to a thousand orders that hold it', async () => {
  const report = await reportTickets(await desk(), {asOf: AS_OF, by: 'product'})
  const named = ticketListRows(report).map(({product_id, name, tickets, orders, per_1000_orders}) => [
    ...[product_id, name, tickets, orders, per_1000_orders],
  ])
  expect(named).toEqual([
    ['cup', undefined, 2, 2, 1000],
    ['tea', 'Green tea', 2, 2, 1000],
    [undefined, undefined, 1, undefined, undefined],
  ])
  expect(report.total.tickets).toBe(4)
})

it('has the shop of the order where the ticket names none, and the orders of each shop', async () => {
  expect(await rows(await desk(), {by: 'shop'})).toEqual([
    ['East', 2, 1000],
    ['North', 1, undefined],
    [undefined, 1, undefined],
  ])
})

it('knows a rep by id and by name', async () => {
  expect(await rows(await desk(), {by: 'rep'})).toEqual([
    ['R1', 2, undefined],
    ['李明', 1, undefined],
    [undefined, 1, undefined],
  ])
})

it('looks at the period, and at customers who meet a condition', async () => {
  const context = await desk()
  expect(await rows(context, {from: dayOf('2025-06-04')})).toHaveLength(2)
  const where = compileWhere('id == "C2"', {id: 'text'})
  expect(await rows(context, {where, condition: 'id == "C2"'})).toEqual([['quality', 1, undefined]])
  await expect(rows(context, {from: dayOf('2025-07-04')})).rejects.toMatchObject({code: 'BAD_INPUT'})
})
