import stringWidth from 'string-width'
import {beforeAll, expect, test} from 'vitest'
import {loadDashboard, type Board} from '../../../src/core/dashboard/load-dashboard.ts'
import type {CustomerPage} from '../../../src/core/customer/customer-page.ts'
import {showCustomer} from '../../../src/core/customer/show-customer.ts'
import {customerLines} from '../../../src/tui/customer/page-lines.ts'
import {customerKey, type CustomerState} from '../../../src/tui/customer/reducer.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {pointsEntry} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {LOOK} from '../surroundings.ts'

const context = memoryContext(NOW)
let board: Board
let page: CustomerPage

beforeAll(async () => {
  await fillStore(context)
  await context.store.write({command: 'test', who: 'tester', at: NOW}, async (draft) => {
    const customer = (await draft.get('customer', 'C11')) as Customer
    await draft.save('customer', [
      {...customer, tags: ['vip'], rule_tags: ['loyal'], consent: {sms: 'granted', email: 'withdrawn'}},
    ])
    const said = {customer_id: 'C11', who: 'tester', source: 'form'} as const
    await draft.save('consent', [
      {...said, id: 'K1', channel: 'sms', state: 'granted', at: '2025-05-01T10:00:00'},
      {...said, id: 'K2', channel: 'email', state: 'withdrawn', at: '2025-06-01T10:00:00'},
    ])
    await draft.save('ticket', [
      {
        ...{id: 'T1', customer_id: 'C11', kind: 'complaint', severity: 'high', subject: '漏发'},
        ...{opened_at: '2025-06-10T10:00:00', promised_at: '2025-06-12T10:00:00'},
      },
      {
        ...{id: 'T2', customer_id: 'C11', kind: 'return', severity: 'low', subject: 'closed one'},
        ...{opened_at: '2025-03-10T10:00:00', closed_at: '2025-03-12T10:00:00'},
      },
    ])
    const points = await draft.facts('points').stage()
    await points.append([pointsEntry({id: 'p', customer_id: 'C11', points: 350, at: '2025-06-02T10:00:00'})])
    await points.settle()
  })
  board = await loadDashboard(context, {asOf: undefined})
  page = (await showCustomer(context, {reference: 'C11', asOf: board.profile.inputs.asOf, profile: board.profile})).page
})
const linesAt = (width: number): string[] =>
  customerLines(page, {board, look: LOOK, width}).map((line) => line.map(({text}) => text).join(''))

test('the page says who, why the customer is at risk, the figures, the months and the orders', () => {
  const text = linesAt(76).join('\n')
  expect(text).toContain('李雪10 · C11 · Hangzhou')
  expect(text).toContain('phone +8613800001010')
  expect(text.replace(/\s+/g, ' ')).toContain(
    'high churn risk · silent for 80 days, usually buys every 20 (own rhythm)',
  )
  expect(text).toMatch(/orders +7/)
  expect(text).toContain('Orders (7 of 7, newest first)')
  expect(text).toContain('2025-04-11 10:00')
})

test('the page says tier and points, tags and consent, and has open tickets before the figures', () => {
  const text = linesAt(100).join('\n')
  expect(text).toContain('tier: silver · points: 350')
  expect(text).toContain('tags: vip, loyal')
  expect(text).toContain('consent: sms granted 2025-05-01 (form), email withdrawn 2025-06-01 (form)')
  expect(text).toContain('T1  late · complaint · high  漏发  2025-06-10  open for 20 days')
  expect(text.indexOf('Open tickets')).toBeLessThan(text.indexOf('Revenue by month'))
  expect(text.split('Open tickets')[1]?.split('Timeline')[0]).not.toContain('closed one')
})

test('the page ends with what happened, newest first', () => {
  const text = linesAt(100).join('\n')
  const happened = text.slice(text.indexOf('Timeline (')).split('\n').slice(1, 4)
  expect(happened.map((one) => one.slice(0, 29).trimEnd())).toEqual([
    '2025-06-10 10:00  ticket',
    '2025-06-02 10:00  points',
    '2025-06-01 10:00  consent',
  ])
})

test('no line is wider than the page, narrow or wide', () => {
  for (const width of [56, 76, 119, 120, 196]) {
    expect(Math.max(...linesAt(width).map((line) => stringWidth(line.trimEnd())))).toBeLessThanOrEqual(width)
  }
})

test('wide pages have the orders beside the figures', () => {
  expect(linesAt(196).length).toBeLessThan(linesAt(76).length)
})

test('the page scrolls to its end and no further', () => {
  const around = {board, look: LOOK, size: {columns: 80, rows: 21}}
  const end = customerKey({id: 'C11', page, problem: undefined, top: 0} as CustomerState, 'end', around).state
  expect(end.top).toBe(linesAt(76).length - 19)
  expect(customerKey(end, 'down', around).state.top).toBe(end.top)
  expect(customerKey(end, 'd', around).asks).toMatchObject([{ask: 'say'}])
})
