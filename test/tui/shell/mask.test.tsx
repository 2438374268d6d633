import {beforeEach, expect, test, vi} from 'vitest'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {addNote} from '../../../src/core/note/add-note.ts'
import {type Running, runProgram} from './running.tsx'

const NAMES = ['林小雨', '赵老板', '王小明', '欧阳建国', '李雪', '张桂英', 'Carol', 'Ada', 'Bob']
/** What no screen may show: names, phones, and what was written down of people. */
const KNOWN = new RegExp([...NAMES, '(?<![\\d.])1[38]\\d{9}(?!\\d)', 'oolong'].join('|'))

let context: ReturnType<typeof memoryContext>

vi.setConfig({testTimeout: 60_000})

beforeEach(async () => {
  context = memoryContext(NOW)
  await fillStore(context)
  await addNote(context, {reference: 'C11', text: 'likes oolong, ask for 王小明', wish: false})
  await addNote(context, {reference: 'L1', text: 'wants oolong', wish: false})
})

function masked(language: 'en' | 'zh-CN' = 'en', columns = 160): Running {
  const run = runProgram({context, look: {language, mask: true}, size: {columns, rows: 40}})
  const {shows} = run
  const shown = async (...texts: readonly (string | RegExp)[]): Promise<string> => {
    const text = await shows(...texts)
    expect(text).not.toMatch(KNOWN)
    return text
  }
  return {...run, shows: shown}
}

test.for(['en', 'zh-CN'] as const)('no screen shows who people are when others look at it, in %s', async (language) => {
  const run = masked(language)
  await run.shows('李**', /30 (tasks|项)/)
  for (const [key, text] of [
    ['2', '211.5'],
    ['\t\r', '** '],
    ['3', '40.0%'],
    ['4', '李**'],
    ['5', '林**'],
    ['6', /\[6 /],
    ['7', /\[7 /],
    ['8', '张**'],
  ] as const) {
    run.press(key)
    await run.shows(text)
  }
})

test('the page of a customer does not, in none of its sections, nor what explains them', async () => {
  const run = masked()
  await run.shows('30 tasks', '林** ─')
  run.press('j')
  await run.shows('C11 · F2')
  run.press('\r')
  await run.shows('› C11', '╔ 李** · C11', '****1010')
  for (const section of ['Timeline', 'Orders', 'Touches', 'Tickets', 'Buys', 'Forecast', 'Why']) {
    run.press('\t')
    await run.shows(`[${section}`)
    await run.shows(/ of \d+ ═╗|═╗/)
  }
  run.press('e')
  await run.shows('Why')
})

test('the page of a lead does not, nor the board', async () => {
  const run = masked()
  await run.shows('30 tasks')
  run.press('5')
  await run.shows('New 3', '▸ 林**')
  run.press('\r')
  await run.shows('› Lead L1', '林**', '139****0001')
  run.press('d')
  await run.shows('L1')
})

test('forms, the palette and what a deed says do not; people are still found by their names', async () => {
  const run = masked()
  await run.shows('30 tasks')
  run.press('d')
  await run.shows('Done: ')
  for (const step of ['(2/4)', '(3/4)', '(4/4)', 'Lead L1 林** marked contacted']) {
    run.press('\r')
    await run.shows(step)
  }
  run.press('u')
  await run.shows('Undone: ')
  run.press(':')
  await run.shows('Everything')
  run.press('jg20')
  await run.shows('jg20')
  run.press('\u001b')
  await run.gone('Everything')
  run.press('8')
  await run.shows('张**')
  run.press('/1020')
  run.press('\r')
  await run.shows('▸ 欧**')
  expect(run.text()).not.toContain('张**')
})

test('a copied text and an exported file do not', async () => {
  const run = masked()
  await run.shows('30 tasks')
  run.press('x')
  await run.shows('written to')
  run.press('8')
  await run.shows('张**')
  run.press('x')
  await run.shows('60 rows written to')
  expect([...run.files.values()].join('\n')).not.toMatch(KNOWN)
  expect(run.files.size).toBe(2)
})
