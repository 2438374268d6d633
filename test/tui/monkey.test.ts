import {copyFile, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import stringWidth from 'string-width'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runPatron, temporaryFolder} from '../e2e/run-patron.ts'
import type {Size} from '../../src/tui/shared/size.ts'
import {HEADER} from './faults.ts'
import {startDashboard} from './open-dashboard.ts'
import type {Terminal} from './terminal.ts'

const NOW = '2025-06-30T09:00:00'
/** How many seeds, and from which on: PATRON_MONKEY_SEEDS=20 PATRON_MONKEY_FROM=100. */
const SEEDS = Number(process.env['PATRON_MONKEY_SEEDS'] ?? 1)
const FROM = Number(process.env['PATRON_MONKEY_FROM'] ?? 1)
const KEYS = 500
/** Keys pressed before what they did is looked at. */
const ROUND = 10

const SPECIAL = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  end: '\u001b[F',
  home: '\u001b[H',
  'page-down': '\u001b[6~',
  'page-up': '\u001b[5~',
  backspace: '\u007f',
  click: '\u001b[<0;20;9M',
  wheel: '\u001b[<65;20;9M',
  paste: '\u001b[200~王\u001b[201~',
} as const

/** What is pressed, the likelier the more often it stands here; neither q nor Ctrl-C nor Ctrl-Z, which leave. */
const LIKELY = [
  ...Array.from({length: 4}, () => ['enter', 'down', 'esc'] as const).flat(),
  ...Array.from(
    {length: 2},
    () => [...'12345678', ...'jkgG', 'tab', 'up', 'right', 'left', 'page-down', 'end'] as const,
  ),
  ...'abcdefhilmnoprstuvwxyzACDEHNRSTUVLMWX',
  ...'/:?@* -[]<>=!#,.0',
  ...(['home', 'page-up', 'backspace', 'click', 'wheel', 'paste'] as const),
  ...'王李',
].flat()
const SIZES = [
  [80, 24],
  [60, 20],
  [120, 40],
  [200, 50],
  [50, 15],
  [100, 30],
] as const

const shops: Record<string, string> = {}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-monkey-'))
  for (const engine of ['lowdb', 'duckdb']) shops[engine] = await demoShop(engine)
}, 120_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

const RUNS = Array.from({length: SEEDS}, (_, at) => FROM + at).flatMap((seed) => [
  ['lowdb', seed] as const,
  ['duckdb', seed + 1000] as const,
])

test.for(RUNS)(
  'a monkey at a shop in %s finds nothing that breaks, with the seed %i',
  {timeout: 240_000},
  async ([engine, seed]) => {
    const cwd = temporaryFolder()
    const file = join(cwd, `shop.${engine}`)
    await copyFile(shops[engine] as string, file)
    const store = `${engine}:${file}`
    const env = {PATRON_NOW: NOW, PATRON_USER: 'monkey', PATRON_STORE: store}
    const terminal = startDashboard(['dashboard'], {cwd, env, columns: 80, rows: 24})
    await terminal.shows(' tasks', ' due ')
    const pressed: string[] = []
    await play(terminal, {chance: chanceOf(seed), pressed}).catch((error: unknown) => {
      throw new Error(`seed ${seed} in ${engine}, after ${pressed.length} keys: ${pressed.join(' ')}\n`, {cause: error})
    })
    await leave(terminal)
    expect(await terminal.exited()).toMatchObject({exitCode: 0})
    const check = await runPatron(['store', 'check'], {cwd, env})
    expect({...check, pressed}).toMatchObject({code: 0})
  },
)

interface Playing {
  chance: () => number
  pressed: string[]
}

/** Presses keys by the round; after each one the screen has to fit, and the program to answer. */
async function play(terminal: Terminal, {chance, pressed}: Playing): Promise<void> {
  let size: Size = {columns: 80, rows: 24}
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  for (let round = 0; round < KEYS / ROUND && !terminal.hasEnded(); round++) {
    for (const key of Array.from({length: ROUND}, () => pick(LIKELY))) {
      pressed.push(key)
      terminal.press(key in SPECIAL ? SPECIAL[key as keyof typeof SPECIAL] : key)
    }
    // What is drawn at another width is drawn after those keys.
    const [columns, rows] = chance() < 0.1 ? pick(SIZES) : [size.columns ^ 1, size.rows]
    size = {columns, rows}
    pressed.push(`${columns}x${rows}`)
    terminal.resize(columns, rows)
    await settled(terminal, size)
  }
}

/** The frame is whole: its bars are where they belong, or it says that there is no room. */
async function settled(terminal: Terminal, {columns, rows}: Size): Promise<void> {
  const isWhole = (text: string): boolean => {
    // Leaving is among all that help and palette offer.
    if (terminal.hasEnded()) return true
    const lines = text.split('\n')
    if (terminal.overflows().length > 0) return false
    if (rows < 20 || columns < 60) return text.replaceAll(/\s+/g, ' ').includes(`${columns} × ${rows}`)
    const [header = '', tabs = ''] = lines
    if (!HEADER.test(header) || stringWidth(header) !== columns) return false
    return /\[\d ?\S+\]/.test(tabs) && lines.at(-1) !== ''
  }
  await terminal.until(isWhole, () => `a whole frame; rows that overflow: ${terminal.overflows().join() || 'none'}`)
}

/** Out of whatever is open: the program still answers. */
async function leave(terminal: Terminal): Promise<void> {
  if (terminal.hasEnded()) return
  const size = {columns: 102, rows: 30}
  terminal.resize(size.columns, size.rows)
  await settled(terminal, size)
  terminal.press('\u0003')
}

async function demoShop(engine: string): Promise<string> {
  const cwd = await mkdtemp(join(folder, engine))
  const file = join(cwd, `shop.${engine}`)
  const env = {PATRON_NOW: NOW, PATRON_STORE: `${engine}:${file}`}
  const commands = [
    ['init', '--store', `${engine}:${file}`, '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN'],
    ['demo', '--dir', '.', '--customers', '120', '--seed', '1'],
    ['rep', 'import', 'reps.csv'],
    ['lead', 'import', 'leads.csv'],
    ['order', 'import', 'orders.csv'],
    ['ticket', 'import', 'tickets.csv'],
  ]
  for (const command of commands) {
    const run = await runPatron(command, {cwd, env})
    if (run.code !== 0) throw new Error(`patron ${command.join(' ')}: ${run.stderr}`)
  }
  return file
}

/** The same chances for the same seed: mulberry32. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
