import {CrmError} from '../../src/core/error/crm-error.ts'
import type {Store} from '../../src/core/store/store.ts'
import {runDashboard} from '../../src/tui/run-dashboard.tsx'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'
import {LOOK} from './surroundings.ts'

// The dashboard over a store with a bug: its second look throws what is no CrmError.
const memory = new MemoryStore()
let looks = 0
const stamp = async (): Promise<string> => {
  if (looks++ > 0) throw new TypeError('thrown on purpose')
  throw new CrmError('LOCKED', 'not yet')
}
const store: Store = Object.assign(memory, {stamp})
const {stdin, stdout} = process
await runDashboard({
  context: {store, now: () => '2025-06-30T12:00:00', who: 'tester'},
  asOf: undefined,
  look: LOOK,
  storeName: 'broken',
  stdin,
  stdout,
  signal: new AbortController().signal,
})
