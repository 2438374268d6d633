import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'

const PARSE = fileURLToPath(new URL('parse-alone.js', import.meta.url))
const DATA = process.env['PATRON_REAL_DATA'] ?? fileURLToPath(new URL('../../shared/data/', import.meta.url))
const GROCERIES = join(DATA, 'groceries/groceries_long.csv')

/** Customers of the demo shop whose orders have about two and a half million lines. */
const CUSTOMERS = '70000'

/** `basket rules` against csv-parse reading the file that the store was made of; Groceries only where it is there. */
export function basketBenches(folder: string): Bench[] {
  return [...(existsSync(GROCERIES) ? [groceries(folder)] : []), manyLines(folder)]
}

function groceries(folder: string): Bench {
  return {
    name: 'basket rules of Groceries at .005 and .2',
    baseline: 'csv-parse alone',
    limit: 3,
    run() {
      const store = join(folder, 'groceries.json')
      takeIn(groceriesOrders(folder), store, ['--map', 'order_number=order,date=date,amount=amount,product=item'])
      return {
        base: measure({args: [PARSE, GROCERIES], runs: 5}),
        ours: measure({
          args: [PATRON, 'basket', 'rules', '--support', '.005', '--confidence', '.2', '--store', store],
          runs: 5,
        }),
      }
    },
  }
}

function manyLines(folder: string): Bench {
  return {
    name: 'basket rules over 2,500,000 lines in duckdb',
    baseline: 'csv-parse alone',
    limit: 3,
    memory: 800,
    seconds: 20,
    run() {
      const dir = join(folder, 'lines')
      const file = join(dir, 'orders.csv')
      const store = join(folder, 'lines.duckdb')
      patron('demo', '--customers', CUSTOMERS, '--only', 'orders', '--dir', dir)
      takeIn(file, store)
      return {
        base: measure({args: [PARSE, file], runs: 1}),
        ours: measure({args: [PATRON, 'basket', 'rules', '--support', '.001', '--store', store], runs: 3}),
      }
    },
  }
}

/** The baskets as orders of one day, since the file says neither days nor amounts. */
function groceriesOrders(folder: string): string {
  const file = join(folder, 'groceries.csv')
  const [, ...rows] = readFileSync(GROCERIES, 'utf8').trimEnd().split('\n')
  const lines = rows.map((row) => row.replace(',', ',2025-01-01,1,'))
  writeFileSync(file, `${['order,date,amount,item', ...lines].join('\n')}\n`)
  return file
}

function takeIn(file: string, store: string, more: readonly string[] = []): void {
  patron('order', 'import', file, '--store', store, ...more)
}

function patron(...args: string[]): void {
  execFileSync(process.execPath, [PATRON, ...args], {stdio: 'ignore'})
}
