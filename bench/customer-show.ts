import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'
import {ordersStore} from './orders-file.ts'

const RUNS = 31

/** A customer's page in a store of a million orders against a Node that does nothing. */
export function customerShowBenches(folder: string): Bench[] {
  return [
    {
      name: 'customer show in a duckdb store of 1,000,000 orders',
      baseline: 'node -e 0',
      limit: 6,
      run() {
        const store = ordersStore(folder, 'million', 'duckdb')
        return {
          base: measure({args: ['-e', '0'], runs: RUNS}),
          ours: measure({args: [PATRON, 'customer', 'show', 'C777', '--store', store], runs: RUNS}),
        }
      },
    },
  ]
}
