import {expect, it} from 'vitest'
import {findCustomer} from '../../../src/core/customer/find-customer.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {mergedAway} from '../../../src/core/merge/merged-away.ts'
import {unmergeCustomers} from '../../../src/core/merge/unmerge-customers.ts'
import {memoryContext} from '../../support/context.ts'
import {put} from './people.ts'

const FOUR = ['C1', 'C2', 'C3', 'C4'].map((id) => ({id, name: `name of ${id}`}))

it('finds the survivor by the id of who was merged away, through several merges too', async () => {
  const context = memoryContext()
  await put(context, FOUR)
  await mergeCustomers(context, {groups: [['C2', 'C3']], dryRun: false})
  await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false})
  const find = async (reference: string): Promise<string> =>
    (await context.store.read((book) => findCustomer(book, reference, 'CN'))).id
  expect([await find('C3'), await find('c2'), await find('C1'), await find('C4')]).toEqual(['C1', 'C1', 'C1', 'C4'])
  await expect(find('C9')).rejects.toMatchObject({code: 'NOT_FOUND'})
  const nowOf = await context.store.read(mergedAway)
  expect(nowOf('C3')).toEqual({customer_id: 'C1', merges: ['G1', 'G2']})
  await unmergeCustomers(context, {reference: 'G2', dryRun: false})
  expect([await find('C3'), await find('C2')]).toEqual(['C2', 'C2'])
})
