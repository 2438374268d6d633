import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {QUADRANTS_SCREEN} from '../../../src/tui/quadrants/screen.ts'
import {QUADRANTS_START, type QuadrantsState} from '../../../src/tui/quadrants/state.ts'
import type {Size} from '../../../src/tui/shared/size.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {CUSTOMERS, fillStore, NOW} from '../fixture-store.ts'

interface Given {
  context?: Context
  size?: Size
  language?: 'en' | 'zh-CN'
}

async function quadrants({context, size = {columns: 120, rows: 36}, language = 'en'}: Given = {}): Promise<
  Driven<QuadrantsState>
> {
  const own = context ?? memoryContext(NOW)
  if (!context) await fillStore(own)
  return drive(QUADRANTS_SCREEN, QUADRANTS_START, {context: own, size, look: {language}})
}

/** How many customers a condition finds. */
async function found(screen: Driven<QuadrantsState>, where: string): Promise<number> {
  const ids = await screen.office.ask('people-ids', {where, filter: '', sort: ''})
  return ids.length
}

function opened(screen: Driven<QuadrantsState>): {title: string; where: string} {
  const [ask] = screen.asks
  if (ask?.ask !== 'open' || ask.screen.kind !== 'people') throw new Error('No list of people was opened.')
  return ask.screen
}

test('shows the corners with customers, revenue, share and the change, and the map with its cuts', async () => {
  const screen = await quadrants()
  expect(screen.text()).toMatch(/▸↗ big & often .*23\.3%/)
  expect(screen.text()).toMatch(/14 people \(23\.3%\) +\+5/)
  expect(screen.text()).toMatch(/29,828\.00 \(43\.1%\) +\+12,973/)
  expect(screen.text()).toContain('+ − against 2025-05-31')
  expect(screen.text()).toContain('average order value (CNY)')
  expect(screen.text()).toMatch(/211\.5┤─+┼─+/)
  expect(screen.text()).toContain('cut at the mean: 211.50 an order, 5.5 orders')
})

test('Enter opens exactly the people of the selected corner', async () => {
  const screen = await quadrants()
  await screen.press('down', 'enter')
  expect(opened(screen)).toEqual({kind: 'people', title: 'big & rare', where: 'quadrant == "high-low"'})
  await screen.press('right')
  expect(screen.state.spot).toBe('high-high')
  await screen.press('end', 'enter')
  expect(screen.asks).toEqual([{ask: 'go', root: 'leads'}])
  await screen.press('up', 'enter')
  expect(screen.asks).toEqual([{ask: 'say', text: 'Nobody is here: no order yet.'}])
})

test('t and C ask for what the corner or the cell is to get', async () => {
  const screen = await quadrants()
  await screen.press('t')
  expect(screen.asks).toMatchObject([{ask: 'form', form: {title: 'Tags of big & often'}}])
  await screen.press('C')
  expect(screen.asks).toMatchObject([{ask: 'form', form: {title: 'Campaign for big & often'}}])
  await screen.press('end', 't')
  expect(screen.asks).toEqual([{ask: 'say', text: 'Leads have a screen of their own (5).'}])
})

test('c cuts at the median, and the people of a corner are those of that cut', async () => {
  const screen = await quadrants()
  await screen.press('c')
  expect(screen.text()).toContain('cut at the median')
  const [, people] = /(\d+) people \(/.exec(screen.text()) ?? []
  await screen.press('enter')
  expect(opened(screen).where).toContain('average_order_value >= 204')
  expect(await found(screen, opened(screen).where)).toBe(Number(people))
  await screen.press('c')
  expect(screen.text()).toContain('cut at the mean')
})

test('a cut of the settings comes before mean and median', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  await context.store.write({command: 'settings set', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'quadrant.cut', '100,4'),
  )
  const screen = await quadrants({context})
  expect(screen.text()).toContain('cut as given: 100.00 an order, 4 orders')
  await screen.press('c', 'c', 'c')
  expect(screen.state.cut).toBeUndefined()
})

test('m changes what density and bars stand for', async () => {
  const screen = await quadrants()
  expect(screen.text()).toMatch(/big & often .*23\.3%/)
  expect(screen.text()).toContain('a dot each')
  await screen.press('m')
  expect(screen.text()).toMatch(/big & often .*43\.1%/)
  expect(screen.text()).toContain('by revenue')
  expect(screen.text()).toMatch(/· less +░ [\d,]+\+/)
})

test('the cursor goes over the map cell by cell and opens who is in the cell', async () => {
  const screen = await quadrants()
  await screen.press('tab')
  let people = 0
  let before: QuadrantsState['cursor']
  for (const key of ['home', ...Array.from({length: 8}, () => 'page-down')]) await screen.press(key)
  while (screen.state.cursor?.value !== before?.value) {
    const count = Number(/(\d+) (?:person|people) \(\d+\.\d%\), /.exec(screen.text())?.[1])
    people += count
    await screen.press('enter')
    expect(screen.asks[0]?.ask).toBe(count === 0 ? 'say' : 'open')
    if (count > 0) {
      expect(opened(screen).title).toMatch(/^orders 3, average /)
      expect(await found(screen, opened(screen).where)).toBe(count)
    }
    before = screen.state.cursor
    await screen.press('up')
  }
  expect(people).toBe(CUSTOMERS / 6)
})

test('an empty cell says that nobody is there, and a click moves the cursor', async () => {
  const screen = await quadrants()
  await screen.press('tab')
  expect(screen.text()).toMatch(/│ +▸|▴/)
  const before = screen.state.cursor
  await screen.hit('cell:0:0')
  expect(screen.state.cursor).not.toEqual(before)
  await screen.press('page-up', 'enter')
  expect(screen.asks[0]?.ask === 'say' || screen.asks[0]?.ask === 'open').toBe(true)
  await screen.hit('spot:low-low')
  expect(screen.state).toMatchObject({pane: 'corners', spot: 'low-low'})
})

test('the cursor keeps its place when the room changes', async () => {
  const screen = await quadrants()
  await screen.press('tab', 'right', 'right', 'up')
  const {cursor} = screen.state
  screen.size = {columns: 80, rows: 20}
  await screen.wait()
  expect(screen.state.cursor).toBe(cursor)
  expect(screen.text()).toContain('orders 8')
})

test('in every room no line is wider than it, and there are as many as it has', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await quadrants({language})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      for (const keys of [[], ['tab'], ['m']]) {
        await screen.press(...keys)
        const lines = QUADRANTS_SCREEN.lines(screen.state, screen.around)
        expect(lines.length).toBe(rows)
        for (const line of lines) expect(stringWidth(line.map(({text}) => text).join(''))).toBe(columns)
      }
    }
  }
})

test('an empty shop says that nobody has bought', async () => {
  const screen = await quadrants({context: memoryContext(NOW)})
  expect(screen.text()).toContain('No customer bought anything up to')
  await screen.press('tab', 'right', 'enter')
  expect(screen.asks[0]).toMatchObject({ask: 'say'})
})

test('speaks Chinese, and the command line shows the same', async () => {
  const screen = await quadrants({language: 'zh-CN'})
  expect(screen.text()).toContain('高客单高频')
  expect(screen.text()).toContain('按均值划分')
  expect(QUADRANTS_SCREEN.command?.(screen.state, screen.around)).toEqual(['segment', 'quadrant', '--change', '30'])
  await screen.press('tab')
  expect(QUADRANTS_SCREEN.command?.(screen.state, screen.around)?.slice(0, 3)).toEqual(['customer', 'list', '--where'])
})
