import stringWidth from 'string-width'
import {beforeAll, expect, test} from 'vitest'
import {loadDashboard, type Board} from '../../../src/core/dashboard/load-dashboard.ts'
import type {CustomerPage} from '../../../src/core/customer/customer-page.ts'
import {showCustomer} from '../../../src/core/customer/show-customer.ts'
import {customerLines} from '../../../src/tui/customer/page-lines.ts'
import {customerKey, type CustomerState} from '../../../src/tui/customer/reducer.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {LOOK} from '../surroundings.ts'

const context = memoryContext(NOW)
let board: Board
let page: CustomerPage

beforeAll(async () => {
  await fillStore(context)
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
