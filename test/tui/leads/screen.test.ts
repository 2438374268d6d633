import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {moveLeads} from '../../../src/core/lead/move-leads.ts'
import {addRep} from '../../../src/core/rep/save-rep.ts'
import {LEADS, openLeads} from '../../../src/tui/leads/screen.ts'
import type {LeadsState} from '../../../src/tui/leads/state.ts'
import type {Ask, Form} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, type Driven, ROOMS} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

interface Opened {
  reps?: readonly string[]
  as?: string
  size?: {columns: number; rows: number}
  language?: 'en' | 'zh-CN'
}

type Board = Driven<LeadsState> & {context: ReturnType<typeof memoryContext>}

async function board({reps = [], as, size = {columns: 135, rows: 20}, language = 'en'}: Opened = {}): Promise<Board> {
  const context = {...memoryContext(NOW), ...(as === undefined ? {} : {as})}
  await fillStore(context)
  for (const rep of reps) await addRep(context, rep, {})
  if (reps[0] !== undefined) await moveLeads(context, {leads: ['L3'], asked: {move: 'assign', rep: reps[0]}})
  const driven = await drive(LEADS, openLeads(), {context, size, look: {language}})
  return Object.assign(driven, {context})
}

function formOf([ask]: readonly Ask[]): Form {
  if (ask?.ask !== 'form') throw new Error(`No form was asked for, but ${JSON.stringify(ask)}.`)
  return ask.form
}

async function fill(screen: Board, values: Record<string, string>): Promise<string> {
  const done = formOf(screen.asks).submit(values)
  if (!('deed' in done)) throw new Error(`The form gave no deed, but ${JSON.stringify(done)}.`)
  await screen.office.carryOut(done as never)
  await screen.wait()
  return screen.text()
}

test('leads stand in the columns of their stages, late ones marked', async () => {
  const screen = await board()
  const text = screen.text()
  expect(text).toMatch(/New 3.*! 1 late.*Contacted 1.*Qualified 0.*Won 1.*Lost 0/)
  expect(text).not.toContain('Public pool')
  expect(text).toMatch(/! 3 h late · 1st/)
  await screen.press('l')
  expect(screen.state.column).toBe('contacted')
  expect(LEADS.selected?.(screen.state, screen.around)).toBe('L3')
})

test('with reps, leads of nobody wait in the pool; whose leads are shown can be chosen', async () => {
  const screen = await board({reps: ['li', 'wang'], as: 'wang'})
  expect(screen.text()).toMatch(/wang’s.*\n.*Public pool 3.*Contacted 0/)
  await screen.press('w')
  const done = formOf(screen.asks).submit({rep: 'all'})
  expect(done).toEqual({ask: 'act', action: 'show:all'})
  await screen.act('show:all')
  expect(screen.text()).toMatch(/Everybody’s.*\n.*Contacted 1/)
})

test('claims from the pool for whoever acts, and gives to a rep', async () => {
  const screen = await board({reps: ['li', 'wang'], as: 'wang'})
  await screen.press('c')
  const deed = {deed: 'move-leads', input: {leads: ['L1'], asked: {move: 'claim'}}}
  expect(screen.asks).toEqual([{ask: 'do', deed, sure: undefined}])
  await screen.office.carryOut(deed as never)
  await screen.wait()
  expect(screen.text()).toMatch(/Public pool 2.*Assigned 1/)
  await screen.press('a')
  expect(await fill(screen, {rep: 'li'})).toMatch(/Public pool 1/)
  const leads = await screen.context.store.read((book) => book.all('lead'))
  expect(leads.map(({owner}) => owner)).toContain('li')
})

test('gives a lead up with its reason and opens it again', async () => {
  const screen = await board()
  await screen.press('f')
  expect(await fill(screen, {reason: 'price', text: 'too dear'})).toMatch(/New 2.*Lost 1/)
  await screen.press('end', 'l', 'l', 'l', 'l', 'R')
  expect(screen.state.column).toBe('lost')
  expect(screen.text()).toContain('price: too dear')
  expect(await fill(screen, {rep: ''})).toMatch(/Recycled 1 ›/)
})

