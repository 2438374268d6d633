import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {addressedCustomers} from '../../../src/core/campaign/reachable.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {MESSAGE_CHANNELS} from '../../../src/core/customer/customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {unmergeCustomers} from '../../../src/core/merge/unmerge-customers.ts'
import {eraseCustomer} from '../../../src/core/privacy/erase-customer.ts'
import {exportCustomer} from '../../../src/core/privacy/export-customer.ts'
import {checkStore} from '../../../src/core/store/check-store.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Store} from '../../../src/core/store/store.ts'
import {OPENERS, type Opened} from '../../stores/engines.ts'
import {dumpOf} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'
import {fillStore, PHONE, SECRET} from './everything.ts'

const EMAIL = 'xiaoming@example.com'
const DIGITS = PHONE.slice(3)

describe.each(Object.entries(OPENERS))('erasing in a %s store', (_, open) => {
  let opened: Opened
  let context: Context
  beforeEach(async () => {
    opened = await open()
    context = {store: opened.store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  })
  afterEach(() => opened.close())
  const dumped = async (): Promise<string> => JSON.stringify(await dumpOf(opened.store))

  it('leaves nothing of who it was in any kind of record or fact, nor in the journal, nor in the file', async () => {
    await fillStore(context)
    for (const trace of [await dumped(), ...(opened.store.engine === 'memory' ? [] : [await bytesOf(opened.store)])]) {
      expect(trace).toContain(SECRET)
      expect(trace).toContain(DIGITS)
    }
    await eraseCustomer(context, {reference: PHONE, dryRun: false})
    for (const trace of [await dumped(), await bytesOf(opened.store)]) {
      expect(trace).not.toContain(SECRET)
      expect(trace).not.toContain(DIGITS)
    }
  })

  it('leaves nothing in the file of what orders, a merge and an unmerge brought', async () => {
    const head = 'order_number,date,amount,phone,email,name,address,consent\n'
    await importText(context, `${head}A1,2025-06-01,1,${DIGITS},${EMAIL},${SECRET},17 Zhongshan Road,yes\n`)
    await addCustomer(context, {name: SECRET, email: `second-${EMAIL}`, note: 'Zhongshan Road', consent: ['email']})
    await addCustomer(context, {name: 'Other', phone: '13900139000'})
    await mergeCustomers(context, {groups: [['C1', 'C3']], dryRun: false, into: 'C3'})
    await unmergeCustomers(context, {reference: 'G1', dryRun: false})
    await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false, into: 'C1'})
    await eraseCustomer(context, {reference: DIGITS, dryRun: false})
    for (const trace of [await dumped(), await bytesOf(opened.store)]) {
      for (const said of [SECRET, DIGITS, EMAIL, 'Zhongshan']) expect(trace).not.toContain(said)
    }
    expect(await dumped()).toContain('+8613900139000')
    expect((await checkStore(context)).problems).toEqual([])
  })
})

