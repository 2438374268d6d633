import {expect, it} from 'vitest'
import {findCustomer} from '../../../src/core/customer/find-customer.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'

const ORDERS = `order_number,date,amount,buyer_id,name
1,2025-05-01,10,CG-12520,Claire
2,2025-05-02,20,918,
`

it('finds a customer by the id that a platform knows them by, with and without the channel', async () => {
  const context = memoryContext()
  await importText(context, ORDERS, {channel: 'web'})
  const find = async (reference: string): Promise<string> =>
    (await context.store.read((book) => findCustomer(book, reference, 'CN'))).id
  expect([await find('CG-12520'), await find('web/CG-12520'), await find('918')]).toEqual(['C1', 'C1', 'C2'])
  await expect(find('919')).rejects.toMatchObject({code: 'NOT_FOUND'})
})

it('lists the customers whom two channels call the same, and chooses none', async () => {
  const context = memoryContext()
  await importText(context, ORDERS, {channel: 'web'})
  await importText(context, ORDERS, {channel: 'till'})
  await expect(context.store.read((book) => findCustomer(book, '918', 'CN'))).rejects.toMatchObject({
    code: 'AMBIGUOUS',
    candidates: expect.arrayContaining(['C2', 'C4']) as unknown,
  })
})
