import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import type {Measurement} from './measure.ts'

const FIT = fileURLToPath(new URL('fit-customers.ts', import.meta.url))
/** As many as CDNOW has, and a large shop's. */
const [SOME, MANY] = [23_570, 1_000_000]

/** The models of purchases and value, fitted and used, against a bare pass over the same arrays; without reading. */
export function forecastBenches(): Bench[] {
  return [
    bench('fit 23,570 customers', {customers: SOME, work: 'fit', limit: 2000, seconds: 0.3}),
    bench('fit 1,000,000 customers', {customers: MANY, work: 'fit', limit: 400, seconds: 5}),
    bench('forecast 1,000,000 customers', {customers: MANY, work: 'forecast', limit: 150, seconds: 2}),
  ]
}

interface Line {
  customers: number
  work: 'fit' | 'forecast'
  limit: number
  seconds: number
}

function bench(name: string, {customers, work, limit, seconds}: Line): Bench {
  return {
    name,
    baseline: 'a bare pass over the same arrays',
    limit,
    seconds,
    run: () => ({base: timed(customers, 'bare'), ours: timed(customers, work)}),
  }
}

/** The median of three runs, each in a process of its own; making the customers is not counted. */
function timed(customers: number, work: Line['work'] | 'bare'): Measurement {
  const runs = [1, 2, 3].map(() => {
    const text = execFileSync(process.execPath, [FIT, String(customers), work], {encoding: 'utf8'})
    return JSON.parse(text) as Measurement
  })
  const [, middle] = runs.sort((left, right) => left.ms - right.ms)
  return {ms: (middle as Measurement).ms, mb: Math.max(...runs.map(({mb}) => mb))}
}
