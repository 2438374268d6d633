import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'
import {ordersStore} from './orders-file.ts'

const BARE = fileURLToPath(new URL('bare-aggregate.js', import.meta.url))

/** `segment rfm` over a million orders against the bare driver aggregating per customer and fetching columns. */
export function segmentBenches(folder: string): Bench[] {
  return [
    {
      name: 'segment rfm over 1,000,000 orders in duckdb',
      baseline: 'the bare driver',
      limit: 3,
      memory: 500,
      run() {
        const store = ordersStore(folder, 'million', 'duckdb')
        return {
          base: measure({args: [BARE, store], runs: 5}),
          ours: measure({args: [PATRON, 'segment', 'rfm', '--as-of', '2025-06-30', '--store', store], runs: 5}),
        }
      },
    },
  ]
}
