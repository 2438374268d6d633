import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import type {Context} from '../../../src/core/store/context.ts'
import {CUSTOMERS, openCustomers} from '../../../src/tui/customers/screen.ts'
import type {CustomersState} from '../../../src/tui/customers/state.ts'
import type {Deed} from '../../../src/tui/office/deeds.ts'
import type {Ask, Form} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven} from '../drive.ts'
import {CUSTOMERS as ALL, fillStore, NOW} from '../fixture-store.ts'

type Options = Omit<Parameters<typeof drive>[2], 'context'>

async function customers(options: Options = {}): Promise<Driven<CustomersState> & {context: Context}> {
  const context = memoryContext(NOW)
  await fillStore(context)
  const driven = await drive(CUSTOMERS, openCustomers(), {context, ...options})
  return Object.assign(driven, {context})
}

/** What a form that was asked for makes of these values. */
function answered(asks: readonly Ask[], values: Record<string, string>): ReturnType<Form['submit']> {
  const [ask] = asks
  if (ask?.ask !== 'form') throw new Error('The screen asked for no form.')
  return ask.form.submit(values)
}

function said(asks: readonly Ask[]): string {
  const [ask] = asks
  return ask?.ask === 'say' ? ask.text : ''
}

/** Does what came of a form, as the program would. */
async function doing(screen: Driven<CustomersState>, asked: ReturnType<Form['submit']>): Promise<void> {
  if ('wrong' in asked) throw new Error(asked.wrong)
  if ('ask' in asked && asked.ask === 'act') return screen.act(asked.action)
  const deed = 'ask' in asked ? (asked as Ask & {ask: 'do'}).deed : asked
  await screen.office.carryOut(deed as Deed & {deed: 'keep-view'})
  await screen.wait()
}

function namesIn(screen: Driven<CustomersState>): string[] {
  return [...screen.text().matchAll(/[▸ ]{2}[● ]?(\S+\d+) /gu)].map(([, name]) => name as string)
}

test('lists everybody, the most revenue first, with an arrow at what it is sorted by', async () => {
  const screen = await customers()
  expect(screen.text()).toContain(`${ALL} customers`)
  expect(screen.text()).toContain('▾revenue')
  await screen.press('enter')
  expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'customer', id: screen.state.place.id}}])
})

test('says how many of how many a search found', async () => {
  const screen = await customers()
  await screen.type('Ada')
  expect(screen.text()).toContain(`10 of ${ALL} customers`)
  await screen.type('!Ada')
  expect(screen.text()).toContain(`50 of ${ALL} customers`)
})

test('finds by pinyin and by the end of a phone, and says by what each was found', async () => {
  const screen = await customers()
  await screen.type('wxm')
  expect(screen.text()).toContain(`10 of ${ALL} customers`)
  expect(screen.text()).toMatch(/王小明\d+ +pinyin/u)
  await screen.type('1010')
  expect(screen.text()).toMatch(/李雪10 +phone/u)
  const command = CUSTOMERS.command?.(screen.state, screen.around)
  expect(command?.slice(0, 3)).toEqual(['customer', 'find', '1010'])
})

test('sorts by a chosen column, turns the order round, and goes to the neighbouring column', async () => {
  const screen = await customers()
  await screen.press('s')
  await doing(screen, answered(screen.asks, {sort: 'orders'}))
  expect(screen.text()).toContain('▾orders')
  await screen.press('S')
  expect(screen.text()).toContain('▴orders')
  await screen.press('<')
  expect(screen.state.sort).toBe('phone')
  await screen.press('>', '>')
  expect(screen.state.sort).toBe('-revenue')
})

test('a click on a title sorts by it, a second one turns it round', async () => {
  const screen = await customers()
  await screen.hit('head:orders')
  await screen.hit('head:orders')
  expect(screen.state.sort).toBe('orders')
  await screen.hit('row:3')
  expect(screen.state.place.index).toBe(3)
})

test('refuses to turn round what is sorted by the best match', async () => {
  const screen = await customers()
  await screen.type('Ada')
  await screen.press('S')
  expect(said(screen.asks)).toContain('best matches')
})

test('asks only for the columns in view, and scrolls to the others', async () => {
  const screen = await customers()
  expect(screen.text()).toMatch(/columns \d+ →/u)
  expect(screen.text()).not.toContain('tags')
  await screen.press('left')
  expect(said(screen.asks)).toContain('first columns')
  for (let step = 0; step < 12; step++) await screen.press('right')
  expect(said(screen.asks)).toContain('last columns')
  expect(screen.text()).toMatch(/columns ← \d+/u)
  expect(screen.text()).toContain('guide')
  expect(screen.text()).toContain('name')
})

test('chosen columns are kept in the settings, unknown ones refused with the nearest name', async () => {
  const screen = await customers()
  await screen.press('C')
  expect(answered(screen.asks, {columns: 'name, ordres'})).toEqual({wrong: expect.stringContaining('orders')})
  await doing(screen, answered(screen.asks, {columns: 'name, orders，city'}))
  expect(screen.text()).toMatch(/name +orders +city/u)
  await screen.press('C')
  await doing(screen, answered(screen.asks, {columns: ''}))
  expect(screen.text()).toContain('revenue')
})

test('keeps a view with filter, sort and columns, opens it again, and drops it', async () => {
  const screen = await customers()
  await screen.press('v')
  expect(said(screen.asks)).toContain('No view')
  await screen.type('=orders >= 5')
  await screen.hit('head:orders')
  await screen.press('V')
  expect(answered(screen.asks, {name: ' '})).toHaveProperty('wrong')
  await doing(screen, answered(screen.asks, {name: 'Regulars'}))
  await screen.type('')
  await screen.act('open-view:')
  expect(screen.text()).toContain(`${ALL} customers`)
  await screen.press('v')
  await doing(screen, answered(screen.asks, {view: 'Regulars'}))
  expect(screen.text()).toContain('Regulars')
  expect(screen.state).toMatchObject({where: 'orders >= 5', sort: '-orders'})
  expect(screen.text()).toContain(`of ${ALL} customers`)
  await screen.press('V')
  expect(answered(screen.asks, {name: 'Regulars'})).toHaveProperty('sure', expect.stringContaining('Regulars'))
  await screen.press('delete')
  await doing(screen, answered(screen.asks, {view: 'Regulars'}))
  await screen.act('open-view:Regulars')
  expect(said(screen.asks)).toContain('no view')
})

test('says the command that lists the same, and exports all chosen columns', async () => {
  const screen = await customers()
  await screen.type('=city == "上海"')
  const command = CUSTOMERS.command?.(screen.state, screen.around)?.join(' ')
  expect(command).toMatch(/^customer list --where city == "上海" --sort -revenue --columns name,phone,/u)
  expect(CUSTOMERS.exported?.(screen.state, screen.around)).toMatchObject({
    fields: expect.arrayContaining(['id', 'guide']),
  })
})

test.each([
  [60, 13],
  [80, 20],
  [200, 46],
])('fills a room of %i by %i exactly, in both languages', async (columns, rows) => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await customers({size: {columns, rows}, look: {language}})
    const lines = CUSTOMERS.lines(screen.state, screen.around)
    expect(lines).toHaveLength(rows)
    for (const line of lines) expect(stringWidth(line.map(({text}) => text).join(''))).toBe(columns)
    expect(screen.text()).toContain(language === 'en' ? 'Customers' : '客户')
    expect(namesIn(screen).length).toBeGreaterThan(0)
  }
})
