import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {addTask} from '../../../src/core/task/add-task.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
import {CUSTOMER} from '../../../src/tui/customer/screen.ts'
import {SECTIONS} from '../../../src/tui/customer/sections.ts'
import {type CustomerState, openCustomer} from '../../../src/tui/customer/state.ts'
import type {Deed} from '../../../src/tui/office/deeds.ts'
import type {Ask, Form} from '../../../src/tui/shell/ask.ts'
import {wordsOf} from '../../../src/tui/shell/deed-words.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'
import {drive, type Driven} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

type Options = Omit<Parameters<typeof drive>[2], 'context'>
type Page = Driven<CustomerState> & {context: Context}

/** 李雪10 bought seven times for 390.00; nobody has an order with lines but who is asked for. */
async function page(id = 'C11', options: Options = {}): Promise<Page> {
  const context = memoryContext(NOW)
  await fillStore(context)
  const driven = await drive(CUSTOMER, openCustomer({id}), {context, ...options})
  return Object.assign(driven, {context})
}

function formOf(asks: readonly Ask[]): Form {
  const [ask] = asks
  if (ask?.ask !== 'form') throw new Error('The page asked for no form.')
  return ask.form
}

/** Does what came of a form; returns what the status line says, and the command that does the same. */
async function done(screen: Page, asked: ReturnType<Form['submit']>): Promise<{said: string; command: string}> {
  if ('wrong' in asked) throw new Error(asked.wrong)
  const deed = ('ask' in asked ? (asked as Ask & {ask: 'do'}).deed : asked) as Deed & {deed: 'customer-note'}
  const words = wordsOf(deed)
  const result = await screen.office.carryOut(deed)
  await screen.wait()
  return {
    said: words.done(result, screen.around.look),
    command: words.command(deed.input)?.join(' ') ?? '',
  }
}

function said(asks: readonly Ask[]): string {
  const [ask] = asks
  return ask?.ask === 'say' ? ask.text : ''
}

test('opens with who it is, figures and revenue by month', async () => {
  const screen = await page('C11', {size: {columns: 80, rows: 46}})
  const text = screen.text()
  expect(text).toContain('李雪10 · C11')
  expect(text).toMatch(/revenue +2,730\.00/u)
  expect(text).toContain('Revenue by month')
  expect(text).toContain('[Overview]')
  expect(CUSTOMER.command?.(screen.state, screen.around)).toEqual(['customer', 'show', 'C11'])
})

test('Tab and the arrows go through the sections and round, a click opens one', async () => {
  const screen = await page()
  const seen = [screen.state.section]
  for (const _ of SECTIONS) {
    await screen.press('tab')
    seen.push(screen.state.section)
  }
  expect(seen).toEqual([...SECTIONS, 'overview'])
  await screen.press('left')
  expect(screen.state.section).toBe('explain')
  await screen.hit('section:orders')
  expect(screen.text()).toContain('[Orders 7]')
})

test('orders are listed with the lines of the selected one, which Enter shows whole', async () => {
  const context = memoryContext(NOW)
  await importText(
    context,
    `order_number,date,status,customer,phone,currency,sku,product,category,quantity,line_amount
W1,2025-06-01 10:00:00,completed,Ada Example,13800001234,CNY,p1,Green tea,tea,2,30.00
W1,2025-06-01 10:00:00,completed,Ada Example,13800001234,CNY,p2,Black tea,tea,1,20.00
W2,2025-06-20 10:00:00,completed,Ada Example,13800001234,CNY,p2,Black tea,tea,3,60.00`,
  )
  const screen = await drive(CUSTOMER, openCustomer({id: 'C1'}), {context})
  await screen.hit('section:orders')
  expect(screen.text()).toContain('Black tea')
  expect(screen.text()).not.toContain('Green tea')
  await screen.press('j')
  expect(screen.text()).toContain('Green tea')
  await screen.press('enter')
  expect(screen.text()).toMatch(/order number|number +W1/u)
  expect(screen.text()).not.toContain('W2')
  await screen.press('enter')
  expect(screen.text()).toContain('W2')
  const exported = CUSTOMER.exported?.(screen.state, screen.around)
  expect(exported && 'rows' in exported ? exported.rows : []).toHaveLength(2)
})

test('a note is kept as said, stands on the timeline, and can be undone', async () => {
  const screen = await page()
  await screen.press('n')
  const {said: told, command} = await done(screen, formOf(screen.asks).submit({text: 'likes oolong', wish: 'yes'}))
  expect(told).toContain('C11')
  expect(command).toBe('note add C11 likes oolong --wish')
  await screen.hit('section:timeline')
  expect(screen.text()).toContain('likes oolong')
  await screen.hit('section:touches')
  expect(screen.text()).toContain('likes oolong')
})

test('calls and visits are kept with what they came to; minutes must be a number', async () => {
  const screen = await page()
  await screen.press('c')
  const form = formOf(screen.asks)
  const minutes = form.fields.find(({name}) => name === 'minutes') as {check: (text: string) => string | undefined}
  expect(minutes.check('long')).toContain('whole number')
  expect(minutes.check('5')).toBeUndefined()
  const {command} = await done(screen, form.submit({outcome: 'interested', note: 'spring tea', minutes: '5', wish: ''}))
  expect(command).toBe('call log C11 --outcome interested --note spring tea --minutes 5')
  await screen.press('V')
  await done(screen, formOf(screen.asks).submit({outcome: 'promised', note: '', minutes: '', wish: ''}))
  await screen.hit('section:touches')
  expect(screen.text()).toContain('spring tea')
  expect(screen.text()).toMatch(/visit/u)
})

