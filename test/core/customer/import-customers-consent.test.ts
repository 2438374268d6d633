import {expect, it} from 'vitest'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Consent} from '../../../src/core/customer/customer.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'

const NOW = '2025-06-30T12:00:00'

async function consents({store}: Context): Promise<(Consent | undefined)[]> {
  return (await store.read((book) => book.all('customer'))).map(({consent}) => consent)
}

async function ledger({store}: Context): Promise<Partial<ConsentEntry>[]> {
  return store.read((book) => book.all('consent'))
}

async function withdrawn(context: Context, identity: string, channel: ConsentEntry['channel']): Promise<void> {
  const entry = {
    identity,
    channel,
    state: 'withdrawn',
    at: '2025-01-01T00:00:00',
    source: 'stop.csv',
    who: 'li',
  } as const
  await context.store.write({command: 'test', who: 'li', at: NOW}, (draft) => addToLedger(draft, [entry]))
}

it('takes the word of customers who are new with the file, and enters it', async () => {
  const context = memoryContext(NOW)
  const result = await takeCustomers(context, 'phone,consent,consent_email\n13800138000,是,no\n13800138001,,\n')
  expect(result.further).toEqual({consents: 2})
  expect(await consents(context)).toEqual([{sms: 'granted', email: 'withdrawn'}, undefined])
  expect(await ledger(context)).toEqual(
    [
      ['K1', 'sms', 'granted'],
      ['K2', 'email', 'withdrawn'],
    ].map(([id, channel, state]) => ({
      ...{id, customer_id: 'C1', channel, state, at: NOW, who: 'tester'},
      source: expect.stringMatching(/rows\.csv import$/),
    })),
  )
})

it('takes back at any time, and grants to known customers only with a proof', async () => {
  const context = memoryContext(NOW)
  await addCustomer(context, {phone: '13800138000'})
  await addCustomer(context, {phone: '13800138001', consent: ['sms']})
  const text = 'phone,consent_sms\n13800138000,yes\n13800138001,no\n'
  const refused = await takeCustomers(context, text)
  expect(refused).toMatchObject({updated: 1, unchanged: 1, further: {consents: 1, consents_not_taken: 1}})
  expect(await consents(context)).toEqual([undefined, {sms: 'withdrawn'}])
  const grants = 'phone,consent_sms\n13800138000,yes\n13800138001,yes\n'
  const taken = await takeCustomers(context, grants, {consentSource: 'paper forms of May'})
  expect(taken).toMatchObject({updated: 2, further: {consents: 2}})
  expect(await consents(context)).toEqual([{sms: 'granted'}, {sms: 'granted'}])
  const entries = (await ledger(context)).filter(({proof}) => proof === 'paper forms of May')
  expect(entries).toMatchObject([
    {customer_id: 'C1', state: 'granted'},
    {customer_id: 'C2', state: 'granted'},
  ])
  expect(await takeCustomers(context, grants, {consentSource: 'paper forms of May'})).toMatchObject({unchanged: 2})
})

it('takes the strictest of what one file says of one who is new with it', async () => {
  const context = memoryContext(NOW)
  await takeCustomers(context, 'phone,consent_sms\n13800138000,no\n13800138000,yes\n')
  expect(await consents(context)).toEqual([{sms: 'withdrawn'}])
  expect(await ledger(context)).toMatchObject([{state: 'withdrawn'}])
})

it('lets whoever turns out to have an address inherit what it withdrew', async () => {
  const context = memoryContext(NOW)
  await withdrawn(context, 'email:li@example.com', 'email')
  await withdrawn(context, 'phone:+8613800138001', 'sms')
  await addCustomer(context, {phone: '13800138002'})
  const text =
    'phone,email,consent_sms,consent_email\n13800138000,li@example.com,yes,yes\n13800138001,,yes,\n13800138002,w@example.com,,\n'
  await takeCustomers(context, text)
  expect(await consents(context)).toEqual([undefined, {email: 'withdrawn', sms: 'granted'}, {sms: 'withdrawn'}])
  expect((await ledger(context)).map(({id, customer_id, state}) => [id, customer_id, state])).toEqual([
    ['K1', 'C2', 'withdrawn'],
    ['K2', 'C3', 'withdrawn'],
    ['K3', 'C2', 'granted'],
  ])
  expect(await takeCustomers(context, text)).toMatchObject({unchanged: 3, change_id: undefined})
})
