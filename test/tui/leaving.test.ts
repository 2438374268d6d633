import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {NOW} from './fixture-store.ts'
import {openDashboard, openShop, startDashboard} from './open-dashboard.ts'
import {PROGRAM, type Terminal} from './terminal.ts'

let built: string

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'patron-failing-'))
  await bundle(fileURLToPath(new URL('./failing-dashboard.ts', import.meta.url)), built)
})
afterAll(() => rm(built, {recursive: true, force: true}))

/** The normal screen, the cursor, the mouse as it was, nothing of the dashboard left. */
function isClean(terminal: Terminal): void {
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.isCursorVisible()).toBe(true)
  expect(terminal.mouseMode()).toBe('none')
  expect(terminal.marksPaste()).toBe(false)
  expect(terminal.raw.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?1000h'))
}

test('q puts the terminal back: the normal screen, the cursor, the echo', async () => {
  const {folder, file} = await openShop()
  const script = [
    'echo here before; stty -a > before',
    `"${process.execPath}" "${PROGRAM}" dashboard; echo "left with $?"`,
    'stty -a > after; echo all done',
  ].join('; ')
  const env = {PATRON_NOW: NOW, PATRON_STORE: `lowdb:${file}`}
  const terminal = startDashboard(['-c', script], {file: '/bin/sh', cwd: folder, env})
  await terminal.shows('30 tasks')
  expect(terminal.mouseMode()).toBe('vt200')
  terminal.press('q')
  await terminal.shows('all done')
  isClean(terminal)
  expect(terminal.lines().slice(0, 3)).toEqual(['here before', 'left with 0', 'all done'])
  expect(await readFile(join(folder, 'after'), 'utf8')).toBe(await readFile(join(folder, 'before'), 'utf8'))
})

test('Ctrl-C leaves even while a filter is typed', async () => {
  const terminal = await openDashboard(await openShop())
  terminal.press('/ab')
  await terminal.shows('/ab')
  terminal.press('\u0003')
  expect(await terminal.exited()).toMatchObject({exitCode: 0})
  isClean(terminal)
})

test.for([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s leaves the terminal clean and says so in the exit code', async ([signal, exitCode]) => {
  const terminal = await openDashboard(await openShop())
  process.kill(terminal.pid, signal)
  expect(await terminal.exited()).toMatchObject({exitCode})
  isClean(terminal)
  expect(terminal.text().trim()).toBe('')
})

test.for([
  ['office', 'r', 'in the office'],
  ['screen', '', 'while a screen is drawn'],
] as const)('an error %s leaves the terminal clean and is told on the normal screen', async ([where, key]) => {
  const script = join(built, 'script.mjs')
  const command = `stty -a > before; "${process.execPath}" "${script}" ${where}; echo "left with $?"; stty -a > after; echo all done`
  const {folder} = await openShop()
  const terminal = startDashboard(['-c', command], {file: '/bin/sh', cwd: folder})
  if (key !== '') {
    await terminal.shows('q quit')
    terminal.press(key)
  }
  await terminal.shows('left with 1', 'all done')
  expect(terminal.raw).toContain('\u001b[?1049h')
  isClean(terminal)
  expect(terminal.text()).toContain(where === 'office' ? 'thrown on purpose' : 'TypeError')
  expect(await readFile(join(folder, 'after'), 'utf8')).toBe(await readFile(join(folder, 'before'), 'utf8'))
})

/** A script of the tests with what it imports, as one file that node can run. */
async function bundle(entry: string, into: string): Promise<void> {
  const build = await rolldown({input: entry, platform: 'node', external: [/^react-devtools-core$/]})
  await build.write({dir: into, entryFileNames: 'script.mjs', format: 'esm'})
  await build.close()
}
