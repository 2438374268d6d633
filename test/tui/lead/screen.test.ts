import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {addNote} from '../../../src/core/note/add-note.ts'
import {addRep} from '../../../src/core/rep/save-rep.ts'
import {logTouch} from '../../../src/core/touch/log-touch.ts'
import {LEAD, openLead} from '../../../src/tui/lead/screen.ts'
import type {LeadState} from '../../../src/tui/lead/pane-lines.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {fillStore, LEADS, NOW} from '../fixture-store.ts'

type Language = 'en' | 'zh-CN'

async function page(
  id: string,
  {size = {columns: 120, rows: 40}, language = 'en' as Language, mask = false} = {},
): Promise<Driven<LeadState>> {
  const context = memoryContext(NOW)
  await fillStore(context)
  await addRep(context, 'li', {})
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    draft.save('lead', [
      {...(LEADS[3] as (typeof LEADS)[number]), id: 'L9', name: '林小雨', attributes: {'Last activity': 'SMS sent'}},
    ]),
  )
  await logTouch(context, {kind: 'call', reference: 'L1', outcome: 'no-answer', detail: 'rang twice'})
  await addNote(context, {reference: 'L1', text: 'wants oat milk', wish: false})
  return drive(LEAD, openLead({kind: 'lead', id}), {context, size, look: {language, mask}})
}

test('shows who, how promising, who may be the same, the road and what was said', async () => {
  const text = (await page('L1')).text()
  expect(text).toContain('林小雨 · +8613900000001 · 上海')
  expect(text).toMatch(/! First contact was due .*ago/)
  expect(text).toMatch(/Score \d+/)
  expect(text).toMatch(/potential\.high +\+20/)
  expect(text).toMatch(/May be the same person.*\n.*L9 {2}林小雨 {2}same name/)
  expect(text).toContain('rang twice')
  expect(text).toContain('wants oat milk')
  expect(text).toMatch(/came in +2025-06-29 06:00/)
  expect((await page('L9')).text()).toMatch(/Last activity +SMS sent/)
})

test('has the same keys as the board', async () => {
  const screen = await page('L1')
  await screen.press('v')
  expect(screen.asks).toEqual([
    {ask: 'do', deed: {deed: 'move-leads', input: {leads: ['L1'], asked: {move: 'qualify'}}}, sure: undefined},
  ])
  await screen.press('a')
  expect(screen.asks).toMatchObject([{ask: 'form', form: {title: 'Give lead L1 to'}}])
  await screen.press('e')
  expect(screen.asks).toMatchObject([{ask: 'open', screen: {kind: 'text', want: {question: 'lead-score'}}}])
})

test('opens the customer it became, or says that there is none', async () => {
  const won = await page('L5')
  await won.press('enter')
  expect(won.asks).toEqual([{ask: 'open', screen: {kind: 'customer', id: 'C1'}}])
  const open = await page('L1')
  await open.press('enter')
  expect(open.asks).toEqual([{ask: 'say', text: '林小雨 is no customer yet.'}])
})

test('says so where the lead is no more', async () => {
  expect((await page('L77')).text()).toContain('No lead has the id')
})

test('scrolls the pane that keys go to, and fits every room', async () => {
  const low = await page('L1', {size: {columns: 80, rows: 16}})
  expect(low.text()).not.toContain('rang twice')
  await low.press('G')
  expect(low.text()).toContain('rang twice')
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await page('L1', {language})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      const lines = screen.text().split('\n')
      expect(lines.length).toBe(rows)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
  }
  const wide = await page('L1', {size: {columns: 120, rows: 8}})
  await wide.press('tab', 'G')
  expect(wide.state).toMatchObject({pane: 'past', tops: {who: 0}})
  expect(wide.state.tops.past).toBeGreaterThan(0)
})
