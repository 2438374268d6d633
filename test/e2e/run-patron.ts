import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const BIN = join(ROOT, 'bin/patron.js')
/** What the clock says in every run, unless PATRON_NOW is given. */
export const NOW = '2025-06-30T09:00:00'

export interface RunOptions {
  /** Working folder; a command finds its store from there. */
  cwd: string
  env?: Readonly<Record<string, string>>
  /** What comes in on stdin; nothing by default. */
  input?: string | Uint8Array
  /** Milliseconds until the program is killed. */
  timeout?: number
  /** The program that runs `bin`; this node by default. */
  node?: string
  bin?: string
}

export interface Run {
  stdout: string
  stderr: string
  /** Exit code; null when a signal ended it. */
  code: number | null
}

/** Runs the built program in an environment of its own and waits for its end, whatever that is. */
export function runPatron(args: readonly string[], options: RunOptions): Promise<Run> {
  const {cwd, env = {}, input, timeout = 30_000, node = process.execPath, bin = BIN} = options
  return new Promise((resolve, reject) => {
    const child = spawn(node, [bin, ...args], {cwd, env: {...cleanEnv(cwd), ...env}, timeout})
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.stdin.on('error', () => undefined) // it may end before it has read everything
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({stdout: text(stdout), stderr: text(stderr), code}))
  })
}

/** Runs it with `--json` and returns the answer. Throws what it said when it failed. */
export async function runJson<T>(args: readonly string[], options: RunOptions): Promise<T> {
  const {stdout, stderr, code} = await runPatron([...args, '--json'], options)
  if (code !== 0) throw new Error(`patron ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`)
  return JSON.parse(stdout) as T
}

/** A new folder for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patron-e2e-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Nothing of the developer's: not the home folder, the language, the settings, the colours, the test runner's mode. */
export function cleanEnv(home: string): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'NODE_COMPILE_CACHE'] as const
  const env = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
  const places = {HOME: home, USERPROFILE: home, XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache')}
  return {
    ...env,
    ...places,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PATRON_NOW: NOW,
    PATRON_USER: 'tester',
    PATRON_STORE: `lowdb:${join(home, 'store.json')}`,
  }
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