test('tags are given and taken away', async () => {
  const screen = await page()
  await screen.press('t')
  expect(formOf(screen.asks).submit({tags: ' , '})).toHaveProperty('wrong')
  await done(screen, formOf(screen.asks).submit({tags: 'vip, tea'}))
  await screen.press('t')
  const {command} = await done(screen, formOf(screen.asks).submit({tags: '-tea'}))
  expect(command).toBe('customer edit C11 --remove-tag tea')
  const customer = await screen.context.store.read((book) => book.get('customer', 'C11'))
  expect(customer?.tags).toEqual(['vip'])
})

test('a field is changed, emptied, and a phone added', async () => {
  const screen = await page('C11', {size: {columns: 80, rows: 60}})
  const change = async (field: string, value: string): Promise<string> => {
    await screen.press('E')
    const next = formOf(screen.asks).submit({field}) as Ask & {ask: 'form'}
    return (await done(screen, next.form.submit({value}))).said
  }
  expect(await change('city', '杭州')).toBe('C11 changed: city.')
  expect(await change('city', '杭州')).toBe('C11: nothing changed.')
  await change('phone', '13900139000')
  await change('city', '')
  const customer = await screen.context.store.read((book) => book.get('customer', 'C11'))
  expect(customer?.city).toBeUndefined()
  expect(screen.text()).toContain('+8613900139000')
})

test('what is masked does not become the value of a field', async () => {
  const screen = await page('C11', {look: {mask: true}})
  await screen.press('E')
  const next = formOf(screen.asks).submit({field: 'name'}) as Ask & {ask: 'form'}
  expect(next.form.fields[0]).not.toHaveProperty('initial')
})

test('a ticket is opened, of the order that is selected', async () => {
  const screen = await page()
  await screen.hit('section:orders')
  await screen.press('o')
  const form = formOf(screen.asks)
  expect(form.fields.find(({name}) => name === 'order')).toHaveProperty('initial', 'O10-6')
  const {command} = await done(screen, form.submit({kind: 'quality', severity: 'high', subject: '', order: 'O10-6'}))
  expect(command).toBe('ticket open --customer C11 --kind quality --severity high --order O10-6')
  expect(screen.text()).toContain('Tickets 1')
  expect(screen.text()).toContain('1 open ticket')
})

test('an open task is finished from the page; where there is none it says so', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const none = await drive(CUSTOMER, openCustomer({id: 'C59'}), {context, asOf: undefined})
  if (!none.text().includes('to do')) {
    await none.press('d')
    expect(said(none.asks)).toContain('nothing to do')
  }
  await addTask(context, {customer: 'C59', title: 'Send the list', due: '2025-07-01'})
  const screen = Object.assign(await drive(CUSTOMER, openCustomer({id: 'C59'}), {context}), {context})
  expect(screen.text()).toContain('Send the list')
  await screen.press('d')
  let form = formOf(screen.asks)
  if (form.fields[0]?.name === 'task') form = (form.submit({task: ''}) as Ask & {ask: 'form'}).form
  await done(screen, form.submit({outcome: 'reached', by: 'call', note: '', next: ''}))
  expect(screen.text()).not.toContain('Send the list')
})

test('e says why they are judged as they are, topic by topic', async () => {
  const screen = await page('C11', {size: {columns: 120, rows: 30}})
  await screen.press('e')
  expect(screen.text()).toContain('RFM segment: at risk')
  await screen.press('j', 'j', 'j')
  expect(screen.text()).toContain('Churn stage: sleeping')
  expect(CUSTOMER.command?.(screen.state, screen.around)).toEqual(['explain', 'C11', 'churn'])
})

test('forecasts and habits have their sections', async () => {
  const screen = await page('C11', {size: {columns: 100, rows: 40}})
  await screen.hit('section:forecast')
  expect(screen.text()).toContain('within days')
  expect(screen.text()).toContain('Next purchase')
  await screen.hit('section:buying')
  expect(screen.text()).toContain('What to offer next')
  await screen.press('R')
  expect(said(screen.asks)).toContain('already')
})

test('says why nothing can be done with somebody who is not there', async () => {
  const gone = await page('C999')
  expect(gone.text()).toContain('C999')
  await gone.press('n')
  expect(said(gone.asks)).not.toBe('')
  await gone.press('enter')
  expect(said(gone.asks)).toContain('Nothing is selected')
})

test('a late ticket is marked in words', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  await openTicket(
    {...context, now: () => '2025-06-01T09:00:00'},
    {customer: 'C11', kind: 'delivery', subject: 'late box'},
  )
  const screen = await drive(CUSTOMER, openCustomer({id: 'C11'}), {context, size: {columns: 100, rows: 40}})
  expect(screen.text()).toMatch(/late · delivery/u)
})

test.each([
  [60, 13],
  [80, 20],
  [120, 33],
  [200, 46],
])('fills a room of %i by %i exactly in every section, in both languages', async (columns, rows) => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await page('C11', {size: {columns, rows}, look: {language}})
    for (const section of SECTIONS) {
      await screen.hit(`section:${section}`)
      const lines = CUSTOMER.lines(screen.state, screen.around)
      expect(lines).toHaveLength(rows)
      for (const line of lines) expect(stringWidth(line.map(({text}) => text).join(''))).toBe(columns)
    }
    expect(screen.text()).toContain(language === 'en' ? '[Why]' : '[依据]')
  }
})
