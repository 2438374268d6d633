import stringWidth from 'string-width'
import {beforeEach, expect, test, vi} from 'vitest'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {isPageShown, isShown, PAGES, ROOT_SCREENS, type ShownScreen} from '../screens.ts'
import {type Running, runProgram} from './running.tsx'

const LANGUAGES = ['en', 'zh-CN'] as const
const SIZES = [
  {columns: 80, rows: 24},
  {columns: 60, rows: 20},
  {columns: 200, rows: 46},
] as const

let context: ReturnType<typeof memoryContext>

vi.setConfig({testTimeout: 60_000})

beforeEach(async () => {
  context = memoryContext(NOW)
  await fillStore(context)
})

/** The frame fills its terminal, and no more. */
async function fits(run: Running, {columns, rows}: {columns: number; rows: number}): Promise<void> {
  await run.shows(new RegExp(`^(?:[^\\n]*\\n){${rows - 1}}[^\\n]*$`))
  const lines = run.text().split('\n')
  expect(lines).toHaveLength(rows)
  expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([])
}

async function fitsAll(run: Running): Promise<void> {
  for (const size of SIZES) {
    run.resize(size)
    await fits(run, size)
  }
  run.resize({columns: 100, rows: 28})
}

test.for(LANGUAGES)('the digits show the screens, in %s, and they fit every terminal', async (language) => {
  const run = runProgram({context, look: {language}})
  await run.shows('30 ')
  for (const screen of ROOT_SCREENS) {
    run.press(screen.key)
    await run.until((text) => isShown(screen, text, language), `the screen ${screen.key}`)
    await fitsAll(run)
  }
})

test.for(LANGUAGES)('Enter opens the pages of customers and leads, in %s, and Esc goes back', async (language) => {
  const run = runProgram({context, look: {language}})
  await run.shows('30 ')
  for (const page of PAGES) {
    const from = ROOT_SCREENS.find(({key}) => key === page.from) as ShownScreen
    run.press(page.from)
    await run.until((text) => isShown(from, text, language), `the screen ${page.from}`)
    run.press(page.key)
    await run.until((text) => isPageShown(page, text, language), `the page ${page.en[0]}`)
    await fitsAll(run)
    run.press('\u001b')
    await run.until((text) => isShown(from, text, language) && !text.includes(' › '), 'the screen before')
  }
})

test('the language is another at once, and the next screen is in it as well', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  run.press('L')
  await run.shows('30 项', '[1 今日]', 'q 退出')
  run.press('5')
  await run.shows('赵老板', '[5 线索]')
  run.press('L')
  await run.shows('[5 Leads]', 'q quit')
})

test('what is drawn over the screen fits as well: help, palette, a form, an explanation', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  for (const [keys, text] of [
    ['?', 'Keys of this screen'],
    [':', 'Everything'],
    ['d', 'Done: '],
    ['@', 'patron today'],
  ] as const) {
    run.press(keys)
    await run.shows(text)
    await fitsAll(run)
    run.press('\u001b')
    await run.gone(text)
  }
})

test('the palette finds a customer by name and opens the page', async () => {
  const run = runProgram({context})
  await run.shows('30 tasks')
  run.press(':')
  await run.shows('Everything')
  run.press('欧阳建国20')
  await run.shows('Customer 欧阳建国20')
  run.press('\r')
  await run.shows('› C21', '╔ 欧阳建国20')
})
