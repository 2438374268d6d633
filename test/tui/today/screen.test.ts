import stringWidth from 'string-width'
import {beforeEach, expect, test} from 'vitest'
import {finishTasks} from '../../../src/core/task/finish-task.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import type {Deed} from '../../../src/tui/office/deeds.ts'
import type {Form} from '../../../src/tui/shell/ask.ts'
import {todayWant} from '../../../src/tui/today/list.ts'
import {openToday, TODAY} from '../../../src/tui/today/screen.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

let context: ReturnType<typeof memoryContext>
type Options = Partial<Parameters<typeof drive>[2]>
type Today = Driven<ReturnType<typeof openToday>>
const today = (options: Options = {}): Promise<Today> => drive(TODAY, openToday(), {context, ...options})

beforeEach(async () => {
  context = memoryContext(NOW)
  await fillStore(context)
})

/** The form that was asked for, filled in. */
function filled(screen: Today, values: Record<string, string>): ReturnType<Form['submit']> {
  const [ask] = screen.asks
  if (ask?.ask !== 'form') throw new Error(`There is no form, but ${JSON.stringify(ask)}.`)
  return ask.form.submit(values)
}

async function carryOut(screen: Today, deed: ReturnType<Form['submit']>): Promise<void> {
  await screen.office.carryOut(deed as Extract<Deed, {deed: 'task-done'}>)
  await screen.wait()
}

const said = (screen: Today): string => screen.asks.flatMap((ask) => (ask.ask === 'say' ? ask.text : [])).join()
const task = (id: string) => context.store.read((book) => book.get('task', id))

test('lists what there is to do by its rank, what is overdue marked and counted, with a preview of the selected', async () => {
  const screen = await today({size: {columns: 120, rows: 32}})
  expect(screen.text()).toContain('30 tasks · 5 overdue · 1 today')
  await screen.press('j')
  expect(screen.text()).toMatch(/▸ +2 {2}! 3 h late +赵老板/)
  expect(screen.text()).toContain('Say: Come back to what they')
  expect(screen.text()).toContain('! 3 h late, was due 2025-06-30 09:00')
  expect(screen.text()).toContain('contacted · from web · 1 contact · high')
  expect(screen.text()).toMatch(/1,154.50 at stake × 17.9%/)
})

test('speaks Chinese, and fills its room exactly at every size', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await today({look: {language}})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      for (const key of ['j', 'tab', 'end']) {
        await screen.press(key)
        const lines = TODAY.lines(screen.state, screen.around)
        const widths = new Set(lines.map((line) => stringWidth(line.map(({text}) => text).join(''))))
        expect([lines.length, ...widths]).toEqual([rows, columns])
      }
      expect(screen.text()).toContain(language === 'en' ? 'Rank' : '位 · 规则')
    }
  }
})

test('finishes the selected task with what it came to; the list goes on with the next', async () => {
  const screen = await today()
  const [first, second] = [screen.state.place.id, TODAY.all?.(screen.state, screen.around)?.[1]]
  await screen.press('d')
  const deed = filled(screen, {outcome: 'interested', by: 'visit', note: 'wants tea', next: ''})
  await carryOut(screen, deed)
  expect(await task(first as string)).toMatchObject({state: 'done', outcome: 'interested', note: 'wants tea'})
  expect(screen.state.place.id).toBe(second)
})

test('acts on all marked tasks at once', async () => {
  const screen = await today()
  screen.marks = new Set(['F1', 'F3'])
  await screen.press('s')
  expect(screen.asks).toMatchObject([{form: {title: 'Put off: 2 tasks'}}])
  await carryOut(screen, filled(screen, {until: '2025-07-07'}))
  expect([(await task('F1'))?.snoozed_until, (await task('F3'))?.snoozed_until]).toEqual(['2025-07-07', '2025-07-07'])
  expect(screen.text()).toContain('28 tasks')
  expect(screen.text()).toContain('2 snoozed')
})

test('asks for the day where a task is put off until another one, and why one is set aside', async () => {
  const screen = await today()
  await screen.press('s')
  expect(filled(screen, {until: 'other'})).toMatchObject({ask: 'form', form: {fields: [{kind: 'text'}]}})
  await screen.press('S')
  await carryOut(screen, filled(screen, {why: 'moved away'}))
  expect(await task('F1')).toMatchObject({state: 'skipped', note: 'moved away'})
})

test('says who was faster where somebody else has finished a task, and shows the list as it is', async () => {
  const screen = await today()
  await screen.press('d')
  const deed = filled(screen, {outcome: 'reached', by: 'call'})
  await finishTasks({...context, who: 'li'}, {tasks: ['F1'], outcome: 'ordered', by: 'call'})
  await expect(screen.office.carryOut(deed as Extract<Deed, {deed: 'task-done'}>)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('was done by li'),
  })
  await screen.wait()
  expect(TODAY.all?.(screen.state, screen.around)).not.toContain('F1')
})

test('shows the tasks of one rep, who is chosen by name, and gives tasks to them', async () => {
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    draft.save('rep', [{id: 'li', name: '李娜'}]),
  )
  const screen = await today()
  await screen.press('a')
  await carryOut(screen, filled(screen, {to: 'li'}))
  await screen.press('w')
  expect(filled(screen, {whose: 'li'})).toEqual({ask: 'act', action: 'whose:li'})
  await screen.act('whose:li')
  expect(screen.text()).toContain('Today · 李娜')
  expect(screen.text()).toContain('1 task ')
  expect(TODAY.command?.(screen.state, screen.around)).toEqual(['today', '--rep', 'li'])
})

