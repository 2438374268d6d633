import {countStore} from '../../src/tui/office/count-store.ts'
import type {Office, Told} from '../../src/tui/office/office.ts'
import {runDashboard} from '../../src/tui/run-dashboard.tsx'
import {memoryContext} from '../support/context.ts'
import {fillStore, NOW} from './fixture-store.ts'

// The dashboard with a bug: `node script.mjs office` has an office that fails while it works, `screen` one whose answers
// no screen can draw. The office fails when it is told to look again (`r`), the screen at its first answer.
const [, , where] = process.argv
const context = memoryContext(NOW)
await fillStore(context)
const counts = await countStore(context.store, NOW)
const told: Told = {
  told: 'board',
  board: {...counts, generation: 1, as_of: NOW.slice(0, 10), at: NOW, looking_back: false, working: undefined},
}
let tell: (told: Told) => void = () => undefined
const office: Office = {
  ask: async (question) => {
    if (where === 'screen' && question === 'today') return {rows: 'thrown on purpose'} as never
    return new Promise<never>(() => undefined)
  },
  carryOut: async () => new Promise<never>(() => undefined),
  refresh: () => {
    if (where === 'office') tell({told: 'failure', error: new TypeError('thrown on purpose')})
  },
  listen: (listener) => {
    tell = listener
    listener(told)
    return () => undefined
  },
  close: async () => undefined,
}
const {stdin, stdout, env} = process
const look = {language: 'en', width: 80, color: true, terminal: true, currency: 'CNY'} as const
await runDashboard({
  ...{office, look, storeName: 'broken', stop: async () => undefined},
  ...{stdin, stdout, environment: env, clock: () => performance.now(), signal: new AbortController().signal},
})
