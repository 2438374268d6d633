import {describe, expect, it} from 'vitest'
import {setConsent} from '../../../src/core/consent/set-consent.ts'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {listChanges} from '../../../src/core/history/list-changes.ts'
import {redoChange} from '../../../src/core/history/redo-change.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {eraseCustomer} from '../../../src/core/privacy/erase-customer.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import {dumpOf, visible} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const FIRST = 'order_number,date,amount,phone,name,consent\nA1,2025-06-01,1,13800138000,Li,yes\n'
const SECOND = 'order_number,date,amount,phone,consent\nA2,2025-06-02,1,13800138000,no\n'

function seen({store}: Context): Promise<unknown> {
  return store.read(visible)
}

function write<T>(context: Context, work: (draft: Draft) => Promise<T>): Promise<T> {
  return context.store.write({command: 'test', who: 'w', at: context.now()}, work)
}

/** Id, which undo it is, and by what it is undone, oldest first. */
async function journal(context: Context): Promise<unknown[]> {
  const changes = await listChanges(context)
  return changes.toReversed().map(({command, undo_of, undone_by}) => [command, undo_of, undone_by])
}

describe('a redo', () => {
  it('does again what was undone last, then what was undone before that', async () => {
    const context = memoryContext()
    await addLead(context, {name: 'a', source: 'web'})
    await addLead(context, {name: 'b', source: 'web'})
    const both = await seen(context)
    await undoChange(context, undefined)
    await undoChange(context, undefined)
    expect(await redoChange(context)).toMatchObject({id: 1, command: 'lead add', withdrawals_kept: [], erased_since: 0})
    expect(await redoChange(context)).toMatchObject({id: 2})
    expect(await seen(context)).toEqual(both)
    await expect(redoChange(context)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('takes the id of the change or that of the undo, and says of another what is the matter', async () => {
    const context = memoryContext()
    await addLead(context, {name: 'a', source: 'web'})
    await addLead(context, {name: 'b', source: 'web'})
    await undoChange(context, 2)
    await undoChange(context, 1)
    expect(await redoChange(context, 2)).toMatchObject({id: 2})
    expect(await redoChange(context, 4)).toMatchObject({id: 1})
    for (const id of [1, 4, 6]) {
      await expect(redoChange(context, id)).rejects.toMatchObject({
        ...{code: 'REFUSED', message: 'Change 1 stands: there is no undo of it to take back.'},
      })
    }
    await expect(redoChange(context, 99)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('can be undone and done again any number of times, and the journal says so', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    const [empty, full] = [await seen(memoryContext()), await seen(context)]
    for (let round = 0; round < 3; round++) {
      expect(await undoChange(context, undefined)).toMatchObject({id: 1})
      expect(await seen(context)).toEqual(empty)
      expect(await redoChange(context)).not.toHaveProperty('undone_by')
      expect(await seen(context)).toEqual(full)
    }
    expect(await journal(context)).toEqual([
      ['order import', undefined, undefined],
      ['undo', 1, 3],
      ['redo', 2, undefined],
      ['undo', 1, 5],
      ['redo', 4, undefined],
      ['undo', 1, 7],
      ['redo', 6, undefined],
    ])
    expect(await undoChange(context, 7)).toMatchObject({id: 1})
    expect((await journal(context))[2]).toEqual(['redo', 2, 8])
  })

  it('is the last thing that stands: an undo without an id takes it back first', async () => {
    const context = memoryContext()
    await addLead(context, {name: 'a', source: 'web'})
    await addLead(context, {name: 'b', source: 'web'})
    await undoChange(context, 1)
    await redoChange(context)
    expect(await undoChange(context, undefined)).toMatchObject({id: 1})
    expect(await undoChange(context, undefined)).toMatchObject({id: 2})
  })

  it('is refused when a later change rewrote the same records, which it names; nothing is changed', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await undoChange(context, undefined)
    await importText(context, FIRST)
    const before = await dumpOf(context.store)
    await expect(redoChange(context, 1)).rejects.toMatchObject({
      code: 'REFUSED',
      message:
        'Change 1 cannot be done again: change 3 (order import) has changed the same records since; nothing was changed.',
      hint: 'Undo 3 first.',
    })
    expect(await dumpOf(context.store)).toEqual(before)
    await undoChange(context, undefined)
    expect(await redoChange(context, 1)).toMatchObject({id: 1})
  })

  it('is refused before what it builds on is done again', async () => {
    const context = memoryContext()
    await write(context, (draft) => draft.save('customer', [{id: 'C1', name: 'a'}]))
    await write(context, (draft) => draft.save('customer', [{id: 'C1', name: 'b'}]))
    await undoChange(context, undefined)
    await undoChange(context, undefined)
    await expect(redoChange(context, 2)).rejects.toMatchObject({
      message:
        'Change 2 cannot be done again: it builds on change 1 (test), which was undone too; nothing was changed.',
      hint: 'Redo 1 first.',
    })
  })

  it('is refused when something would belong to a customer who is not there', async () => {
    const context = memoryContext()
    await write(context, (draft) => draft.save('customer', [{id: 'C1', name: 'a'}]))
    await write(context, (draft) => draft.remove('customer', ['C1']))
    await undoChange(context, undefined)
    await write(context, (draft) =>
      draft.save('ticket', [{id: 'T1', customer_id: 'C1', kind: 'return', severity: 'low', opened_at: context.now()}]),
    )
    await expect(redoChange(context)).rejects.toMatchObject({
      ...{code: 'REFUSED', message: expect.stringContaining('1 tickets would belong to customers that are not there')},
    })
  })

  it('is refused when the journal keeps nothing of it, as where an older patron undid it', async () => {
    const context = memoryContext()
    await addCustomer(context, {name: 'Li'})
    await undoChange(context, undefined)
    await write(context, (draft) => draft.forget('customer', ['C1']))
    await expect(redoChange(context)).rejects.toMatchObject({
      ...{code: 'REFUSED', message: expect.stringContaining('keeps nothing of what it did')},
    })
  })
})

describe('what was withdrawn', () => {
  it('is after a redo as it was before the undo, whoever kept it meanwhile', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await importText(context, SECOND)
    const before = await seen(context)
    await undoChange(context, 2)
    const between = await seen(context)
    await undoChange(context, 1)
    expect(await redoChange(context)).toMatchObject({id: 1, withdrawals_kept: []})
    expect(await seen(context)).toEqual(between)
    expect(await redoChange(context)).toMatchObject({id: 2, withdrawals_kept: []})
    expect(await seen(context)).toEqual(before)
  })

  it('stays so when it was withdrawn since', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await undoChange(context, undefined)
    const said = {identity: 'phone:+8613800138000', channel: 'sms', state: 'withdrawn', at: context.now()} as const
    await write(context, (draft) => addToLedger(draft, [{...said, source: 's', who: 'w'}]))
    expect(await redoChange(context)).toMatchObject({
      withdrawals_kept: [{customer_id: 'C1', identity: undefined, channel: 'sms'}],
    })
    expect(await context.store.read((book) => book.get('customer', 'C1'))).toMatchObject({consent: {sms: 'withdrawn'}})
    await undoChange(context, undefined)
    expect(await context.store.read((book) => book.all('consent'))).toMatchObject([{identity: said.identity}])
    expect(await context.store.read((book) => book.count('customer'))).toBe(0)
  })

  it('is granted again where the change that is done again said so, with its source', async () => {
    const context = memoryContext()
    await importText(context, FIRST)
    await setConsent(context, {reference: 'C1', channels: ['sms'], state: 'withdrawn', source: 'mail'})
    await setConsent(context, {reference: 'C1', channels: ['sms'], state: 'granted', source: 'they say so'})
    const before = await seen(context)
    await undoChange(context, undefined)
    expect(await redoChange(context)).toMatchObject({id: 3, withdrawals_kept: []})
    expect(await seen(context)).toEqual(before)
  })
})

describe('what was erased', () => {
  const NAME = 'Zhang Xiaoming'
  const TEXT = FIRST.replace('Li', NAME)

  it('does not come back with an import that is done again', async () => {
    const context = memoryContext()
    await addCustomer(context, {name: 'Zhang', phone: '13800138000'})
    await addLead(context, {name: 'b', source: 'web'})
    await importText(context, TEXT.replace(',yes', ',yes\nA7,2025-06-02,5,13900139000,Wang,yes'))
    await undoChange(context, undefined)
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    expect(await redoChange(context)).toMatchObject({id: 3, erased_since: 1})
    expect(JSON.stringify(await dumpOf(context.store))).not.toContain(NAME)
    const customers = await context.store.read((book) => book.all('customer'))
    expect(customers.map(({id, name}) => [id, name])).toEqual([
      ['C1', undefined],
      ['C2', 'Wang'],
    ])
  })

  it('is forgotten too where the same person came with an import that was undone', async () => {
    const context = memoryContext()
    await importText(context, TEXT.replace('A1', 'A0'))
    await undoChange(context, undefined)
    await importText(context, FIRST)
    await eraseCustomer(context, {reference: '13800138000', dryRun: false})
    const left = JSON.stringify(await dumpOf(context.store))
    for (const trace of [NAME, '13800138000']) expect(left).not.toContain(trace)
    await redoChange(context, 1)
    expect(JSON.stringify(await dumpOf(context.store))).not.toContain(NAME)
    expect(await context.store.read((book) => book.get('customer', 'C1'))).toBeUndefined()
  })

  it('stays with both of a merge that was undone: it is not half done again', async () => {
    const context = memoryContext()
    await importText(context, TEXT)
    await importText(context, FIRST.replace('A1', 'A2').replace('13800138000', '13900139000').replace('Li', 'Wang'))
    await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false, into: 'C1'})
    await undoChange(context, undefined)
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    const before = await seen(context)
    await expect(redoChange(context, 3)).rejects.toMatchObject({code: 'REFUSED'})
    expect(await seen(context)).toEqual(before)
  })
})