test('shows what is more than a day of work when asked', async () => {
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('rep', [{id: 'li', capacity: 1}])
  })
  const screen = await today()
  screen.marks = new Set(['F1', 'F2', 'F3'])
  await screen.press('a')
  await carryOut(screen, filled(screen, {to: 'li'}))
  expect(screen.text()).toMatch(/28 tasks.*2 beyond/)
  await screen.press('b')
  expect(screen.text()).toContain('30 tasks')
})

test('opens the page of the customer or the lead, and explains them', async () => {
  const screen = await today()
  await screen.press('enter')
  expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'customer', id: expect.stringMatching(/^C\d+$/)}}])
  await screen.press('e')
  expect(filled(screen, {topic: 'churn'})).toMatchObject({ask: 'explain', topic: 'churn'})
  await screen.press('j', 'enter')
  expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'lead', id: 'L3'}}])
})

test('says of a ticket that is nobody’s what there is, and that nothing else can be done', async () => {
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    draft.save('ticket', [
      {id: 'T1', kind: 'complaint', severity: 'high', opened_at: '2025-06-20T10:00:00', subject: 'late parcel'},
    ]),
  )
  const screen = await today()
  expect(screen.text()).toMatch(/╭ T1 ─+ T1 · F\d+/)
  expect(screen.text()).toContain('late parcel')
  for (const [key, words] of [
    ['enter', 'of nobody'],
    ['n', 'Nobody is known'],
    ['e', 'Nobody is known'],
    ['t', 'for customers'],
  ] as const) {
    await screen.press(key)
    expect(said(screen)).toContain(words)
  }
})

test('copies the text that goes with a task and shows where it is, or says why there is none', async () => {
  const screen = await today({size: {columns: 80, rows: 20}})
  await screen.type('=rule == "win-back"')
  await screen.press('t')
  expect(said(screen)).toContain('was never asked')
  const id = subjectOf(screen)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    const [customer] = await draft.getMany('customer', [id])
    if (customer) await draft.save('customer', [{...customer, consent: {sms: 'granted'}}])
  })
  screen.office.refresh()
  await expect
    .poll(() => screen.act('text').then(() => screen.asks), {timeout: 10_000})
    .toMatchObject([{ask: 'copy', text: expect.stringContaining('not seen you')}])
  expect(screen.text()).toContain('Text (t copies it)')
  await screen.type('=rule == "monthly-contact"')
  await screen.press('t')
  expect(said(screen)).toContain('patron compose template set monthly-contact')
})

function subjectOf(screen: Today): string {
  const [, id = ''] = /(C\d+) · F\d+/.exec(screen.text()) ?? []
  return id
}

test('keeps a note of the selected customer, of one at a time', async () => {
  const screen = await today()
  const id = subjectOf(screen)
  await screen.press('n')
  await carryOut(screen, filled(screen, {text: 'likes oolong'}))
  const notes = await context.store.read((book) => book.facts('touch').find({customer_id: id}))
  expect(notes).toMatchObject([{kind: 'note', detail: 'likes oolong'}])
  screen.marks = new Set(['F1', 'F2'])
  await screen.press('n')
  expect(said(screen)).toContain('unmark')
})

test('filters by words, leaves out by !, and judges by =', async () => {
  const screen = await today()
  await screen.type('lead')
  const leads = Number(/(\d+) tasks/.exec(screen.text())?.[1])
  await screen.type('!lead')
  expect(Number(/(\d+) tasks/.exec(screen.text())?.[1])).toBe(30 - leads)
  await screen.type('=value > 2500 && overdue_hours < 0')
  expect(screen.text()).toContain('4 tasks')
  await screen.type('=value >')
  expect(screen.text()).toContain('4 tasks')
  expect(screen.around.know(todayWant(screen.state, screen.around)).problem).toContain('condition')
  await screen.type('nobody like this')
  expect(screen.text()).toContain('No task is like that.')
})

test('keeps the selected task when more than the day is shown, and names the rule where a reason has no room', async () => {
  const screen = await today()
  await screen.press('j', 'j')
  const {id} = screen.state.place
  await screen.press('b')
  expect(screen.state.place.id).toBe(id)
  expect(screen.text()).toMatch(/▸.* churn-warning /)
})

test('scrolls the preview where it is in use', async () => {
  const screen = await today({size: {columns: 80, rows: 20}})
  await screen.press('tab', 'j', 'j')
  expect([screen.state.place.index, screen.state.scrolled.top]).toEqual([0, 2])
  await screen.press('tab', 'j')
  expect(screen.state.place.index).toBe(1)
})

test('shows another day as it would be, keeps nothing of it, and refuses to act there', async () => {
  const screen = await today({asOf: dayOf('2025-06-20')})
  expect(screen.text()).toMatch(/\d+ tasks/)
  expect(await context.store.read((book) => book.count('task'))).toBe(0)
  await screen.press('d')
  expect(said(screen)).toContain('another day')
})

test('has nothing to do in an empty store, and keys say so', async () => {
  context = memoryContext(NOW)
  const screen = await today()
  expect(screen.text()).toContain('Nothing to do.')
  for (const key of ['d', 'enter', 't', 'e']) {
    await screen.press(key)
    expect(said(screen)).toContain('no task here')
  }
})
