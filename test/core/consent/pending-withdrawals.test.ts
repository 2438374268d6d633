import {describe, expect, it} from 'vitest'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import {claimWithdrawals, loadPendingWithdrawals} from '../../../src/core/consent/pending-withdrawals.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {memoryContext} from '../../support/context.ts'

const LI = {type: 'email', value: 'li@example.com'} as const
const WANG = {type: 'phone', value: '+8613800138000'} as const

function entry(fields: Partial<ConsentEntry>): Omit<ConsentEntry, 'id'> {
  const at = '2025-06-01T00:00:00'
  return {identity: 'email:li@example.com', channel: 'email', state: 'withdrawn', at, source: 'f', who: 'w', ...fields}
}

async function contextWith(...entries: Omit<ConsentEntry, 'id'>[]): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'w', at: context.now()}, (draft) => addToLedger(draft, entries))
  return context
}

describe('withdrawals by addresses of nobody known', () => {
  it('are those without a customer, by identity; grants and what belongs to somebody are none', async () => {
    const {store} = await contextWith(
      entry({}),
      entry({channel: 'sms'}),
      entry({identity: 'email:a@example.com', state: 'granted'}),
      entry({identity: 'email:b@example.com', customer_id: 'C1'}),
    )
    const pending = await store.read(loadPendingWithdrawals)
    expect([...pending.keys()]).toEqual(['email:li@example.com'])
    expect(pending.get('email:li@example.com')?.map(({channel}) => channel)).toEqual(['email', 'sms'])
  })

  it('are none in a store without a ledger', async () => {
    expect((await memoryContext().store.read(loadPendingWithdrawals)).size).toBe(0)
  })

  it('go to whoever turns out to have the address', async () => {
    const {store} = await contextWith(entry({}), entry({identity: 'phone:+8613800138000', channel: 'sms'}))
    const pending = await store.read(loadPendingWithdrawals)
    expect(claimWithdrawals(pending, 'C7', [WANG, {type: 'card', value: '1'}])).toMatchObject({
      consent: {sms: 'withdrawn'},
      entries: [{id: 'K2', customer_id: 'C7', identity: 'phone:+8613800138000'}],
    })
    expect(claimWithdrawals(pending, 'C7', [WANG, LI]).consent).toEqual({sms: 'withdrawn', email: 'withdrawn'})
    expect(claimWithdrawals(pending, 'C7', [])).toEqual({consent: {}, entries: []})
    expect(pending.get('email:li@example.com')?.[0]).not.toHaveProperty('customer_id', 'C7')
  })
})
