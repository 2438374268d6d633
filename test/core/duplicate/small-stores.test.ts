import {describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {listDuplicates} from '../../../src/core/duplicate/list-duplicates.ts'
import {memoryContext} from '../../support/context.ts'

describe('looking for duplicates where there is little to go by', () => {
  it('finds none among nobody', async () => {
    expect(await listDuplicates(memoryContext())).toMatchObject({people: 0, compared: 0, pairs: []})
  })

  it('needs no addresses', async () => {
    const context = memoryContext()
    await addCustomer(context, {name: '王小明', phone: '13800138000'})
    await addCustomer(context, {name: 'Wang Xiaoming', phone: '13800138001'})
    const {people, pairs} = await listDuplicates(context, {buckets: ['certain', 'review', 'different']})
    expect(people).toBe(2)
    expect(pairs).toMatchObject([{left: 'C1', right: 'C2'}])
  })
})
