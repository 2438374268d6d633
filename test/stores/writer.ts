/**
 * A process of its own for the tests of faults: `node writer.ts ENGINE PATH add` adds one customer;
 * `... flood` writes a large change and `... compact` rewrites the file again and again, both killed meanwhile.
 */
import type {Store} from '../../src/core/store/store.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {customer, header, order} from './sample.ts'

const [engine, path = '', task] = process.argv.slice(2)
const store: Store = await (engine === 'duckdb' ? DuckdbStore : LowdbStore).open(path, {lockWaitMs: 60_000})

if (task === 'add') {
  await store.write(header(), async (draft) => {
    const [id] = await draft.nextIds('customer', 1)
    await draft.save('customer', [customer(id as string)])
  })
  await store.close()
} else if (task === 'compact') {
  process.stdout.write('compacting\n')
  for (;;) {
    await store.compact()
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
} else {
  await store.write(header('flood'), async (draft) => {
    const staging = await draft.orders.stage()
    for (let from = 0; from < 60_000; from += 5000) {
      await staging.append(Array.from({length: 5000}, (_, index) => order({id: `flood${from + index}`})))
      process.stdout.write('appended\n')
    }
    await staging.settle()
    await draft.save('customer', [customer('flooded')])
    process.stdout.write('settled\n')
  })
  process.stdout.write('committed\n')
}
