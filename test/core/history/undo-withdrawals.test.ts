import {describe, expect, it} from 'vitest'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import {setConsent} from '../../../src/core/consent/set-consent.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

type Context = ReturnType<typeof memoryContext>

const HEAD = 'order_number,date,amount,phone,email,consent\n'
const GRANTED = `${HEAD}A1,2025-06-01,1,13800138000,li@example.com,yes\n`
const WITHDRAWN = `${HEAD}A2,2025-06-02,1,13800138000,li@example.com,no\n`

function write<T>(context: Context, work: (draft: Draft) => Promise<T>): Promise<T> {
  return context.store.write({command: 'test', who: 'w', at: context.now()}, work)
}

async function customer({store}: Context, id = 'C1'): Promise<Customer | undefined> {
  return store.read((book) => book.get('customer', id))
}

async function ledger({store}: Context): Promise<ConsentEntry[]> {
  return store.read((book) => book.all('consent'))
}

function unsubscribe(context: Context, identity: string, customer_id?: string): Promise<void> {
  const entry = {identity, customer_id, channel: 'email', state: 'withdrawn', at: context.now(), source: 's', who: 'w'}
  return write(context, (draft) => addToLedger(draft, [entry as Omit<ConsentEntry, 'id'>]))
}

describe('what a customer took back', () => {
  it('stays so when the import that brought it is undone, with its entry in the ledger', async () => {
    const context = memoryContext()
    await importText(context, GRANTED)
    await importText(context, WITHDRAWN)
    const before = await ledger(context)
    const result = await undoChange(context, undefined)
    expect(result.withdrawals_kept).toEqual([{customer_id: 'C1', identity: undefined, channel: 'sms'}])
    expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
    expect(await ledger(context)).toEqual(before)
    expect(await context.store.read((book) => book.orders.find({}))).toHaveLength(1)
    expect(await context.store.read((book) => book.change(3))).toMatchObject({counts: {withdrawals_kept: 1}})
  })

  it('stays with the address when the customer came with the same import, and goes to whoever has it next', async () => {
    const context = memoryContext()
    await importText(context, WITHDRAWN)
    expect((await undoChange(context, undefined)).withdrawals_kept).toEqual([
      {customer_id: undefined, identity: 'phone:+8613800138000', channel: 'sms'},
    ])
    expect(await customer(context)).toBeUndefined()
    expect(await ledger(context)).toMatchObject([{id: 'K1', identity: 'phone:+8613800138000', state: 'withdrawn'}])
    expect((await ledger(context))[0]).not.toHaveProperty('customer_id')
    const added = await addCustomer(context, {name: 'Li', phone: '13800138000', consent: ['sms', 'email']})
    expect(added.consent).toEqual({sms: 'withdrawn', email: 'granted'})
    expect((await ledger(context)).map(({customer_id, channel}) => [customer_id, channel])).toEqual([
      [added.id, 'sms'],
      [added.id, 'email'],
    ])
  })

  it('stays with the address also when the same customers are undone and imported again and again', async () => {
    const context = memoryContext()
    for (let round = 0; round < 3; round++) {
      await importText(context, WITHDRAWN)
      await undoChange(context, undefined)
    }
    expect(await ledger(context)).toHaveLength(1)
    await importText(context, GRANTED)
    expect((await context.store.read((book) => book.all('customer')))[0]?.consent).toEqual({sms: 'withdrawn'})
  })

  it('stays so when a withdrawal set by hand is undone; it is granted again with a source', async () => {
    const context = memoryContext()
    await importText(context, GRANTED)
    await setConsent(context, {reference: 'C1', channels: ['sms'], state: 'withdrawn', source: 'by mistake'})
    await undoChange(context, undefined)
    expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
    await setConsent(context, {reference: 'C1', channels: ['sms'], state: 'granted', source: 'they say so'})
    expect((await customer(context))?.consent).toEqual({sms: 'granted'})
    expect((await undoChange(context, undefined)).withdrawals_kept).toEqual([])
    expect((await customer(context))?.consent).toEqual({sms: 'withdrawn'})
  })

  it('does not come back by two undos either: what an undo kept does not stand in the way of the next', async () => {
    const context = memoryContext()
    await importText(context, GRANTED)
    await importText(context, WITHDRAWN)
    await undoChange(context, 2)
    expect((await undoChange(context, 1)).withdrawals_kept).toMatchObject([{identity: 'phone:+8613800138000'}])
    expect(await context.store.read((book) => book.count('customer'))).toBe(0)
    expect(await ledger(context)).toMatchObject([{id: 'K2', identity: 'phone:+8613800138000'}])
    await expect(undoChange(context, undefined)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('stays with an address of nobody when the list that said so is undone', async () => {
    const context = memoryContext()
    await unsubscribe(context, 'email:li@example.com')
    const before = await ledger(context)
    expect((await undoChange(context, undefined)).withdrawals_kept).toEqual([
      {customer_id: undefined, identity: 'email:li@example.com', channel: 'email'},
    ])
    expect(await ledger(context)).toEqual(before)
  })

  it('stays with the customer also where only the record said so', async () => {
    const context = memoryContext()
    await write(context, (draft) => draft.save('customer', [{id: 'C1', consent: {post: 'granted'}}]))
    await write(context, (draft) => draft.save('customer', [{id: 'C1', consent: {post: 'withdrawn'}}]))
    await undoChange(context, undefined)
    expect((await customer(context))?.consent).toEqual({post: 'withdrawn'})
    expect(await ledger(context)).toMatchObject([{customer_id: 'C1', channel: 'post', source: 'undo of change 2'}])
  })

  it('was never the word of those who were merged with them, but stays with both if it was said since', async () => {
    const context = memoryContext()
    await write(context, async (draft) => {
      await draft.save('customer', [
        {id: 'C1', name: 'a', consent: {sms: 'granted', email: 'granted'}},
        {id: 'C2', name: 'b', consent: {sms: 'withdrawn'}},
      ])
      await draft.nextIds('customer', 2)
    })
    await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false, into: 'C1'})
    expect((await customer(context))?.consent).toMatchObject({sms: 'withdrawn'})
    await undoChange(context, undefined)
    expect((await customer(context))?.consent).toEqual({sms: 'granted', email: 'granted'})
    expect((await customer(context, 'C2'))?.consent).toEqual({sms: 'withdrawn'})

    await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false, into: 'C1'})
    const merged = (await context.store.read((book) => book.changes(1)))[0]?.id
    await write(context, (draft) =>
      addToLedger(draft, [
        {customer_id: 'C1', channel: 'sms', state: 'withdrawn', at: '2025-07-01T00:00:00', source: 's', who: 'w'},
      ]),
    )
    expect((await undoChange(context, merged)).withdrawals_kept).toMatchObject([{customer_id: 'C1', channel: 'sms'}])
    expect((await customer(context))?.consent).toEqual({sms: 'withdrawn', email: 'granted'})
    expect((await ledger(context)).filter(({source}) => source === 's')).toHaveLength(1)
  })

  it('does not stand in the way of undoing who brought it, but leaves nothing of a customer who is no more', async () => {
    const context = memoryContext()
    await write(context, async (draft) => {
      await draft.save('customer', [{id: 'C1', consent: {email: 'withdrawn'}}])
      await draft.save('identity', [
        {id: 'email:li@example.com', type: 'email', value: 'li@example.com', customer_id: 'C1'},
      ])
    })
    await unsubscribe(context, 'email:li@example.com', 'C1')
    await write(context, (draft) =>
      addToLedger(draft, [
        {customer_id: 'C1', channel: 'sms', state: 'granted', at: context.now(), source: 's', who: 'w'},
      ]),
    )
    await undoChange(context, 1)
    expect(await ledger(context)).toEqual([
      {
        id: 'K1',
        identity: 'email:li@example.com',
        channel: 'email',
        state: 'withdrawn',
        at: context.now(),
        source: 's',
        who: 'w',
      },
    ])
  })
})

