import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Bench} from './bench.ts'
import {measure, PATRON} from './measure.ts'
import {ordersStore} from './orders-file.ts'

const REWRITE = fileURLToPath(new URL('rewrite-json.js', import.meta.url))

/** One lead into a JSON store of 100,000 orders against parsing and writing that file. */
export function leadAddBenches(folder: string): Bench[] {
  return [
    {
      name: 'lead add in a lowdb store of 100,000 orders',
      baseline: 'parsing and rewriting the file',
      limit: 1.5,
      run() {
        const full = ordersStore(folder, 'hundredThousand', 'json')
        const copy = join(folder, 'copy.json')
        const before = (): void => copyFileSync(full, copy)
        return {
          base: measure({args: [REWRITE, copy], runs: 7, before}),
          ours: measure({
            args: [PATRON, 'lead', 'add', '--name', 'one more', '--source', 'web', '--store', copy],
            runs: 7,
            before,
          }),
        }
      },
    },
  ]
}
