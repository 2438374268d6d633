import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'

const RUNS = 15

/** Finishing a task: what people do all day, so that it must cost hardly more than starting. */
export function taskDoneBenches(folder: string): Bench[] {
  const store = join(folder, 'tasks.json')
  const patron = (...args: string[]): string[] => [PATRON, ...args, '--store', store]
  return [
    {
      name: 'patron task done, small store',
      baseline: 'node -e 0',
      limit: 6,
      run() {
        const run = (...args: string[]): void => void execFileSync(process.execPath, patron(...args))
        run('lead', 'add', '--name', 'somebody', '--source', 'web', '--phone', '13800138000')
        let task = 0
        const args = patron('task', 'done', '', '--outcome', 'reached', '--note', 'will come on Friday')
        const before = (): void => {
          args[3] = `F${++task}`
          run('task', 'add', '--lead', 'L1', '--title', 'call', '--due', '1d')
        }
        return {base: measure({args: ['-e', '0'], runs: RUNS}), ours: measure({args, runs: RUNS, before})}
      },
    },
  ]
}