describe('an erased customer', () => {
  it('keeps what is anonymous, and the sales', async () => {
    const context = memoryContext()
    await fillStore(context)
    const before = await context.store.read((book) => book.orders.totals())
    const result = await eraseCustomer(context, {reference: 'C1', dryRun: false})
    expect(result).toMatchObject({
      customer_id: 'C1',
      removed: {identity: 1, consent: 1, merge: 1, pair: 1},
      anonymised: {customer: 1, lead: 1, ticket: 1, touch: 2, points: 2, audit: 1},
      kept: {order: 1, campaign: 1},
      change_id: 3,
    })
    await context.store.read(async (book) => {
      expect(await book.get('customer', 'C1')).toEqual({
        ...{id: 'C1', kind: 'harmless', region: 'harmless', home_shop: 'harmless', source: 'harmless', lead_id: 'L1'},
        ...{registered_at: '2025-06-01T10:00:00', erased_at: '2025-06-30T12:00:00'},
      })
      expect(await book.get('lead', 'L1')).toMatchObject({name: '', stage: 'won', customer_id: 'C1'})
      expect((await book.all('audit'))[0]?.items).toEqual([{customer_id: 'C9', tag: 'vip'}])
      expect(await book.orders.totals()).toEqual(before)
      expect((await book.facts('points').tally({sum: 'points'})).sum).toEqual(Float64Array.from([7]))
      expect(await book.count('identity')).toBe(0)
    })
    const left = await exportCustomer(context, 'C1')
    expect(JSON.stringify(left)).not.toContain(SECRET)
  })

  it('cannot be reached by any channel', async () => {
    const context = memoryContext()
    await fillStore(context)
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    for (const channel of MESSAGE_CHANNELS) {
      expect([...(await context.store.read((book) => addressedCustomers(book, channel)))]).toEqual([])
    }
  })

  it('stays erased: the change is final, earlier ones bring nothing back, files taken in again neither', async () => {
    const context = memoryContext()
    const text = `order_number,date,amount,phone,name\nA1,2025-06-01,1,${DIGITS},${SECRET}\n`
    await importText(context, text)
    await addCustomer(context, {name: 'Other'})
    await eraseCustomer(context, {reference: DIGITS, dryRun: false})
    await expect(undoChange(context, undefined)).rejects.toMatchObject({
      ...{code: 'REFUSED', message: expect.stringContaining('(customer erase) is final')},
    })
    expect(await undoChange(context, 2)).toMatchObject({erased_since: 1})
    expect(await undoChange(context, 1)).toMatchObject({erased_since: 1})
    expect(JSON.stringify(await dumpOf(context.store))).not.toContain(SECRET)
    expect(await context.store.read((book) => book.get('customer', 'C1'))).toHaveProperty('erased_at')
  })

  it('gets nothing back from a fact that is taken in again', async () => {
    const context = memoryContext()
    await fillStore(context)
    const [fact] = await context.store.read((book) => book.facts('touch').find({customer_id: 'C1'}))
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    const settled = await context.store.write({command: 'touch import', who: 'w', at: context.now()}, async (draft) => {
      const staging = await draft.facts('touch').stage()
      await staging.append(fact ? [fact] : [])
      return staging.settle()
    })
    expect(settled).toEqual({created: 0, updated: 0, unchanged: 1})
    expect(JSON.stringify(await dumpOf(context.store))).not.toContain(SECRET)
  })

  it('is left as it is when asked for again', async () => {
    const context = memoryContext()
    await fillStore(context)
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    expect(await eraseCustomer(context, {reference: 'C1', dryRun: false})).toMatchObject({
      ...{erased_at: '2025-06-30T12:00:00', removed: {}, change_id: undefined},
    })
    expect(await context.store.read((book) => book.changes())).toHaveLength(3)
  })

  it('is not erased by a dry run, which says what would go', async () => {
    const context = memoryContext()
    await fillStore(context)
    const before = await dumpOf(context.store)
    const result = await eraseCustomer(context, {reference: 'C1', dryRun: true})
    expect(result).toMatchObject({dry_run: true, change_id: undefined, removed: {identity: 1}})
    expect(await dumpOf(context.store)).toEqual(before)
  })

  it('is no more named by the journal of before', async () => {
    const context = memoryContext()
    await context.store.write({command: 'customer add', who: 'w', at: context.now()}, async (draft) => {
      await draft.save('customer', [{id: 'C1', name: SECRET}])
      draft.describe(`customer C1 ${SECRET}`)
    })
    await context.store.write({command: 'other', who: 'w', at: context.now()}, async (draft) => {
      await draft.save('customer', [{id: 'C2', name: SECRET}])
      draft.describe(`customer C2 ${SECRET}`)
    })
    await eraseCustomer(context, {reference: 'C1', dryRun: false})
    const changes = await context.store.read((book) => book.changes())
    expect(changes.map(({summary}) => summary)).toEqual(['customer C1', `customer C2 ${SECRET}`, 'customer C1'])
  })
})

/** Every byte that a store has on disk. */
async function bytesOf(store: Store): Promise<string> {
  const {path} = await store.info()
  const files = path === undefined ? [] : [path, `${path}.wal`].filter((file) => existsSync(file))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('')
}
