import {execFileSync} from 'node:child_process'
import type {Bench} from './bench.ts'
import type {Measurement} from './measure.ts'

export interface TimedWork {
  /** A program that does the work on so many customers and prints a {@link Measurement} of it as JSON. */
  program: string
  customers: number
  work: string
  limit: number
  seconds: number
}

/** Work that a program times itself, so that making what it works on is not counted, against the program's `bare`. */
export function timedBench(
  name: string,
  baseline: string,
  {program, customers, work, limit, seconds}: TimedWork,
): Bench {
  const timed = (what: string): Measurement => medianOf(program, customers, what)
  return {name, baseline, limit, seconds, run: () => ({base: timed('bare'), ours: timed(work)})}
}

/** The median of three runs, each in a process of its own. */
function medianOf(program: string, customers: number, work: string): Measurement {
  const runs = [1, 2, 3].map(() => {
    const text = execFileSync(process.execPath, [program, String(customers), work], {encoding: 'utf8'})
    return JSON.parse(text) as Measurement
  })
  const [, middle] = runs.sort((left, right) => left.ms - right.ms)
  return {ms: (middle as Measurement).ms, mb: Math.max(...runs.map(({mb}) => mb))}
}
