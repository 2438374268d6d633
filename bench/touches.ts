import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'

const PARSE = fileURLToPath(new URL('parse-alone.js', import.meta.url))
const CUSTOMERS = 100_000
const TOUCHES = 1_000_000

/** A million touches into a store that knows the customers they are of, against csv-parse reading the same file. */
export function touchBenches(folder: string): Bench[] {
  const store = join(folder, 'touches.duckdb')
  return [
    {
      name: 'import 1,000,000 touches into duckdb',
      baseline: 'csv-parse alone',
      limit: 3,
      memory: 500,
      run() {
        const {touches, known} = touchFiles(folder)
        const fresh = (): void => {
          rmSync(`${store}.wal`, {force: true})
          copyFileSync(known, store)
        }
        return {
          base: measure({args: [PARSE, touches], runs: 3}),
          ours: measure({args: [PATRON, 'touch', 'import', touches, '--store', store], runs: 3, before: fresh}),
        }
      },
    },
  ]
}

/** The demo's touches, and a store that knows its customers; made once per run of the bench. */
function touchFiles(folder: string): {touches: string; known: string} {
  const dir = join(folder, 'touches')
  const known = join(dir, 'known.duckdb')
  if (!existsSync(known)) {
    const size = ['--customers', String(CUSTOMERS), '--touches', String(TOUCHES)]
    patron('demo', '--dir', dir, ...size, '--only', 'customers,touches')
    patron('customer', 'import', join(dir, 'customers.csv'), '--store', known)
  }
  return {touches: join(dir, 'touches.csv'), known}
}

function patron(...args: string[]): void {
  execFileSync(process.execPath, [PATRON, ...args], {stdio: 'ignore'})
}
