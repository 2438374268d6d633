import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {PATRON} from './measure.ts'

/** Customers of the demo shop that make about so many orders in eighteen months. */
const CUSTOMERS = {million: 118_000, hundredThousand: 11_800}
export type Size = keyof typeof CUSTOMERS

/** A canonical csv with one order a row, made once per run of the bench. */
export function ordersFile(folder: string, size: Size): string {
  const dir = join(folder, size)
  const file = join(dir, 'orders.csv')
  if (!existsSync(file)) {
    const customers = String(CUSTOMERS[size])
    const options = ['--customers', customers, '--no-lines', '--only', 'orders']
    execFileSync(process.execPath, [PATRON, 'demo', '--dir', dir, ...options], {stdio: 'ignore'})
  }
  return file
}

/** A store with that file taken in, made once per run of the bench. */
export function ordersStore(folder: string, size: Size, ending: 'json' | 'duckdb'): string {
  const store = join(folder, `${size}.${ending}`)
  if (!existsSync(store)) {
    execFileSync(process.execPath, [PATRON, 'order', 'import', ordersFile(folder, size), '--store', store], {
      stdio: 'ignore',
    })
  }
  return store
}
