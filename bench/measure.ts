import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const PEAK = new URL('peak.js', import.meta.url).href
export const PATRON = fileURLToPath(new URL('../bin/patron.js', import.meta.url))

export interface Measurement {
  /** Median wall time of the runs, milliseconds. */
  ms: number
  /** Largest peak resident memory of the runs, megabytes. */
  mb: number
}

export interface Program {
  args: readonly string[]
  runs: number
  /** Before each run, outside the measurement. */
  before?: () => void
  env?: Readonly<Record<string, string>>
}

/** Runs node on the arguments several times, each in a process of its own. Throws with its words when one fails. */
export function measure({args, runs, before, env}: Program): Measurement {
  const times: number[] = []
  let mb = 0
  for (let run = 0; run < runs; run++) {
    before?.()
    const {ms, peak} = once(args, env)
    times.push(ms)
    mb = Math.max(mb, peak)
  }
  return {ms: times.sort((left, right) => left - right)[Math.floor(runs / 2)] as number, mb}
}

function once(args: readonly string[], env: Program['env']): {ms: number; peak: number} {
  const folder = mkdtempSync(join(tmpdir(), 'patron-bench-'))
  const file = join(folder, 'peak')
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, ['--import', PEAK, ...args], {
    env: {...process.env, ...env, PEAK_FILE: file, CI: 'true'},
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  const peak = Number(readFileSync(file, 'utf8')) / 1024
  rmSync(folder, {recursive: true, force: true})
  return {ms, peak}
}
