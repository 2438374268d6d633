import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'
import {ordersFile, type Size} from './orders-file.ts'

const PARSE = fileURLToPath(new URL('parse-alone.js', import.meta.url))

/** Imports against csv-parse reading the same file and keeping nothing. */
export function importBenches(folder: string): Bench[] {
  return [
    {...importBench(folder, {size: 'million', ending: 'duckdb', runs: 3}), memory: 500},
    importBench(folder, {size: 'hundredThousand', ending: 'json', runs: 5}),
  ]
}

function importBench(folder: string, {size, ending, runs}: {size: Size; ending: string; runs: number}): Bench {
  const store = join(folder, `import.${ending}`)
  const fresh = (): void => {
    for (const file of [store, `${store}.wal`]) rmSync(file, {force: true})
  }
  return {
    name: `import ${size === 'million' ? '1,000,000' : '100,000'} orders into ${ending === 'json' ? 'lowdb' : 'duckdb'}`,
    baseline: 'csv-parse alone',
    limit: 3,
    run() {
      const file = ordersFile(folder, size)
      return {
        base: measure({args: [PARSE, file], runs}),
        ours: measure({args: [PATRON, 'order', 'import', file, '--store', store], runs, before: fresh}),
      }
    },
  }
}
