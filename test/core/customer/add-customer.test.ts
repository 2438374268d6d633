import {expect, it} from 'vitest'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {addField} from '../../../src/core/field/add-field.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'

it('keeps everything that is said, checked and in one form', async () => {
  const context = memoryContext(NOW)
  await addField(context, {id: 'fitted', type: 'day'})
  const customer = await addCustomer(context, {
    ...{name: 'Li', phone: '138 0013 8000', wechat: 'lilei', gender: 'male', birthday: '1990/4/12', chain: 'Big'},
    ...{household: 'H1', occupation: 'cook', tags: ['vip', 'vip'], fields: {fitted: '2025-05-01'}, consent: ['sms']},
  })
  expect(customer).toEqual({
    ...{id: 'C1', name: 'Li', source: 'manual', registered_at: NOW, gender: 'male', birthday: '1990-04-12'},
    ...{chain: 'Big', household: 'H1', occupation: 'cook', tags: ['vip'], fields: {fitted: '2025-05-01'}},
    consent: {sms: 'granted'},
  })
  const stored = await context.store.read(async (book) => [await book.all('identity'), await book.all('consent')])
  expect(stored).toMatchObject([
    [
      {id: 'phone:+8613800138000', customer_id: 'C1'},
      {id: 'wechat:lilei', customer_id: 'C1'},
    ],
    [{customer_id: 'C1', channel: 'sms', state: 'granted', at: NOW, who: 'tester'}],
  ])
})

it('keeps names, phones and e-mails out of the journal', async () => {
  const context = memoryContext(NOW)
  await addCustomer(context, {name: 'Li', phone: '13800138000'})
  const [change] = await context.store.read((book) => book.changes())
  expect(change?.summary).toBe('customer C1')
})

it('keeps what the address withdrew before, whoever agrees now', async () => {
  const context = memoryContext(NOW)
  const entry = {identity: 'phone:+8613800138000', channel: 'sms', state: 'withdrawn', source: 's', who: 'x'} as const
  await context.store.write({command: 'test', who: 'x', at: NOW}, (draft) => addToLedger(draft, [{...entry, at: NOW}]))
  const {consent} = await addCustomer(context, {phone: '13800138000', consent: ['sms', 'email']})
  expect(consent).toEqual({sms: 'withdrawn', email: 'granted'})
})

it('refuses nobody at all, a value that cannot be, and somebody else’s phone', async () => {
  const context = memoryContext(NOW)
  await addCustomer(context, {name: 'Li', phone: '13800138000'})
  await expect(addCustomer(context, {city: '上海'})).rejects.toThrow('A customer needs a name')
  await expect(addCustomer(context, {name: 'Li', gender: 'x'})).rejects.toThrow('"x" is no gender.')
  await expect(addCustomer(context, {phone: '+86 138 0013 8000'})).rejects.toMatchObject({
    code: 'REFUSED',
    message: '+8613800138000 is C1 already.',
  })
  expect(await context.store.read((book) => book.count('customer'))).toBe(1)
})
