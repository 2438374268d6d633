import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, type Measurement, PATRON} from './measure.ts'
import {shopStore} from './profile.ts'

const BARE = fileURLToPath(new URL('bare-aggregate.js', import.meta.url))

/** The morning after the last orders of the shop. */
const ENV = {PATRON_NOW: '2025-07-01T09:00:00'}
const SMALL = {customers: 125_000, orders: 1_000_000}
const LARGE = {customers: 1_000_000, orders: 10_000_000}

/** The day's queue against the bare driver aggregating per customer: worked out, asked for again, and for very many. */
export function queueBenches(folder: string): Bench[] {
  const baseline = 'the bare driver'
  return [
    {
      name: 'today over 125,000 customers with 1,000,000 orders in duckdb',
      ...{baseline, limit: 20, seconds: 3, memory: 1000},
      run: () => ({base: bare(folder, SMALL), ours: today(folder, SMALL, {runs: 3, fresh: true})}),
    },
    {
      name: 'today again over 125,000 customers, nothing changed',
      ...{baseline, limit: 10, seconds: 1, memory: 500},
      run: () => ({base: bare(folder, SMALL), ours: today(folder, SMALL, {runs: 5, fresh: false})}),
    },
    {
      name: 'generating the tasks of 1,000,000 customers with 10,000,000 orders in duckdb',
      ...{baseline, limit: 40, seconds: 60, memory: 3000},
      run: () => ({base: bare(folder, LARGE), ours: today(folder, LARGE, {runs: 1, fresh: true})}),
    },
  ]
}

function bare(folder: string, size: typeof SMALL): Measurement {
  return measure({args: [BARE, shopStore(folder, size)], runs: 3})
}

/** `today` on a copy of the store; `fresh` is the first time, each time. */
function today(folder: string, size: typeof SMALL, {runs, fresh}: {runs: number; fresh: boolean}): Measurement {
  const copy = join(folder, `queue-${size.orders}.duckdb`)
  const before = (): void => copyFileSync(shopStore(folder, size), copy)
  const args = [PATRON, 'today', '--limit', '20', '--store', `duckdb:${copy}`]
  if (fresh) return measure({args, runs, env: ENV, before})
  before()
  measure({args, runs: 1, env: ENV})
  return measure({args, runs, env: ENV})
}
