import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {rolldown} from 'rolldown'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {addLead} from '../../src/core/lead/add-lead.ts'
import type {Context} from '../../src/core/store/context.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {fillStore, NOW} from './fixture-store.ts'
import {Terminal, type TerminalOptions, widest} from './terminal.ts'

let folder: string
let context: Context
let terminal: Terminal

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-tui-'))
  const store = await LowdbStore.open(join(folder, 'shop.json'), {lockWaitMs: 5000})
  context = {store, now: () => NOW, who: 'tester'}
  await fillStore(context)
})
afterEach(async () => {
  terminal.close()
  await rm(folder, {recursive: true, force: true})
})

async function open({args = [], ...options}: TerminalOptions & {args?: string[]} = {}): Promise<void> {
  const store = ['--store', `lowdb:${join(folder, 'shop.json')}`]
  terminal = new Terminal(['dashboard', ...store, ...args], {...options, env: {PATRON_NOW: NOW, ...options.env}})
  await terminal.shows('林小雨')
}
const contacts = async (): Promise<number | undefined> =>
  (await context.store.read((book) => book.get('lead', 'L1')))?.contacts

test.each([
  [80, 24],
  [200, 50],
  [60, 20],
])('fits %i × %i: map and follow-ups, no line longer than the terminal', async (columns, rows) => {
  await open({columns, rows})
  const lines = terminal.lines()
  expect(terminal.isAlternate()).toBe(true)
  expect(widest(lines)).toBeLessThanOrEqual(columns)
  expect(lines[0]).toContain('patron · shop.json')
  expect(lines.at(-1)).toContain('q quit')
  expect(terminal.text()).toContain('▸ 林小雨')
  if (columns >= 80) expect(terminal.text()).toContain('big & often')
})

test('the right side of every frame stands in one column beside Chinese and English names, in both languages', async () => {
  for (const lang of ['en', 'zh-CN']) {
    await open({args: ['--lang', lang]})
    const sides = (): string => Array.from({length: 20}, (_, row) => terminal.columnsOf(row + 2, '║').join()).join(' ')
    expect(sides()).toBe(Array.from({length: 19}, () => '36,79').join(' ') + ' ')
    terminal.press('q')
    await terminal.exited()
  }
})

test('follows the window when it grows and shrinks, and says what it needs when it is too small', async () => {
  await open()
  terminal.resize(132, 40)
  await terminal.until(
    () => terminal.columnsOf(38, '╝')[0] === 131 || terminal.columnsOf(37, '╝')[0] === 131,
    'the wide frame',
  )
  expect(widest(terminal.lines())).toBeLessThanOrEqual(132)
  terminal.resize(50, 15)
  await terminal.until((text) => text.replaceAll('\n', ' ').includes('this terminal has 50 × 15'), 'the sentence')
  expect(terminal.text()).not.toContain('林小雨')
  terminal.resize(80, 24)
  await terminal.shows('▸ 林小雨')
  expect(terminal.lines().at(-1)).toContain('q quit')
  expect(terminal.text().match(/patron · shop.json/g)).toHaveLength(1)
})

test('opens a customer through the map, and back', async () => {
  await open()
  terminal.press('\t\r')
  await terminal.shows('Customers: big & often')
  terminal.press('\u001b[B\r')
  await terminal.shows('Revenue by month')
  expect(terminal.text()).toMatch(/phone \+8613800001\d{3}/)
  terminal.press('\u001b')
  await terminal.shows('Customers: big & often')
  terminal.press('-')
  await terminal.shows('more orders →')
})

test('marks a lead contacted in the store and undoes it', async () => {
  await open()
  terminal.press('d')
  await terminal.shows('Lead L1 林小雨 marked contacted for the first time.')
  expect(await contacts()).toBe(1)
  await terminal.shows('1 late · 1 due · 10 quiet')
  terminal.press('u')
  await terminal.shows('Undone: Lead L1')
  expect(await contacts()).toBe(0)
  await terminal.shows('2 late')
})

test('filters while typing with the cursor where the text is, and drops the filter', async () => {
  await open()
  terminal.press('/赵老')
  await terminal.shows('1 late · 0 due · 0 quiet')
  expect(terminal.lines()[22]).toBe('/赵老')
  await terminal.until(() => terminal.cursor().x === 5 && terminal.cursor().y === 22, 'the cursor behind the text')
  expect(terminal.isCursorVisible()).toBe(true)
  terminal.press('\u001b')
  await terminal.shows('10 quiet')
  await terminal.until(() => !terminal.isCursorVisible(), 'the cursor to be hidden')
})

