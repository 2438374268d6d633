import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {setConsent} from '../../../src/core/consent/set-consent.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {loadWithdrawals} from '../../../src/core/consent/withdrawals.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {migrateStore} from '../../../src/core/store/migrate-store.ts'
import {DuckdbStore} from '../../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../../src/stores/lowdb/lowdb-store.ts'
import {OPENERS} from '../../stores/engines.ts'

/** A customer who withdrew and one who granted again, and an address of nobody that withdrew. */
async function fill(context: Context): Promise<void> {
  await addCustomer(context, {name: 'Li', phone: '13800138000', consent: ['sms']})
  await setConsent(context, {reference: 'C1', channels: ['sms', 'post'], state: 'withdrawn', source: 'called us'})
  await addCustomer(context, {name: 'Wang', email: 'wang@example.com'})
  await setConsent(context, {reference: 'C2', channels: ['email'], state: 'withdrawn'})
  await setConsent(context, {reference: 'C2', channels: ['email'], state: 'granted', source: 'form'})
  const entry = {channel: 'email', state: 'withdrawn', at: context.now(), source: 'list', who: 'w'} as const
  await context.store.write({command: 'test', who: 'w', at: context.now()}, (draft) =>
    addToLedger(draft, [{...entry, identity: 'email:nobody@example.com'}]),
  )
}

describe('what is withdrawn', () => {
  it('is told of customers with the addresses that the channel reaches, and of addresses of nobody', async () => {
    const opened = await OPENERS.memory()
    await fill({store: opened.store, now: () => '2025-06-30T12:00:00', who: 'tester'})
    const {all} = await opened.store.read(loadWithdrawals)
    const phone = ['phone:+8613800138000']
    expect(all).toEqual([
      {customer_id: 'C1', channel: 'sms', identities: phone, entry: expect.objectContaining({source: 'called us'})},
      {customer_id: 'C1', channel: 'post', identities: phone, entry: expect.objectContaining({source: 'called us'})},
      {
        ...{customer_id: undefined, channel: 'email', identities: ['email:nobody@example.com']},
        entry: expect.objectContaining({source: 'list'}),
      },
    ])
    await opened.close()
  })

  it.each(['lowdb', 'duckdb'] as const)('is the same in a migrated and in a copied store of %s', async (engine) => {
    const from = await OPENERS[engine]()
    await fill({store: from.store, now: () => '2025-06-30T12:00:00', who: 'tester'})
    const before = await from.store.read(loadWithdrawals)
    const to = await OPENERS[engine === 'lowdb' ? 'duckdb' : 'lowdb']()
    await migrateStore(from.store, to.store)
    expect(await to.store.read(loadWithdrawals)).toEqual(before)
    const copy = join(from.folder, engine === 'lowdb' ? 'copy.json' : 'copy.duckdb')
    await from.store.backup(copy)
    const copied = await (engine === 'lowdb' ? LowdbStore : DuckdbStore).open(copy, {lockWaitMs: 1000})
    expect(await copied.read(loadWithdrawals)).toEqual(before)
    for (const store of [copied, from, to]) await store.close()
  })
})
