import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {saveSetting} from '../../src/core/setting/settings.ts'
import {NOW} from './fixture-store.ts'
import {openDashboard, openShop, type Shop, startDashboard} from './open-dashboard.ts'
import {PROGRAM} from './terminal.ts'

/** Sequences that move the cursor, erase, or go to another screen. */
// oxlint-disable-next-line no-control-regex
const MOVES = /\u001b\[(?:\d*[ABCDEFGJKST]|\d*;?\d*[Hf]|\?1049h|\?1000h)/

/** Before each line Ink clears the empty one that it stands on: nothing moves. */
function spoken(raw: string): string {
  return raw.replaceAll('\u001b[2K\u001b[G', '')
}

function start({file, folder}: Shop, env: Record<string, string> = {}): ReturnType<typeof startDashboard> {
  const own = {PATRON_NOW: NOW, PATRON_STORE: `lowdb:${file}`, ...env}
  return startDashboard(['dashboard'], {cwd: folder, env: own, columns: 100, rows: 50})
}

test('for a screen reader it writes plain lines one below the other, and keys work', async () => {
  const terminal = start(await openShop(), {INK_SCREEN_READER: 'true'})
  await terminal.shows('Plain lines for screen readers', '李雪10')
  terminal.press('j')
  await terminal.shows('赵老板')
  terminal.press('5')
  await terminal.shows('Leads', '林小雨')
  expect(spoken(terminal.raw)).not.toMatch(MOVES)
  expect(terminal.raw.match(/Plain lines/g)).toHaveLength(1)
  expect(terminal.text()).not.toMatch(/[╔║╭│]/)
  terminal.press('q')
  expect(await terminal.exited()).toMatchObject({exitCode: 0})
})

test('the setting for screen readers leaves the screen for plain lines', async () => {
  const shop = await openShop()
  await shop.context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    saveSetting(draft, 'dashboard.screen_reader', 'true'),
  )
  const terminal = start(shop)
  await terminal.shows('Plain lines for screen readers', '李雪10')
  expect(terminal.isAlternate()).toBe(false)
  const from = terminal.raw.lastIndexOf('Plain lines')
  terminal.press('j')
  await terminal.shows('赵老板')
  expect(spoken(terminal.raw.slice(from))).not.toMatch(MOVES)
  terminal.press('q')
  expect(await terminal.exited()).toMatchObject({exitCode: 0})
})

test('NO_COLOR leaves the selection to be seen', async () => {
  const terminal = await openDashboard(await openShop(), {env: {NO_COLOR: '1'}})
  expect(terminal.text()).toMatch(/▸ .*李雪10/)
})

test('looking back shows that day and refuses to act', async () => {
  const {file, folder, context} = await openShop()
  const args = ['dashboard', '--store', `lowdb:${file}`, '--as-of', '2025-06-20']
  const terminal = startDashboard(args, {cwd: folder, env: {PATRON_NOW: NOW}})
  await terminal.until((text) => text.includes('as of 2025-06-20') && /\d+ tasks/.test(text), 'that day')
  terminal.press('d')
  await terminal.shows('another day')
  expect(await context.store.read((book) => book.count('task'))).toBe(0)
})

test('without a terminal it says in a sentence why it cannot run', async () => {
  const {file} = await openShop()
  const env = {...process.env, PATRON_STORE: `lowdb:${file}`}
  const failure = await promisify(execFile)(process.execPath, [PROGRAM, 'ui'], {env}).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('The dashboard needs a terminal'),
  })
})
