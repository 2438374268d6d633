import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {timedBench} from './timed.ts'

const customers = 125_000
const program = fileURLToPath(new URL('churn-customers.ts', import.meta.url))

/** Who stays away and who is due, of a shop with a million purchases, against a bare pass over its gaps; without reading. */
export function churnBenches(): Bench[] {
  const bench = (name: string, line: {work: string; limit: number; seconds: number}): Bench =>
    timedBench(name, 'a bare pass over the gaps', {program, customers, ...line})
  return [
    bench('learn who stays away of 125,000', {work: 'learn', limit: 100, seconds: 1}),
    bench('score who stays away of 125,000', {work: 'score', limit: 50, seconds: 0.5}),
    bench('tell when 125,000 are due', {work: 'due', limit: 50, seconds: 0.5}),
  ]
}