it('refuses to undo a change that is final, and says why', async () => {
  const context = memoryContext()
  await addCustomer(context, {name: 'Li'})
  await write(context, async (draft) => {
    await draft.save('customer', [{id: 'C1'}])
    await draft.forget('customer', ['C1'])
  })
  await expect(undoChange(context, 2)).rejects.toMatchObject({
    ...{code: 'REFUSED', message: 'Change 2 (test) is final: what it removed is nowhere any more.'},
  })
  await expect(undoChange(context, undefined)).rejects.toMatchObject({code: 'REFUSED'})
})

it('refuses to undo what later touches or tickets need', async () => {
  const context = memoryContext()
  await addCustomer(context, {name: 'Li'})
  await write(context, async (draft) => {
    const staging = await draft.facts('touch').stage()
    await staging.append([{customer_id: 'C1', id: 't1', at: context.now(), kind: 'visit', digest: 1}])
    await staging.settle()
  })
  await expect(undoChange(context, 1)).rejects.toMatchObject({
    message: expect.stringContaining('1 later touches belong'),
  })
  await undoChange(context, 2)
  await write(context, (draft) =>
    draft.save('ticket', [{id: 'T1', customer_id: 'C1', kind: 'return', severity: 'low', opened_at: context.now()}]),
  )
  await expect(undoChange(context, 1)).rejects.toMatchObject({
    message: expect.stringContaining('1 later tickets belong'),
  })
})
