import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {openText, TEXT} from '../../../src/tui/text/screen.ts'
import type {NewScreen, Want} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

const LOOK = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'} as const

function score(id: string): NewScreen {
  const want = {question: 'lead-score', asked: {id, look: LOOK}} as unknown as Want
  return {kind: 'text', title: `Score of lead ${id}`, want}
}

test('shows a text that the office answers with, and scrolls it', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const screen = await drive(TEXT, openText(score('L1')), {context, size: {columns: 60, rows: 8}})
  expect(screen.text()).toContain('Lead L1 林小雨: score')
  expect(screen.text()).toMatch(/1\/\d+/)
  await screen.press('G')
  expect(screen.text()).toContain('the points alone')
  await screen.act('wheel-up')
  expect(screen.text().split('\n').length).toBe(8)
  for (const line of screen.text().split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60)
})

test('says why there is no answer', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const screen = await drive(TEXT, openText(score('L5')), {context, size: {columns: 60, rows: 8}})
  expect(screen.text()).toContain('Lead L5 was not open')
})
