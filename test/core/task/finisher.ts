/**
 * A process of its own for the test of two people who finish one task: `node finisher.ts ENGINE PATH WHO` waits for a
 * message, finishes F1 and says how it ended.
 */
import {finishTasks} from '../../../src/core/task/finish-task.ts'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import type {Store} from '../../../src/core/store/store.ts'
import {DuckdbStore} from '../../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../../src/stores/lowdb/lowdb-store.ts'

const [engine, path = '', who = ''] = process.argv.slice(2)
const store: Store = await (engine === 'duckdb' ? DuckdbStore : LowdbStore).open(path, {lockWaitMs: 60_000})
process.once('message', () => {
  const context = {store, who, now: () => '2025-06-30T12:00:00'}
  finishTasks(context, {tasks: ['F1'], outcome: 'reached', by: 'call'})
    .then(() => process.send?.({done: true}))
    .catch((error: unknown) =>
      process.send?.({code: error instanceof CrmError ? error.code : 'bug', message: (error as Error).message}),
    )
    .finally(() => store.close().then(() => process.disconnect()))
})
process.send?.('ready')
