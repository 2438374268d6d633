import {describe, expect, it} from 'vitest'
import {exportCustomer, pluralOf} from '../../../src/core/privacy/export-customer.ts'
import {FACT_COLUMNS, FACT_KINDS} from '../../../src/core/store/facts.ts'
import {RECORD_COLUMNS, RECORD_KINDS} from '../../../src/core/store/records.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, PHONE, RECORDS_ABOUT, SECRET} from './everything.ts'

describe('the export of a customer', () => {
  it('has a row of every kind of record and fact that can be about somebody', async () => {
    const context = memoryContext()
    await fillStore(context)
    const {customer, held} = await exportCustomer(context, 'C1')
    expect(customer).toMatchObject({id: 'C1', name: SECRET, fields: {size: SECRET}})
    const kinds = [...RECORDS_ABOUT.filter((kind) => kind !== 'customer'), ...FACT_KINDS, 'order']
    expect(Object.keys(held).sort()).toEqual(kinds.map(pluralOf).sort())
    expect(held['touches']?.map(({id}) => id)).toEqual(['touch-1', 'touch-2'])
    expect(held['orders']).toMatchObject([{number: 'A1', amount: 10, lines: [{product_id: 'tea', amount: 10}]}])
    expect(held['campaigns']).toMatchObject([{group: 'reached'}])
    expect(held['audits']).toHaveLength(1)
  })

  it('forgets no kind with a column that names a customer', () => {
    const naming = RECORD_KINDS.filter((kind) => 'customer_id' in RECORD_COLUMNS[kind])
    expect(RECORDS_ABOUT).toEqual(expect.arrayContaining(naming))
    expect(FACT_KINDS.filter((kind) => !('customer_id' in FACT_COLUMNS[kind]))).toEqual([])
  })

  it('names the changes that touched any of it, and no other customer', async () => {
    const context = memoryContext()
    await fillStore(context)
    await context.store.write({command: 'other', who: 'w', at: context.now()}, (draft) =>
      draft.save('customer', [{id: 'C9', name: 'Renamed'}]),
    )
    const all = await exportCustomer(context, PHONE)
    expect(all.changes).toEqual([
      {id: 1, at: context.now(), command: 'test'},
      {id: 2, at: context.now(), command: 'test'},
    ])
    expect(JSON.stringify(all)).not.toContain('Renamed')
    expect((await exportCustomer(context, 'C9')).held).toMatchObject({pairs: [{left: 'C1'}]})
  })

  it('finds what those had who were merged into the customer', async () => {
    const context = memoryContext()
    await fillStore(context)
    expect((await exportCustomer(context, 'C1')).merged_ids).toEqual(['C2'])
    await expect(exportCustomer(context, 'nobody')).rejects.toMatchObject({code: 'NOT_FOUND'})
  })
})