test('help shows the keys and closes again', async () => {
  await open()
  terminal.press('?')
  await terminal.shows('mark the lead contacted')
  terminal.press('?')
  expect(await terminal.until((text) => !text.includes('Keys of this screen'))).toContain('林小雨')
})

test('a lead added by another process appears, the selection stays', async () => {
  await open()
  terminal.press('j')
  await terminal.shows('▸ 赵老板')
  await addLead({...context, now: () => '2025-06-28T09:00:00'}, {name: '钱新来', source: 'walk-in', potential: 'high'})
  await terminal.shows('钱新来')
  expect(terminal.text()).toContain('▸ 赵老板')
})

test('a store that breaks is told in a banner, and is taken up again when it is whole', async () => {
  await open()
  const file = join(folder, 'shop.json')
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, 1000))
  await terminal.shows('is damaged or cut short')
  expect(terminal.text()).toContain('林小雨')
  await writeFile(file, whole)
  await terminal.until((text) => !text.includes('is damaged'), 'the banner to go')
})

test('q puts the terminal back: normal screen, cursor, echo', async () => {
  const command = `stty -a > before; "${process.execPath}" bin/patron.js dashboard; echo "left with $?"; stty -a > after`
  const inFolder = command.replaceAll('before', join(folder, 'before')).replaceAll('after', join(folder, 'after'))
  terminal = new Terminal(['-c', `echo here before; ${inFolder}; echo all done`], {
    file: '/bin/sh',
    env: {PATRON_NOW: NOW, PATRON_STORE: `lowdb:${join(folder, 'shop.json')}`},
  })
  await terminal.shows('林小雨')
  terminal.press('q')
  await terminal.shows('all done')
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.lines().slice(0, 3)).toEqual(['here before', 'left with 0', 'all done'])
  expect(terminal.isCursorVisible()).toBe(true)
  expect(await readFile(join(folder, 'after'), 'utf8')).toBe(await readFile(join(folder, 'before'), 'utf8'))
})

test('Ctrl-C leaves even while a filter is typed', async () => {
  await open()
  terminal.press('/ab')
  await terminal.shows('/ab')
  terminal.press('\u0003')
  expect(await terminal.exited()).toMatchObject({exitCode: 0})
  expect(terminal.isAlternate()).toBe(false)
})

test('SIGTERM leaves the terminal clean and says so in the exit code', async () => {
  await open()
  process.kill(terminal.pid, 'SIGTERM')
  expect(await terminal.exited()).toMatchObject({exitCode: 143})
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.isCursorVisible()).toBe(true)
  expect(terminal.text().trim()).toBe('')
})

test('a thrown error leaves the terminal clean and is told on the normal screen', async () => {
  const script = await bundle(fileURLToPath(new URL('./throwing.ts', import.meta.url)), folder)
  terminal = new Terminal(['-c', `"${process.execPath}" ${script}; echo "left with $?"`], {file: '/bin/sh'})
  await terminal.shows('left with 1')
  expect(terminal.raw).toContain('\u001b[?1049h')
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.isCursorVisible()).toBe(true)
  expect(terminal.text()).toContain('thrown on purpose')
})

test('NO_COLOR has no colour codes, and the selection is still marked', async () => {
  await open({env: {NO_COLOR: '1'}})
  // eslint-disable-next-line no-control-regex
  const codes = [...terminal.raw.matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, code = '']) => code.split(';').map(Number))
  expect(codes.filter((code) => (code >= 30 && code <= 49) || (code >= 90 && code <= 107))).toEqual([])
  expect(terminal.text()).toContain('▸ 林小雨')
})

test('a terminal with colour has some', async () => {
  await open()
  expect(terminal.raw).toContain('\u001b[36m')
})

test('without a terminal it says in a sentence why it cannot run', async () => {
  await open()
  const bin = fileURLToPath(new URL('../../bin/patron.js', import.meta.url))
  const failure = await promisify(execFile)(process.execPath, [bin, 'ui'], {
    env: {...process.env, PATRON_STORE: join(folder, 'shop.json')},
  }).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('The dashboard needs a terminal'),
  })
})

test('looking back shows that day and refuses to mark', async () => {
  await open({args: ['--as-of', '2025-06-30'], env: {PATRON_NOW: '2025-07-15T09:00:00'}})
  await terminal.shows('as of 2025-06-30')
  terminal.press('d')
  await terminal.shows('This looks at 2025-06-30')
  expect(await contacts()).toBe(0)
})

/** A script of the tests with what it imports, as one file that node can run. */
async function bundle(entry: string, into: string): Promise<string> {
  const build = await rolldown({input: entry, platform: 'node', external: [/^react-devtools-core$/]})
  await build.write({dir: into, entryFileNames: 'script.mjs', format: 'esm'})
  await build.close()
  return join(into, 'script.mjs')
}
