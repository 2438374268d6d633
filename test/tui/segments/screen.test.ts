import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import type {SavedView} from '../../../src/core/setting/dashboard-checks.ts'
import {SEGMENTS} from '../../../src/tui/segments/screen.ts'
import {SEGMENTS_START, type SegmentsState} from '../../../src/tui/segments/state.ts'
import type {Size} from '../../../src/tui/shared/size.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {CUSTOMERS, fillStore, NOW} from '../fixture-store.ts'

const VIEWS: Readonly<Record<string, SavedView>> = {
  'Quiet regulars': {where: 'orders >= 5 && recency_days > 20', sort: 'recency_days'},
  上海老客: {where: 'city == "上海"', search: '王'},
  broken: {where: 'orders >'},
}

interface Given {
  size?: Size
  language?: 'en' | 'zh-CN'
  views?: Readonly<Record<string, SavedView>>
  empty?: boolean
}

async function segments(given: Given = {}): Promise<Driven<SegmentsState>> {
  const {size = {columns: 120, rows: 36}, language = 'en', views = VIEWS, empty = false} = given
  const context = memoryContext(NOW)
  if (!empty) await fillStore(context)
  await context.store.write({command: 'settings set', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'dashboard.views', JSON.stringify(views)),
  )
  return drive(SEGMENTS, SEGMENTS_START, {context, size, look: {language}})
}

async function found(screen: Driven<SegmentsState>, where: string): Promise<number> {
  const ids = await screen.office.ask('people-ids', {where, filter: '', sort: ''})
  return ids.length
}

/** The condition of the list of people that was opened, or undefined where the key did not act. */
function openedWhere(screen: Driven<SegmentsState>): string | undefined {
  const [ask] = screen.asks
  return ask?.ask === 'open' && ask.screen.kind === 'people' ? ask.screen.where : undefined
}

test('shows the grid with its windows, the named segments, the classes and the saved views', async () => {
  const screen = await segments()
  expect(screen.text()).toMatch(/new 1 +second 2 +regular 3–5 +fan 6\+/)
  expect(screen.text()).toContain('≤30d')
  expect(screen.text()).toContain('>180d')
  for (const name of ['champions', 'cant lose', 'high value at risk', 'Quiet regulars', '上海老客', '! broken'])
    expect(screen.text()).toContain(name)
})

test('going through the grid finds every buyer in exactly one cell, and Enter opens who is in it', async () => {
  const screen = await segments()
  let people = 0
  for (let recency = 0; recency < 4; recency++) {
    for (let orders = 0; orders < 4; orders++) {
      await screen.hit(`grid/${recency}:${orders}`)
      const [, count] = /Recency × orders ═+ ([\d,]+) (?:person|people)/.exec(screen.text()) ?? []
      await screen.press('enter')
      const where = openedWhere(screen)
      if (where === undefined) expect(screen.asks).toMatchObject([{ask: 'say', text: /^Nobody is in /}])
      else people += await found(screen, where)
      expect(where === undefined ? 0 : await found(screen, where)).toBe(Number(count))
    }
  }
  expect(people).toBe(CUSTOMERS)
})

test('arrows move in the grid, and over its edge to the pane beside', async () => {
  const screen = await segments()
  await screen.press('end')
  expect(screen.state.cell).toEqual({recency: 3, orders: 3})
  await screen.press('home', 'right', 'down')
  expect(screen.state.cell).toEqual({recency: 1, orders: 1})
  await screen.press('right', 'right', 'right')
  expect(screen.state.pane).toBe('named')
  await screen.press('left')
  expect(screen.state.pane).toBe('grid')
})

test('Tab goes through the panes, and each opens its groups', async () => {
  const screen = await segments()
  await screen.press('tab', 'down', 'down', 'enter')
  expect(openedWhere(screen)).toBe('value_class == "high-value-active"')
  await screen.press('tab', 'down', 'enter')
  expect(openedWhere(screen)).toBe('segment == "loyal-customers"')
  await screen.press('tab', 'enter')
  expect(screen.asks).toEqual([
    {
      ask: 'open',
      screen: {
        kind: 'people',
        title: 'Quiet regulars',
        where: 'orders >= 5 && recency_days > 20',
        sort: 'recency_days',
      },
    },
  ])
  await screen.press('down', 'enter')
  expect(screen.asks[1]).toEqual({ask: 'filter', text: '王'})
  await screen.press('down', 'enter')
  expect(screen.asks).toMatchObject([{ask: 'say', text: /condition cannot be used/}])
  await screen.press('tab')
  expect(screen.state.pane).toBe('grid')
})

