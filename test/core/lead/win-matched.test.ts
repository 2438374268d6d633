import {beforeEach, expect, test} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {editCustomer} from '../../../src/core/customer/edit-customer.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {contactLead} from '../../../src/core/lead/contact-lead.ts'
import {editLead} from '../../../src/core/lead/edit-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {unmergeCustomers} from '../../../src/core/merge/unmerge-customers.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'
import {importText} from '../../support/import.ts'
import {order, putOrders} from '../../stores/sample.ts'

const BOUGHT = '2025-06-10T09:30:00'
const PHONE = '13800138000'
let context: Context

beforeEach(async () => {
  context = memoryContext('2025-06-01T12:00:00')
  await addLead(context, {name: 'Ada', phone: PHONE, source: 'web'})
  await addCustomer(context, {name: 'Ada', card: 'V1'})
  await putOrders(context.store, [order({id: 'O2', at: '2025-06-20T10:00:00'}), order({id: 'O1', at: BOUGHT})])
})

const lead = async (): Promise<Lead> => (await context.store.read((book) => book.get('lead', 'L1'))) as Lead
const WON = {stage: 'won', customer_id: 'C1', converted_at: BOUGHT}

test('an order with the phone wins the lead at the time of the order', async () => {
  const result = await importText(
    context,
    `order_number,date,amount,phone\nA1,${BOUGHT.replace('T', ' ')},10,${PHONE}\n`,
  )
  expect(result.converted).toBe(1)
  expect(await lead()).toMatchObject({stage: 'won', converted_at: BOUGHT})
})

test('a customer who gives the phone of a lead later wins it at their first order', async () => {
  await editCustomer(context, 'C1', {add: {phone: [PHONE]}})
  expect(await lead()).toMatchObject(WON)
  expect(await context.store.read((book) => book.get('customer', 'C1'))).toMatchObject({lead_id: 'L1'})
})

test('a lead whose phone turns out to be a customer’s is won too', async () => {
  await addLead(context, {name: 'Bo', source: 'web'})
  await addCustomer(context, {name: 'Cy', phone: '13900139000'})
  await editLead(context, 'L2', {set: {phone: '13900139000'}, clear: []})
  expect(await context.store.read((book) => book.get('lead', 'L2'))).toMatchObject({stage: 'new'})
  await putOrders(context.store, [order({id: 'O3', customer_id: 'C2', at: BOUGHT})])
  await editLead(context, 'L2', {set: {phone: '13900139000'}, clear: []})
  expect(await context.store.read((book) => book.get('lead', 'L2'))).toMatchObject({...WON, customer_id: 'C2'})
})

test('a list of customers that has card and phone together wins it', async () => {
  await takeCustomers(context, `name,card,phone\nAda,V1,${PHONE}\n`)
  expect(await lead()).toMatchObject(WON)
})

test('a merge wins it, and taking the merge back opens it again', async () => {
  await contactLead(context, 'L1')
  await takeCustomers(context, `name,phone\nAda Lovelace,${PHONE}\n`)
  expect(await lead()).toMatchObject({stage: 'contacted'})
  await mergeCustomers(context, {groups: [['C1', 'C2']], into: 'C1', dryRun: false})
  expect(await lead()).toMatchObject(WON)
  await unmergeCustomers(context, {reference: 'C2', dryRun: false})
  expect(await lead()).toMatchObject({stage: 'contacted', contacts: 1})
  expect((await lead()).customer_id).toBeUndefined()
})
