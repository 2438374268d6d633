import {expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {RowImportResult} from '../../../src/core/import/import-rows.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {beginLeads} from '../../../src/core/lead/import-leads.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {LEAD_FIELDS} from '../../../src/core/lead/lead-fields.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {importTable, withTable} from '../../support/import-rows.ts'
import {importText} from '../../support/import.ts'

const WAY = {kind: {noun: 'lead', fields: LEAD_FIELDS, profiles: []}, begin: beginLeads({source: 'web'})} as const

function take(context: Context, text: string, input: Parameters<typeof importTable>[2] = {}): Promise<RowImportResult> {
  return withTable(text, (table) => importTable(context, {table, ...WAY}, input))
}

async function leads({store}: Context): Promise<Lead[]> {
  return store.read((book) => book.all('lead'))
}

it('takes leads in with the headers that lists have', async () => {
  const context = memoryContext()
  const result = await take(
    context,
    '店名,手机,邮箱,来源,省份,潜力,登记时间,负责人\n小店,13800138000,A@Example.com,陌拜,浙江,高,2025-06-01 10:00,li\n大店,,,,上海,,,\n',
  )
  expect(result).toMatchObject({noun: 'lead', created: 2, rejected: 0, unused: [], change_id: 1})
  expect(await leads(context)).toEqual([
    {
      ...{id: 'L1', name: '小店', phone: '+8613800138000', email: 'a@example.com', source: 'cold-visit'},
      ...{region: '浙江', potential: 'high', created_at: '2025-06-01T10:00:00', owner: 'li', stage: 'assigned'},
      ...{contacts: 0, owned_at: '2025-06-01T10:00:00', assigned_at: '2025-06-01T10:00:00'},
    },
    {
      ...{id: 'L2', name: '大店', source: 'web', region: '上海', stage: 'new', contacts: 0},
      created_at: '2025-06-30T12:00:00',
    },
  ])
})

it('changes nothing for a phone or e-mail that is a lead’s already, nor for the same file again', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', phone: '13800138000', source: 'event'})
  const text = 'name,phone,email,city\nLi Lei,13800138000,,上海\nWang,,w@example.com,\nWang,,W@example.com,\n'
  expect(await take(context, text)).toMatchObject({created: 1, unchanged: 2})
  const [li] = await leads(context)
  expect([li?.name, li?.city]).toEqual(['Li', undefined])
  expect(await take(context, text)).toMatchObject({created: 0, updated: 0, unchanged: 3, change_id: undefined})
})

it('rejects a customer with a pointer, a row without a name, and what is no phone or e-mail', async () => {
  const context = memoryContext()
  await addCustomer(context, {name: 'Han', phone: '13900139000'})
  const {created, rejects} = await take(
    context,
    'name,phone,email\nHan,13900139000,\n,13800138000,\nLi,12,\nWang,,wang\nZhao,13800138001,\n',
  )
  expect(created).toBe(1)
  expect(rejects.map(({row, column, reason}) => [row, column, reason])).toEqual([
    [2, 'phone', '+8613900139000 is the customer C1 already (patron customer show C1)'],
    [3, 'name', 'there is no name'],
    [4, 'phone', '"12" is no phone number'],
    [5, 'email', '"wang" is no e-mail address'],
  ])
})

it('tells leads without phone and e-mail apart by name and place', async () => {
  const context = memoryContext()
  const text = 'name,region,city\n小店,浙江,杭州\n小店,浙江,宁波\n 小店,浙江,杭州\n'
  expect(await take(context, text)).toMatchObject({created: 2, unchanged: 1})
  expect(await take(context, text)).toMatchObject({created: 0, unchanged: 3})
})

it('only creates or only updates when asked to', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', phone: '13800138000', source: 'event', region: '浙江'})
  const text =
    'name,phone,email,region,city,note\nLi Lei,13800138000,li@example.com,上海,杭州,warm\nWang,13800138001,,,,\n'
  const updated = await take(context, text, {mode: 'update'})
  expect(updated).toMatchObject({created: 0, updated: 1, passed_over: 1, conflicts: {name: 1, region: 1}})
  expect(await leads(context)).toMatchObject([
    {id: 'L1', name: 'Li', email: 'li@example.com', region: '浙江', city: '杭州', note: 'warm', source: 'event'},
  ])
  expect(await take(context, text, {mode: 'update'})).toMatchObject({updated: 0, unchanged: 1})
  expect(await take(context, text, {mode: 'create'})).toMatchObject({created: 1, passed_over: 1, updated: 0})
})

