// `node bench/dashboard-pty.ts STORE`: the dashboard in a pseudo-terminal of 120 × 40, driven as a person would; prints as
// JSON what was measured. How long a key takes is from its writing to the end of the frame that it brought.
import {readFileSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {spawn} from '@lydell/node-pty'
import xterm from '@xterm/headless'
import {PATRON} from './measure.ts'

const SIZE = {cols: 120, rows: 40}
const FRAME_END = '\u001b[?2026l'
const PAUSE_MS = 40
const LONGEST_MS = 2000
/** Stands for waiting until a list that is seen for the first time has its rows: before that a key has nothing to move. */
const ROWS = 'rows'

export interface DashboardFigures {
  first_frame_ms: number
  ready_ms: number
  key_p50_ms: number
  key_p95_ms: number
  key_worst_ms: number
  worst_key: string
  keys: number
  memory_mb: number
  /** Share of a processor while nothing happens. */
  idle: number
}

const started = performance.now()
const pty = spawn(process.execPath, [PATRON, 'dashboard', '--store', process.argv[2] as string], {
  ...SIZE,
  name: 'xterm-256color',
  env: {...process.env, LANG: 'en_US.UTF-8', NO_COLOR: ''} as Record<string, string>,
})
const screen = new xterm.Terminal({...SIZE, allowProposedApi: true})
let told: () => void = () => undefined
pty.onData((data) => {
  screen.write(data)
  if (!data.includes(FRAME_END)) return
  told()
})

await until(/▸|Nothing to do|Working out/)
const first_frame_ms = performance.now() - started
await until(/today · [\d,]+ customers/, /working out|writing|opening/)
const ready_ms = performance.now() - started
await sleep(3000)
const times: {key: string; ms: number}[] = []
for (const key of script()) await (key === ROWS ? until(/▸/) : press(key))
const idle = await idleShare(5000)
const memory_mb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pty.pid}/status`, 'utf8'))?.[1]) / 1024
pty.write('q')
const sorted = times.toSorted((left, right) => left.ms - right.ms)
const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.ms ?? NaN
const figures: DashboardFigures = {
  ...{first_frame_ms, ready_ms, key_p50_ms: at(0.5), key_p95_ms: at(0.95), key_worst_ms: at(1)},
  ...{worst_key: sorted.at(-1)?.key ?? '', keys: times.length, memory_mb, idle},
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
if (process.argv.includes('--all'))
  for (const {key, ms} of sorted.slice(-40)) process.stderr.write(`${JSON.stringify(key)} ${ms.toFixed(1)}\n`)
process.exit(0)

/** Scrolling, filtering and switching screens. */
function script(): string[] {
  const down = '\u001b[B'
  const pageDown = '\u001b[6~'
  const scroll = [...repeat('j', 30), ...repeat(down, 10), ...repeat(pageDown, 4), 'G', 'k', 'k', 'g']
  const filter = ['/', ...'wang', '\u007f', '\u007f', '\r', ...repeat('j', 5), '-']
  // It begins and ends on the first screen, so that every key of it goes somewhere.
  const screens = [...'23456781', ...'[[]]']
  return [
    ...[...scroll, '8', ROWS, ...scroll, ...filter, '4', ROWS, ...scroll, '1'],
    ...[...screens, ...screens, '8', ...filter, '1', ...filter, ...screens],
  ]
}

function repeat(key: string, count: number): string[] {
  return Array.from({length: count}, () => key)
}

/** Presses a key and waits for its frame; a key that changes nothing on the screen is not counted. */
async function press(key: string): Promise<void> {
  const before = bodyText()
  const frame = new Promise<void>((resolve) => (told = resolve))
  const from = performance.now()
  pty.write(key)
  await Promise.race([frame, sleep(LONGEST_MS)])
  const ms = performance.now() - from
  await sleep(PAUSE_MS)
  if (bodyText() !== before) times.push({key, ms})
}

/** The screen without its first line, in which a clock goes on. */
function bodyText(): string {
  return screenText().split('\n').slice(1).join('\n')
}

async function until(shown: RegExp, gone?: RegExp): Promise<void> {
  for (;;) {
    const text = screenText()
    if (shown.test(text) && (gone === undefined || !gone.test(text))) return
    if (performance.now() - started > 120_000) throw new Error(`waited in vain for ${shown}:\n${text}`)
    await sleep(5)
  }
}

function screenText(): string {
  const {active} = screen.buffer
  return Array.from({length: SIZE.rows}, (_, row) => active.getLine(row)?.translateToString(true) ?? '').join('\n')
}

async function idleShare(ms: number): Promise<number> {
  await sleep(1500)
  const before = cpuTicks()
  await sleep(ms)
  return (cpuTicks() - before) / 100 / (ms / 1000)
}

/** Hundredths of a second of processor time, of all threads. */
function cpuTicks(): number {
  const fields = readFileSync(`/proc/${pty.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}
