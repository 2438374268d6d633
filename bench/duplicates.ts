import {execFileSync, type ExecFileSyncOptionsWithStringEncoding} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'csv-parse/sync'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'

const READ = fileURLToPath(new URL('read-customers.ts', import.meta.url))
/** With a tenth planted and some others whom only the tills know: about 200,000 customers. */
const CUSTOMERS = '172000'
const PLANTED = '0.1'
const LEAST = {precision: 0.99, recall: 0.95}

/**
 * `customer duplicates` over the demo's customers and those of its tills, where a tenth are known already but written
 * otherwise, against reading what it looks at; and whether it finds those that were planted.
 */
export function duplicateBenches(folder: string): Bench[] {
  return [
    {
      name: 'customer duplicates among 200,000 in duckdb',
      baseline: 'reading their columns',
      limit: 20,
      seconds: 30,
      memory: 1500,
      run() {
        const {store, truth} = tillStore(folder)
        const args = [PATRON, 'customer', 'duplicates', '--store', store, '--format', 'csv']
        const {precision, recall} = foundIn(store, truth, execFileSync(process.execPath, args, OUTPUT))
        return {
          base: measure({args: [READ, store], runs: 3}),
          ours: measure({args, runs: 3}),
          good: precision >= LEAST.precision && recall >= LEAST.recall,
          note: `precision ${precision.toFixed(4)} of ${LEAST.precision}, recall ${recall.toFixed(4)} of ${LEAST.recall}`,
        }
      },
    },
  ]
}

const OUTPUT: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
  stdio: ['ignore', 'pipe', 'ignore'],
}

/** A store with the demo's customers and, as its own customers, those of the tills; made once per run of the bench. */
function tillStore(folder: string): {store: string; truth: string} {
  const dir = join(folder, 'duplicates')
  const store = join(dir, 'tills.duckdb')
  if (!existsSync(store)) {
    const only = 'customers,customers-till,duplicates-truth'
    patron('demo', '--dir', dir, '--customers', CUSTOMERS, '--duplicates', PLANTED, '--only', only)
    patron('customer', 'import', join(dir, 'customers.csv'), '--store', store)
    patron('customer', 'import', join(dir, 'customers-till.csv'), '--match', 'buyer', '--store', store)
  }
  return {store, truth: join(dir, 'duplicates-truth.csv')}
}

type Row = Record<string, string>

/** How much of what was found is true, and how much of what is true was found. */
function foundIn(store: string, truthFile: string, found: string): {precision: number; recall: number} {
  const owners = new Map(
    rowsOf(execFileSync(process.execPath, [READ, store, 'identities'], OUTPUT)).map(({id, customer_id}) => [
      id,
      customer_id as string,
    ]),
  )
  const truth = new Set<string>()
  for (const {till_id, card, phone, email} of rowsOf(readFileSync(truthFile, 'utf8'))) {
    const twin = owners.get(`card:${card}`) ?? owners.get(`phone:+86${phone}`) ?? owners.get(`email:${email}`)
    const till = owners.get(`buyer:patron/${till_id}`)
    if (twin !== undefined && till !== undefined) truth.add(keyOf(twin, till))
  }
  const pairs = rowsOf(found).map(({left_id = '', right_id = ''}) => keyOf(left_id, right_id))
  const right = pairs.filter((pair) => truth.has(pair)).length
  return {precision: right / pairs.length, recall: right / truth.size}
}

function rowsOf(csv: string): Row[] {
  return parse(csv, {columns: true, bom: true})
}

function keyOf(left: string, right: string): string {
  return [left, right].sort().join('|')
}

function patron(...args: string[]): void {
  execFileSync(process.execPath, [PATRON, ...args], {stdio: 'ignore'})
}
