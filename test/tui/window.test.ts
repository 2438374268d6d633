import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {faultsOf} from './faults.ts'
import {NOW} from './fixture-store.ts'
import {openDashboard, openShop, startDashboard} from './open-dashboard.ts'
import {isShown, ROOT_SCREENS} from './screens.ts'
import {PROGRAM} from './terminal.ts'

test('a window that is resized while somebody types keeps the text, and the cursor behind it', async () => {
  const terminal = await openDashboard(await openShop())
  terminal.press('8')
  await terminal.shows('张桂英饭店53')
  terminal.press('/欧阳')
  await terminal.shows('/欧阳', '欧阳建国20')
  for (const [columns, rows] of [
    [120, 40],
    [60, 20],
    [200, 50],
    [80, 24],
  ] as const) {
    terminal.resize(columns, rows)
    await terminal.until((text) => text.split('\n').at(-2) === '/欧阳' && faultsOf(terminal).length === 0, 'the filter')
    await terminal.until(() => terminal.cursor().x === 5 && terminal.cursor().y === rows - 2, 'the cursor')
  }
  expect(terminal.isCursorVisible()).toBe(true)
  terminal.press('建国32\r')
  await terminal.shows('Filter: 欧阳建国32', '欧阳建国32')
  await terminal.gone('欧阳建国20')
  expect(terminal.isCursorVisible()).toBe(false)
})

test('a window that is too small says what is needed in one sentence, and shows all again when it has grown', async () => {
  const terminal = await openDashboard(await openShop())
  for (const [columns, rows] of [
    [59, 24],
    [80, 19],
    [30, 8],
  ] as const) {
    terminal.resize(columns, rows)
    const sentence = `needs 60 × 20 characters; this terminal has ${columns} × ${rows}.`
    await terminal.until((text) => text.replaceAll('\n', ' ').replaceAll(/ +/g, ' ').includes(sentence), sentence)
    expect(terminal.text()).not.toContain('patron')
  }
  terminal.resize(80, 24)
  await terminal.until((text) => isShown(ROOT_SCREENS[0], text, 'en') && faultsOf(terminal).length === 0, 'the screen')
  expect(terminal.text()).not.toContain('needs 60')
})

test('the language is switched while it runs', async () => {
  const terminal = await openDashboard(await openShop())
  terminal.press('L')
  await terminal.shows('[1 今日]', '30 项', 'q 退出')
  expect(faultsOf(terminal)).toEqual([])
  terminal.press('L')
  await terminal.shows('30 tasks', 'q quit')
})

test('Ctrl-Z gives the terminal back to the shell, and fg has the screen whole again', async () => {
  const {folder, file} = await openShop()
  const terminal = startDashboard(['--noprofile', '--norc', '-i'], {
    file: '/bin/bash',
    cwd: folder,
    env: {PS1: 'ready> ', PATRON_NOW: NOW, PATRON_STORE: `lowdb:${file}`, HISTFILE: ''},
  })
  await terminal.shows('ready>')
  terminal.press('stty -a > before\r')
  await terminal.until((text) => text.split('ready>').length === 3, 'the prompt')
  terminal.press(`"${process.execPath}" "${PROGRAM}" dashboard\r`)
  await terminal.shows('30 tasks', 'C11 · F1')
  terminal.press('5')
  const before = await terminal.shows('New 3', '▸ 林小雨')
  terminal.press('\u001a')
  await terminal.shows('Stopped')
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.isCursorVisible()).toBe(true)
  expect(terminal.mouseMode()).toBe('none')
  expect(terminal.marksPaste()).toBe(isReadline(terminal.raw))
  terminal.press('stty -a > stopped; echo mar""ked\r')
  await terminal.shows('marked')
  expect(await readFile(join(folder, 'stopped'), 'utf8')).toBe(await readFile(join(folder, 'before'), 'utf8'))
  terminal.press('fg\r')
  await terminal.until((text) => text === before, 'the screen as it was')
  expect(terminal.isAlternate()).toBe(true)
  expect(terminal.isCursorVisible()).toBe(false)
  await terminal.until(() => terminal.mouseMode() === 'vt200', 'the mouse to be heard again')
  terminal.press('1')
  await terminal.shows('30 tasks')
  terminal.press('q')
  await terminal.until((text) => text.trimEnd().endsWith('ready>'), 'the prompt')
  expect(terminal.mouseMode()).toBe('none')
})

/** The shell at the prompt asks for marks around what is pasted itself. */
function isReadline(raw: string): boolean {
  return raw.lastIndexOf('\u001b[?2004h') > raw.lastIndexOf('\u001b[?2004l')
}