test('m cycles the measure; the change is what the command tells, and classes have none', async () => {
  const screen = await segments()
  await screen.press('m')
  expect(screen.text()).toMatch(/20,860▓ +34,460█/)
  await screen.press('m')
  expect(screen.text()).toMatch(/▪share/)
  await screen.press('m')
  expect(screen.text()).toMatch(/−10█ +−1· +\+11█/)
  expect(screen.text()).toMatch(/loyal customers.*\+6/)
  expect(screen.text()).toMatch(/Value classes ─+ customers/)
  await screen.press('m')
  expect(screen.state.measure).toBe('customers')
})

test('t and c ask for what the group is to get, by its condition', async () => {
  const screen = await segments()
  await screen.press('right', 'right', 't')
  const [tag] = screen.asks
  if (tag?.ask !== 'form') throw new Error('No form was asked for.')
  expect(tag.form.title).toBe('Tags of active regular')
  const deed = tag.form.submit({verb: 'add', tags: 'vip'})
  expect(deed).toEqual({
    deed: 'tag-people',
    input: {chosen: {where: 'grid_cell == "active-regular"'}, verb: 'add', tags: ['vip']},
  })
  if (!('deed' in deed) || deed.deed !== 'tag-people') throw new Error('It is another deed.')
  expect(await screen.office.carryOut(deed)).toMatchObject({selected: 24, changed: 24})
  await screen.press('c')
  expect(screen.asks).toMatchObject([{ask: 'form', form: {title: 'Campaign for active regular'}}])
  // The customers are worked out anew a moment after a deed.
  await expect.poll(() => found(screen, 'grid_cell == "active-regular" && "vip" in tags')).toBe(24)
})

test('nothing is done with nobody, nor by a condition with a view that searches for words', async () => {
  const screen = await segments()
  await screen.press('t')
  expect(screen.asks).toEqual([{ask: 'say', text: 'Nobody is in active new.'}])
  await screen.press('shift-tab', 'down', 'c')
  expect(screen.asks).toMatchObject([{ask: 'say', text: /^This view searches for words/}])
})

test('the command line and the file hold the selected group', async () => {
  const screen = await segments()
  const command = (): readonly string[] | undefined => SEGMENTS.command?.(screen.state, screen.around)
  expect(command()).toEqual(['segment', 'rfm', '--scheme', 'grid16', '--segment', 'active-new'])
  expect(SEGMENTS.exported?.(screen.state, screen.around)).toMatchObject({people: {where: 'grid_cell == "active-new"'}})
  await screen.press('tab')
  expect(command()).toEqual(['segment', 'value', '--class', 'sleeping-to-win-back'])
  await screen.press('tab', 'tab')
  expect(command()).toEqual([
    'customer',
    'list',
    '--where',
    'orders >= 5 && recency_days > 20',
    '--sort',
    'recency_days',
  ])
})

test('in every room no line is wider than it, and there are as many as it has', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await segments({language})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      for (const keys of [[], ['tab'], ['tab', 'm'], ['tab', 'm', 'm']]) {
        await screen.press(...keys)
        const lines = SEGMENTS.lines(screen.state, screen.around)
        expect(lines.length).toBe(rows)
        for (const line of lines) expect(stringWidth(line.map(({text}) => text).join(''))).toBe(columns)
      }
    }
  }
})

test('an empty shop says that nobody has bought, and that no view is saved', async () => {
  const screen = await segments({empty: true, views: {}})
  expect(screen.text()).toContain('Nobody has bought yet.')
  await screen.press('shift-tab', 'enter')
  expect(screen.asks).toMatchObject([{ask: 'say', text: /^There is no saved view yet/}])
})

test('speaks Chinese', async () => {
  const screen = await segments({language: 'zh-CN'})
  for (const word of ['近度 × 频次', '重要价值客户', '高价值活跃', '粉丝 6+', '已存视图'])
    expect(screen.text()).toContain(word)
})
