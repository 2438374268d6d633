import {beforeEach, describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'
import {importNoun} from '../../support/import-noun.ts'

let context = memoryContext()
beforeEach(async () => {
  context = memoryContext()
  await addCustomer(context, {name: '李雷', phone: '13800138000', email: 'li@example.com', consent: ['sms', 'email']})
})

const take = (text: string, intake = {}) => importNoun(context, ['consent', text], {intake})
const consent = async (id = 'C1') => (await context.store.read((book) => book.get('customer', id)))?.consent
/** Without what the customer said when added. */
const ledger = async (): Promise<ConsentEntry[]> =>
  (await context.store.read((book) => book.all('consent'))).filter(({source}) => source !== 'customer add')

describe('a list of those who unsubscribed', () => {
  it('takes back what each address reaches', async () => {
    const {created, further} = await take(
      '手机号,邮箱,退订时间\n13800138000,,2025-06-01 10:00\n,LI@example.com,2025-06-02\n',
    )
    expect([created, further]).toEqual([3, {customers: 1}])
    expect(await consent()).toEqual({sms: 'withdrawn', phone: 'withdrawn', email: 'withdrawn'})
    expect(
      (await ledger()).map(({customer_id, channel, state, at, source}) => [customer_id, channel, state, at, source]),
    ).toEqual([
      ['C1', 'sms', 'withdrawn', '2025-06-01T10:00:00', expect.stringContaining('.csv')],
      ['C1', 'phone', 'withdrawn', '2025-06-01T10:00:00', expect.stringContaining('.csv')],
      ['C1', 'email', 'withdrawn', '2025-06-02T00:00:00', expect.stringContaining('.csv')],
    ])
  })

  it('changes nothing when it comes again', async () => {
    const list = 'phone\n13800138000\n13900139000\n'
    expect(await take(list)).toMatchObject({created: 4, unchanged: 0})
    expect(await take(list)).toMatchObject({created: 0, unchanged: 2, change_id: undefined})
  })

  it('takes back the channels that the command or the row names', async () => {
    await take('phone\n13800138000\n', {channels: ['sms']})
    expect(await consent()).toEqual({sms: 'withdrawn', email: 'granted'})
    await take('phone,渠道\n13800138000,全部\n', {channels: ['sms']})
    expect(Object.values((await consent()) ?? {})).toEqual(Array.from({length: 5}, () => 'withdrawn'))
  })

  it('keeps addresses that nobody known has, for whoever turns out to have them', async () => {
    const {further} = await take('email\nada@example.com\n')
    expect(further).toEqual({addresses_of_nobody_known: 1})
    expect(await ledger()).toMatchObject([{identity: 'email:ada@example.com', channel: 'email', state: 'withdrawn'}])
    await importText(context, 'order_number,date,amount,email,consent\nW1,2025-05-01,10,ada@example.com,yes\n')
    expect((await consent('C2'))?.email).toBe('withdrawn')
  })
})

describe('a list without a header', () => {
  it('is one of addresses where the first row is one', async () => {
    expect(await take('13800138000\nli@example.com\n13900139000\n')).toMatchObject({created: 5, rejected: 0, rows: 3})
    expect(await consent()).toEqual({sms: 'withdrawn', phone: 'withdrawn', email: 'withdrawn'})
  })

  it('is one of addresses where it has one column, whatever that is called', async () => {
    expect(await take('不要再发\n13800138000\n')).toMatchObject({created: 2})
  })

  it('tells the row of what it cannot read', async () => {
    const {rejects} = await take('13800138000\nVIP1\n186******05\n')
    expect(rejects.map(({row, column, reason}) => [row, column, reason])).toEqual([
      [2, 'address', '"VIP1" has no channel of its own; name one with --channel'],
      [3, 'address', '"186******05" hides a part; it tells nobody apart'],
    ])
  })

  it('takes the number of a card for the card where somebody has it, and letters never for a phone', async () => {
    await addCustomer(context, {name: '王芳', card: '660123456789', consent: ['sms']})
    await addCustomer(context, {name: '张伟', card: 'VIP10000365', consent: ['sms']})
    const list = '13800138000\n660123456789\nVIP10000365\n'
    expect((await take(list)).rejects.map(({value, reason}) => [value, reason])).toEqual([
      ['660123456789', '"660123456789" has no channel of its own; name one with --channel'],
      ['VIP10000365', '"VIP10000365" has no channel of its own; name one with --channel'],
    ])
    expect(await take(`${list}13900139000\n`, {channels: ['sms']})).toMatchObject({rejected: 0})
    expect([await consent('C2'), await consent('C3')]).toEqual([{sms: 'withdrawn'}, {sms: 'withdrawn'}])
    expect((await ledger()).map(({identity}) => identity).filter(Boolean)).toEqual(['phone:+8613900139000'])
  })

  it('does not take a title with a number in it for an address', async () => {
    expect(await take('退订名单 2025063012\n13800138000\n')).toMatchObject({rows: 1, created: 2})
  })

  it('refuses a file of several columns of which none is an address', async () => {
    await expect(take('city,number of calls\n上海,3\n')).rejects.toMatchObject({code: 'BAD_INPUT'})
  })
})

describe('a list that says yes', () => {
  const list = 'email,status\nli@example.com,subscribed\n'

  it('gives nothing without its source', async () => {
    await take('email\nli@example.com\n')
    expect(await take(list)).toMatchObject({created: 0, further: {grants_refused: 1}, change_id: undefined})
    expect((await consent())?.email).toBe('withdrawn')
  })

  it('gives it with its source, which the ledger names', async () => {
    await take('email\nli@example.com\n')
    expect(await take(list, {consentSource: 'form of June'})).toMatchObject({created: 1})
    expect((await consent())?.email).toBe('granted')
    expect((await ledger()).at(-1)).toMatchObject({state: 'granted', source: 'form of June'})
  })

  it('rejects a word that says neither', async () => {
    const {rejects} = await take('email,status\nli@example.com,perhaps\n')
    expect(rejects[0]).toMatchObject({row: 2, column: 'status', value: 'perhaps'})
    expect((await consent())?.email).toBe('granted')
  })
})
