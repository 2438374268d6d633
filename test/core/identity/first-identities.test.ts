import {describe, expect, it} from 'vitest'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {firstIdentities} from '../../../src/core/identity/first-identities.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {maskValue} from '../../../src/present/mask.ts'
import {header} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

async function shop(): Promise<Context> {
  const context = memoryContext()
  const identity = (type: string, value: string, owner: object): never =>
    ({id: `${type}:${value}`, type, value, ...owner}) as never
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'C1', name: 'Anna'}, {id: 'C2'}])
    await draft.save('identity', [
      identity('phone', '+8613900139000', {customer_id: 'C1'}),
      identity('phone', '+8613800138000', {customer_id: 'C1'}),
      identity('buyer', 'till/K-17', {customer_id: 'C2'}),
      identity('wechat', 'anna', {customer_id: 'C2'}),
      identity('email', 'lead@example.com', {lead_id: 'L1'}),
    ])
  })
  return context
}

describe('what names customers to other systems', () => {
  it('is the first of each type by its key, as it is stored, and nothing of leads', async () => {
    const {store} = await shop()
    expect(await store.read((book) => firstIdentities(book, ['C1', 'C2']))).toEqual({
      phone: ['+8613800138000', undefined],
      email: [undefined, undefined],
      card: [undefined, undefined],
      buyer_id: [undefined, 'till/K-17'],
    })
  })

  it('are fields of the profile, masked where names are', async () => {
    const {store} = await shop()
    const profile = await store.read(async (book) => {
      const settings = await loadSettings(book)
      return profileCustomers(book, {asOf: dayOf('2025-06-30'), settings, needs: ['identities']})
    })
    const rows = [0, 1].map((index) => profile.row(index, ['id', 'phone', 'buyer_id']))
    expect(rows).toEqual([
      {id: 'C1', phone: '+8613800138000', buyer_id: undefined},
      {id: 'C2', phone: undefined, buyer_id: 'till/K-17'},
    ])
    const hidden = JSON.stringify(maskValue(rows))
    for (const said of ['13800138000', 'K-17']) expect(hidden).not.toContain(said)
  })
})
