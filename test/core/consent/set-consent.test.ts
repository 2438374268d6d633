import {describe, expect, it} from 'vitest'
import {type ConsentInput, setConsent, type SetConsentResult} from '../../../src/core/consent/set-consent.ts'
import {type ConsentPage, showConsent} from '../../../src/core/consent/show-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {memoryContext} from '../../support/context.ts'

type Context = ReturnType<typeof memoryContext>

async function withCustomer(): Promise<Context> {
  const context = memoryContext()
  await addCustomer(context, {name: '李雷', phone: '13800138000'})
  return context
}

function set(context: Context, input: Partial<ConsentInput>): Promise<SetConsentResult> {
  return setConsent(context, {reference: 'C1', channels: ['sms'], state: 'granted', source: 'form', ...input})
}

async function channel(context: Context, name: string): Promise<ConsentPage['channels'][number] | undefined> {
  return (await showConsent(context, '李雷')).channels.find((each) => each.channel === name)
}

describe('setting a consent', () => {
  it('writes the ledger and where the customer stands in one change', async () => {
    const context = await withCustomer()
    const result = await set(context, {channels: ['sms', 'email'], source: ' form at the till ', proof: 'F-118'})
    expect(result).toMatchObject({
      customer_id: 'C1',
      channels: [
        {channel: 'sms', before: undefined},
        {channel: 'email', before: undefined},
      ],
      change_id: 2,
    })
    expect(await channel(context, 'sms')).toMatchObject({
      ...{state: 'granted', at: context.now(), source: 'form at the till', proof: 'F-118', who: 'tester'},
      history: [{state: 'granted'}],
    })
    expect((await context.store.read((book) => book.get('customer', 'C1')))?.consent).toEqual(result.consent)
    expect(await context.store.read((book) => book.changes())).toHaveLength(2)
  })

  it('grants again after a withdrawal, because it names its source', async () => {
    const context = await withCustomer()
    await set(context, {state: 'withdrawn', source: undefined})
    expect(await channel(context, 'sms')).toMatchObject({state: 'withdrawn', source: 'by hand'})
    await set(context, {source: 'told us at the till'})
    expect(await channel(context, 'sms')).toMatchObject({
      ...{state: 'granted', source: 'told us at the till'},
      history: [{state: 'granted'}, {state: 'withdrawn'}],
    })
  })

  it.each([undefined, '', '  '])('refuses to grant from the source %j', async (source) => {
    const context = await withCustomer()
    await expect(set(context, {source})).rejects.toMatchObject({
      ...{code: 'BAD_INPUT', hint: expect.stringContaining('--source')},
    })
    expect(await channel(context, 'sms')).toMatchObject({state: undefined, history: []})
  })

  it('notes nothing that the ledger says already, but another proof', async () => {
    const context = await withCustomer()
    await set(context, {})
    expect(await set(context, {})).toMatchObject({change_id: undefined})
    expect(await set(context, {proof: 'F-2'})).toMatchObject({change_id: 3})
    expect((await channel(context, 'sms'))?.history).toHaveLength(2)
  })

  it('refuses an erased customer and no channels', async () => {
    const context = await withCustomer()
    await expect(set(context, {channels: []})).rejects.toMatchObject({code: 'BAD_INPUT'})
    await context.store.write({command: 'test', who: 'w', at: context.now()}, (draft) =>
      draft.save('customer', [{id: 'C1', erased_at: '2025-06-01T00:00:00'}]),
    )
    await expect(set(context, {})).rejects.toMatchObject({code: 'REFUSED', message: expect.stringContaining('erased')})
  })
})

describe('showing a consent', () => {
  it('has every channel, and no source for what the ledger does not tell', async () => {
    const context = await withCustomer()
    await context.store.write({command: 'test', who: 'w', at: context.now()}, (draft) =>
      draft.save('customer', [{id: 'C1', name: '李雷', consent: {post: 'granted'}}]),
    )
    const page = await showConsent(context, 'C1')
    expect(page.channels.map(({channel: name, state, source}) => [name, state, source])).toEqual([
      ['sms', undefined, undefined],
      ['email', undefined, undefined],
      ['wechat', undefined, undefined],
      ['phone', undefined, undefined],
      ['post', 'granted', undefined],
    ])
  })
})
