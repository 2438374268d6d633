import {render} from 'ink-testing-library'
import stringWidth from 'string-width'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Store} from '../../../src/core/store/store.ts'
import type {Look} from '../../../src/present/language.ts'
import {Program} from '../../../src/tui/program/program.tsx'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {LOOK} from '../surroundings.ts'

let context: ReturnType<typeof memoryContext>
let app: ReturnType<typeof render>

beforeEach(async () => {
  context = memoryContext(NOW)
  await fillStore(context)
})
afterEach(() => app.unmount())

async function open(look: Partial<Look> = {}, over: Partial<Context> = {}): Promise<void> {
  app = render(
    <Program context={{...context, ...over}} asOf={undefined} look={{...LOOK, ...look}} storeName="shop.json" />,
  )
  await shows('▸ 林小雨')
}

/** Waits until the frame has a text; fails with the frame. */
async function shows(text: string): Promise<void> {
  await vi.waitFor(() => expect(app.lastFrame()).toContain(text), {timeout: 5000, interval: 5})
}
const press = (keys: string): void => app.stdin.write(keys)

test('shows the map and the follow-ups of the store', async () => {
  await open()
  await shows('60 customers · 4 open leads · 13 to do')
  await shows('2 late · 1 due · 10 quiet')
  await shows('cut at the mean')
})

test('every line is as wide as the terminal, in both languages', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    await open({language})
    const widths = app
      .lastFrame()
      ?.split('\n')
      .map((line) => stringWidth(line.trimEnd()))
    expect(Math.max(...(widths ?? []))).toBeLessThanOrEqual(100)
    expect(widths?.length).toBeLessThanOrEqual(24)
    app.unmount()
  }
})

test('opens a customer of a corner and comes back', async () => {
  await open()
  press('\t\r')
  await shows('Customers: big & often')
  press('\r')
  await shows('Revenue by month')
  press('-')
  await shows('Customers: big & often')
})

test('marks a lead contacted, says so, and undoes it', async () => {
  await open()
  press('d')
  await shows('Lead L1 林小雨 marked contacted for the first time.')
  await vi.waitFor(async () => expect((await context.store.read((book) => book.get('lead', 'L1')))?.contacts).toBe(1))
  press('u')
  await shows('Undone: Lead L1')
  expect((await context.store.read((book) => book.get('lead', 'L1')))?.contacts).toBe(0)
})

test('filters as one types and shows what is typed', async () => {
  await open()
  press('/')
  press('赵')
  await shows('1 late · 0 due · 0 quiet')
  expect(app.lastFrame()).toContain('/赵')
})

test('help lists the keys of the screen', async () => {
  await open({language: 'zh-CN'})
  press('?')
  await shows('标记线索已联系')
})

test('a lead added by another process appears', async () => {
  await open()
  await shows('4 open leads')
  await addLead(context, {name: '新客户', source: 'web'})
  await shows('5 open leads')
})

test('a store that cannot be read is told in a banner, the last look stays, and it recovers', async () => {
  let broken = false
  const {store} = context
  const stamp = async (): Promise<string> => {
    if (broken) throw new CrmError('LOCKED', 'shop.json is locked by another process.')
    return store.stamp()
  }
  const shaky: Store = {...bound(store), stamp}
  await open({}, {store: shaky})
  broken = true
  await shows('! shop.json is locked by another process.')
  expect(app.lastFrame()).toContain('林小雨')
  broken = false
  await vi.waitFor(() => expect(app.lastFrame()).not.toContain('is locked'), {timeout: 5000})
})

/** The store's methods as an object's own, so that one of them can be another. */
function bound(store: Store): Store {
  const names = ['read', 'write', 'rehearse', 'stamp', 'info', 'backup', 'dump', 'load', 'close'] as const
  const methods = names.map((name) => [name, (store[name] as (...args: unknown[]) => unknown).bind(store)])
  return {engine: store.engine, ...Object.fromEntries(methods)} as Store
}
