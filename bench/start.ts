import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'

const RUNS = 15

/** Start-up: what a command costs above a Node that does nothing. */
export function startBenches(folder: string): Bench[] {
  const store = join(folder, 'small.json')
  const bare = {args: ['-e', '0'], runs: RUNS}
  let lead = 0
  return [
    {
      name: 'patron --version',
      baseline: 'node -e 0',
      limit: 4,
      run: () => ({base: measure(bare), ours: measure({args: [PATRON, '--version'], runs: RUNS})}),
    },
    {
      name: 'patron lead add, small store',
      baseline: 'node -e 0',
      limit: 4,
      run() {
        const base = measure(bare)
        const args = [PATRON, 'lead', 'add', '--name', '', '--source', 'web', '--phone', '', '--store', store]
        const before = (): void => {
          args[4] = `lead ${++lead}`
          args[8] = `138${String(lead).padStart(8, '0')}`
        }
        return {base, ours: measure({args, runs: RUNS, before})}
      },
    },
  ]
}
