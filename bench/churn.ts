import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import type {Measurement} from './measure.ts'

const CUSTOMERS = 125_000
const PROCESS = fileURLToPath(new URL('churn-customers.ts', import.meta.url))

/** Who stays away and who is due, of a shop with a million purchases, against a bare pass over its gaps; without reading. */
export function churnBenches(): Bench[] {
  return [
    bench('learn who stays away of 125,000', {work: 'learn', limit: 100, seconds: 1}),
    bench('score who stays away of 125,000', {work: 'score', limit: 50, seconds: 0.5}),
    bench('tell when 125,000 are due', {work: 'due', limit: 50, seconds: 0.5}),
  ]
}

interface Line {
  work: 'learn' | 'score' | 'due'
  limit: number
  seconds: number
}

function bench(name: string, {work, limit, seconds}: Line): Bench {
  return {
    name,
    baseline: 'a bare pass over the gaps',
    limit,
    seconds,
    run: () => ({base: timed('bare'), ours: timed(work)}),
  }
}

/** The median of three runs, each in a process of its own; making the customers is not counted. */
function timed(work: Line['work'] | 'bare'): Measurement {
  const runs = [1, 2, 3].map(() => {
    const text = execFileSync(process.execPath, [PROCESS, String(CUSTOMERS), work], {encoding: 'utf8'})
    return JSON.parse(text) as Measurement
  })
  const [, middle] = runs.sort((left, right) => left.ms - right.ms)
  return {ms: (middle as Measurement).ms, mb: Math.max(...runs.map(({mb}) => mb))}
}
