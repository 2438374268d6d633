import {afterEach, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {RECORD_KINDS} from '../../../src/core/store/records.ts'
import {type Opened, OPENERS} from '../../stores/engines.ts'
import {takeCustomers} from '../../support/import-customers.ts'

const FIRST =
  'name,phone,email,card,tags,consent_sms,size,birthday\n' +
  'Li,13800138000,li@example.com,V1,a;b,yes,36,--04-12\n' +
  'Wang,13800138001,,,,no,,\n' +
  'Li Lei,13800138000,,V2,c,,37,1990-04-12\n' +
  'Zhao,,,,,,38,\n'
const SECOND =
  'name,phone,email,card,tags,consent_sms,size\n' +
  'Li,,li@example.com,V3,d,no,39\n' +
  'Wang,13800138001,li@example.com,,,yes,\n' +
  'Han,13700137000,,,,yes,\n'

const opened: Opened[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function contents({store}: Context): Promise<unknown> {
  const tables = await store.read((book) => Promise.all(RECORD_KINDS.map((kind) => book.all(kind))))
  return JSON.parse(JSON.stringify(tables, (key, value: unknown) => (key === 'file' || key === 'source' ? '' : value)))
}

async function story(engine: keyof typeof OPENERS): Promise<unknown[]> {
  const one = await OPENERS[engine]()
  opened.push(one)
  const context: Context = {store: one.store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  await addLead(context, {name: 'Han', phone: '13700137000', source: 'web'})
  const states: unknown[] = []
  await takeCustomers(context, FIRST, {fields: {'size:number': 'size'}})
  const {change_id, created, updated, unchanged, further} = await takeCustomers(context, SECOND, {overwrite: ['size']})
  states.push({created, updated, unchanged, further}, await contents(context))
  states.push((await takeCustomers(context, SECOND, {overwrite: ['size']})).unchanged)
  await undoChange(context, change_id)
  states.push(await contents(context))
  return states
}

it('comes out the same in every store', async () => {
  const memory = await story('memory')
  expect(memory[0]).toEqual({
    // Of them one only has somebody else’s e-mail address as evidence.
    ...{created: 1, updated: 2, unchanged: 0},
    further: {two_customers: 1, identities_of_others: 1, consents_not_taken: 1, consents: 2, leads_tied: 1},
  })
  expect(await story('lowdb')).toEqual(memory)
  expect(await story('duckdb')).toEqual(memory)
}, 60_000)