it('takes names in parts, several phones, and a company beside the person', async () => {
  const context = memoryContext()
  await take(context, 'First Name,Last Name,Company,Phone,Rating\nAda,Example,Acme,13800138000;13800138001,Hot\n')
  expect(await leads(context)).toMatchObject([
    {name: 'Ada Example', note: 'Acme', phone: '+8613800138000', potential: 'high'},
  ])
  const identities = await context.store.read((book) => book.all('identity'))
  expect(identities.map(({id, lead_id}) => [id, lead_id])).toEqual([
    ['phone:+8613800138000', 'L1'],
    ['phone:+8613800138001', 'L1'],
  ])
})

it('refuses a file without a column for the name, and under strict a file with a bad row', async () => {
  const context = memoryContext()
  await expect(take(context, 'phone\n13800138000\n')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('has no column for the name of a lead'),
  })
  await expect(take(context, 'name,phone\nLi,12\nWang,\n', {strict: true})).rejects.toThrow('--strict')
  expect(await leads(context)).toEqual([])
})

it('writes nothing on a dry run, and undo gives back what was there', async () => {
  const context = memoryContext()
  const text = 'name,phone\nLi,13800138000\n'
  const rehearsed = await take(context, text, {dryRun: true})
  expect(rehearsed).toMatchObject({created: 1, change_id: undefined, samples: {created: [{text: 'Li'}]}})
  expect(await leads(context)).toEqual([])
  const {change_id} = await take(context, text)
  await undoChange(context, change_id)
  expect(await leads(context)).toEqual([])
  expect(await context.store.read((book) => book.count('identity'))).toBe(0)
})

it('keeps what leads do not want for when they are customers, also of rows that are customers by now', async () => {
  const context = memoryContext()
  await addCustomer(context, {name: 'Li', email: 'li@example.com'})
  const text =
    'name,phone,email,Email Opt Out,Do Not Call\nHan,13800138000,han@example.com,1,yes\nWu,13800138001,,0,no\nLi,,li@example.com,true,\n'
  expect(await take(context, text)).toMatchObject({created: 2, rejected: 1, further: {consents: 3}})
  const ledger = await context.store.read((book) => book.all('consent'))
  expect(ledger.map(({identity, customer_id, channel, state}) => [identity ?? customer_id, channel, state])).toEqual([
    ['phone:+8613800138000', 'phone', 'withdrawn'],
    ['email:han@example.com', 'email', 'withdrawn'],
    ['C1', 'email', 'withdrawn'],
  ])
  expect(await take(context, text)).toMatchObject({created: 0, unchanged: 2, change_id: undefined})
  await importText(context, 'order_number,date,amount,phone\nA1,2025-06-01,1,13800138000\n')
  const customers = await context.store.read((book) => book.all('customer'))
  expect(customers.map(({consent}) => consent)).toEqual([{email: 'withdrawn'}, {phone: 'withdrawn'}])
})

it('takes the road of a new lead that another system kept', async () => {
  const context = memoryContext()
  await take(
    context,
    'name,owner,stage,contacts,first_contact_at,lost_at,lost_reason\nAda,li,lost,3,2025-06-02 10:00,2025-06-09 10:00,price\nBo,li,new,,,,\nCy,,,,2025-06-03,,\n',
  )
  expect(await leads(context)).toMatchObject([
    {
      stage: 'lost',
      contacts: 3,
      first_contact_at: '2025-06-02T10:00:00',
      lost_at: '2025-06-09T10:00:00',
      lost_reason: 'price',
    },
    {stage: 'assigned', contacts: 0},
    {stage: 'contacted', contacts: 1, first_contact_at: '2025-06-03T00:00:00'},
  ])
})

it('counts leads without phone that have the name and place of a customer, and takes them in', async () => {
  const context = memoryContext()
  await addCustomer(context, {name: '王伟', city: '上海', phone: '13900139000'})
  const result = await take(context, 'name,city,phone\n王伟,上海,\n王伟,北京,\n王伟,上海,13800138000\n')
  expect(result).toMatchObject({created: 3, further: {leads_like_customers: 1}})
})