test('moves to the neighbour by the rules, the cursor with the lead, and says why it does not', async () => {
  const screen = await board()
  await screen.press('l', '>')
  const [ask] = screen.asks
  if (ask?.ask !== 'do') throw new Error('Nothing was asked to be done.')
  await screen.office.carryOut(ask.deed as never)
  await screen.wait()
  expect(screen.state.column).toBe('qualified')
  await screen.press('>')
  expect(screen.asks).toEqual([{ask: 'say', text: expect.stringContaining('won by the first order')}])
  await screen.press('<')
  expect(screen.asks).toEqual([{ask: 'say', text: expect.stringContaining('does not go back')}])
})

test('a call that reached nobody is kept and is no contact', async () => {
  const screen = await board()
  await screen.press('d')
  expect(await fill(screen, {way: 'call', outcome: 'no-answer', detail: 'rang twice'})).toMatch(/New 3/)
  await screen.press('d')
  expect(await fill(screen, {way: 'visit', outcome: '', detail: ''})).toMatch(/New 2.*Contacted 2/)
  await screen.press('d')
  expect(formOf(screen.asks).submit({way: 'otherwise', outcome: 'reached', detail: ''})).toHaveProperty('wrong')
})

test('acts on the marked ones together, after asking', async () => {
  const screen = await board()
  screen.marks = new Set(['L1', 'L2'])
  await screen.press('d')
  expect(screen.asks).toMatchObject([{ask: 'do', sure: 'Mark 2 leads contacted just now?'}])
  await screen.press('v')
  const [ask] = screen.asks
  if (ask?.ask !== 'do') throw new Error('Nothing was asked to be done.')
  await expect(screen.office.carryOut(ask.deed as never)).rejects.toThrow('only one that is contacted can be qualified')
  await screen.press('n')
  expect(screen.asks).toMatchObject([{ask: 'say'}])
})

test('cards are sorted and filtered by words and conditions', async () => {
  const screen = await board()
  await screen.press('s')
  expect(screen.text()).toContain('the oldest first')
  await screen.press('s')
  expect(screen.text()).toContain('those due first')
  await screen.type('林小雨')
  expect(screen.text()).toMatch(/New 1.*Contacted 0/)
  await screen.type('!林小雨')
  expect(screen.text()).toMatch(/New 2.*Contacted 1/)
  await screen.type('=potential == "high"')
  expect(screen.text()).toMatch(/New 1.*Contacted 1/)
  await screen.type('=potential ==')
  expect(screen.text()).toMatch(/New 1.*Contacted 1/)
})

test('opens the page and the reasons of the score', async () => {
  const screen = await board()
  await screen.press('enter')
  expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'lead', id: 'L1'}}])
  await screen.press('e')
  const [ask] = screen.asks
  if (ask?.ask !== 'open' || ask.screen.kind !== 'text') throw new Error('No text was opened.')
  expect(await screen.office.ask('lead-score', ask.screen.want.asked as never)).toMatchObject({
    text: expect.stringContaining('Lead L1'),
  })
})

test('fits every room in both languages, and says what is out of view', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await board({language})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      const lines = screen.text().split('\n')
      expect(lines.length).toBeLessThanOrEqual(rows)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
  }
  const narrow = await board({size: {columns: 80, rows: 20}})
  expect(narrow.text()).toMatch(/Won 1 · Lost 0 ›/)
  await narrow.press('l', 'l', 'l', 'l')
  expect(narrow.text()).toMatch(/^‹ New 3 · Contacted 1 {2}/)
})

test('the command line lists the column in use, with the condition of the filter where it knows its fields', async () => {
  const screen = await board({reps: ['li']})
  const command = (): readonly string[] | undefined => LEADS.command?.(screen.state, screen.around)
  expect(command()).toEqual(['lead', 'pool', 'list'])
  await screen.press('l')
  expect(command()).toEqual(['lead', 'list', '--rep', 'all', '--where', '(stage == "assigned") && (owner != "")'])
  await screen.type('=contacts > 1')
  expect(command()?.at(-1)).toBe('(stage == "assigned") && (owner != "") && (contacts > 1)')
  await screen.type('=contacts > 1 || contacts < 1')
  expect(command()?.at(-1)).toMatch(/&& \(contacts > 1 \|\| contacts < 1\)$/)
  await screen.type('=score > 1')
  expect(command()).toBeUndefined()
  await screen.type('林')
  expect(command()).toBeUndefined()
})

test('an open lead is not opened again', async () => {
  const screen = await board()
  await screen.press('R')
  expect(screen.asks).toMatchObject([{ask: 'say', text: expect.stringContaining('Only a lost lead')}])
})
