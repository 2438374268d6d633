import {expect, it} from 'vitest'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const NOW = '2025-06-30T12:00:00'

function rows(...lines: string[]): string {
  return `${['order_number,date,amount,phone,email,consent', ...lines].join('\n')}\n`
}

async function ledger({store}: Context): Promise<ConsentEntry[]> {
  return store.read((book) => book.all('consent'))
}

async function customer({store}: Context, id = 'C1'): Promise<Customer | undefined> {
  return store.read((book) => book.get('customer', id))
}

async function withdrawn(context: Context, identity: string): Promise<void> {
  const entry = {identity, channel: 'sms', state: 'withdrawn', at: '2025-01-01T00:00:00', source: 'stop.csv', who: 'li'}
  await context.store.write({command: 'test', who: 'li', at: NOW}, (draft) =>
    addToLedger(draft, [entry as Omit<ConsentEntry, 'id'>]),
  )
}

it('enters the consent of a new customer once, with the file it came from', async () => {
  const context = memoryContext(NOW)
  await importText(
    context,
    rows('A1,2025-06-01,1,13800138000,,yes', 'A2,2025-06-02,1,13800138000,,yes', 'A3,2025-06-02,1,13800138001,,'),
  )
  expect(await ledger(context)).toEqual([
    {
      id: 'K1',
      customer_id: 'C1',
      channel: 'sms',
      state: 'granted',
      at: NOW,
      source: expect.stringMatching(/orders\.csv import$/),
      who: 'tester',
    },
  ])
})

it('enters what a known customer takes back, and nothing that is no news', async () => {
  const context = memoryContext(NOW)
  await importText(context, rows('A1,2025-06-01,1,13800138000,,yes'))
  await importText(context, rows('A2,2025-06-02,1,13800138000,,no'))
  const again = await importText(context, rows('A3,2025-06-03,1,13800138000,,no', 'A4,2025-06-03,1,13800138000,,yes'))
  expect((await ledger(context)).map(({state}) => state)).toEqual(['granted', 'withdrawn'])
  expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
  await undoChange(context, again.change_id)
  expect(await ledger(context)).toHaveLength(2)
})

it('lets a new customer inherit what the address withdrew, whatever the file says', async () => {
  const context = memoryContext(NOW)
  await withdrawn(context, 'phone:+8613800138000')
  await importText(context, rows('A1,2025-06-01,1,13800138000,,yes'))
  expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
  expect(await ledger(context)).toMatchObject([{id: 'K1', customer_id: 'C1', state: 'withdrawn', source: 'stop.csv'}])
})

it('lets a known customer inherit it who turns out to have the address', async () => {
  const context = memoryContext(NOW)
  await importText(context, rows('A1,2025-06-01,1,13800138000,,yes'))
  await withdrawn(context, 'email:li@example.com')
  await importText(context, rows('A2,2025-06-02,1,13800138000,li@example.com,'))
  expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
  expect((await ledger(context)).map(({id, customer_id, state}) => [id, customer_id, state])).toEqual([
    ['K1', 'C1', 'granted'],
    ['K2', 'C1', 'withdrawn'],
  ])
})
