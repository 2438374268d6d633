import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {timedBench} from './timed.ts'

const program = fileURLToPath(new URL('fit-customers.ts', import.meta.url))
const BASELINE = 'a bare pass over the same arrays'
/** As many as CDNOW has, and a large shop's. */
const [SOME, MANY] = [23_570, 1_000_000]

/** The models of purchases and value, fitted and used, against a bare pass over the same arrays; without reading. */
export function forecastBenches(): Bench[] {
  const bench = (name: string, customers: number, line: {work: string; limit: number; seconds: number}): Bench =>
    timedBench(name, BASELINE, {program, customers, ...line})
  return [
    bench('fit 23,570 customers', SOME, {work: 'fit', limit: 2000, seconds: 0.3}),
    bench('fit 1,000,000 customers', MANY, {work: 'fit', limit: 400, seconds: 5}),
    bench('forecast 1,000,000 customers', MANY, {work: 'forecast', limit: 150, seconds: 2}),
  ]
}
