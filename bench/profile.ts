import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure} from './measure.ts'

const BARE = fileURLToPath(new URL('bare-aggregate.js', import.meta.url))
const MAKE = fileURLToPath(new URL('shop-store.ts', import.meta.url))
const BUILD = fileURLToPath(new URL('build-profile.js', import.meta.url))
/** Where DuckDB's driver is found from. */
const BUILT = fileURLToPath(new URL('../node_modules/.cache/patron-bench', import.meta.url))

/** The full profile against the bare driver aggregating per customer; between the sizes it grows with the orders. */
export function profileBenches(folder: string): Bench[] {
  return [
    bench(folder, {customers: 125_000, orders: 1_000_000, seconds: 2.5, memory: 1000}),
    bench(folder, {customers: 500_000, orders: 5_000_000, seconds: 11, memory: 1500}),
    bench(folder, {customers: 1_000_000, orders: 10_000_000, seconds: 20, memory: 2000}),
  ]
}

/** A duckdb store of so many customers and orders, made once. */
export function shopStore(folder: string, {customers, orders}: Pick<Size, 'customers' | 'orders'>): string {
  const store = join(folder, `profile-${orders}.duckdb`)
  if (!existsSync(store)) execFileSync(process.execPath, [MAKE, store, String(customers), String(orders)])
  return store
}

interface Size {
  customers: number
  orders: number
  seconds: number
  memory: number
}

function bench(folder: string, {customers, orders, seconds, memory}: Size): Bench {
  const count = (number: number): string => number.toLocaleString('en')
  return {
    name: `profile of ${count(customers)} customers with ${count(orders)} orders in duckdb`,
    baseline: 'the bare driver',
    limit: 20,
    seconds,
    memory,
    run() {
      const store = shopStore(folder, {customers, orders})
      execFileSync(process.execPath, [BUILD, BUILT])
      return {
        base: measure({args: [BARE, store], runs: 3}),
        ours: measure({args: [join(BUILT, 'read-profile.js'), store], runs: 3}),
      }
    },
  }
}
