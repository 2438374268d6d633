import {beforeEach, expect, it} from 'vitest'
import {addToLedger} from '../../../src/core/consent/take-consent.ts'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {editCustomer} from '../../../src/core/customer/edit-customer.ts'
import {addField} from '../../../src/core/field/add-field.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'
let context: ReturnType<typeof memoryContext>

beforeEach(async () => {
  context = memoryContext(NOW)
  await addCustomer(context, {name: 'Li', phone: '13800138000', note: 'hello', tags: ['vip']})
  await addField(context, {id: 'size', type: 'number'})
})

async function owners(): Promise<Record<string, string | undefined>> {
  const identities = await context.store.read((book) => book.all('identity'))
  return Object.fromEntries(identities.map(({id, customer_id}) => [id, customer_id]))
}

it('changes fields, identities and tags, and shows each before and after', async () => {
  const {changes, customer, change_id} = await editCustomer(context, '13800138000', {
    set: {name: '李雷', birthday: '4月12日', kind: 'sole-shop', fields: {size: '38.5'}},
    add: {phone: ['13900139000'], wechat: ['lilei']},
    remove: {phone: ['138 0013 8000']},
    tags: {add: ['fair'], remove: ['vip']},
    clear: ['note'],
  })
  expect(Object.fromEntries(changes.map(({field, before, after}) => [field, [before, after]]))).toEqual({
    name: ['Li', '李雷'],
    birthday: [undefined, '--04-12'],
    kind: [undefined, 'sole-shop'],
    note: ['hello', undefined],
    tags: [['vip'], ['fair']],
    size: [undefined, 38.5],
    phone: [['+8613800138000'], ['+8613900139000']],
    wechat: [undefined, ['lilei']],
  })
  expect(await owners()).toEqual({'phone:+8613900139000': 'C1', 'wechat:lilei': 'C1'})
  expect(await context.store.read((book) => book.get('customer', 'C1'))).toEqual(
    JSON.parse(JSON.stringify(customer)) as object,
  )
  await undoChange(context, change_id)
  expect(await owners()).toEqual({'phone:+8613800138000': 'C1'})
})

it('writes nothing and no journal entry where nothing is different', async () => {
  const entries = async (): Promise<number> => (await context.store.read((book) => book.changes())).length
  const before = await entries()
  const same = {set: {name: 'Li'}, add: {phone: ['13800138000']}, tags: {add: ['vip']}}
  expect(await editCustomer(context, 'C1', same)).toMatchObject({changes: [], change_id: undefined})
  expect(await entries()).toBe(before)
})

it.each([
  ['a gender', {set: {gender: 'femal'}}, 'Did you mean female?'],
  ['a kind', {set: {kind: 'shop'}}, 'It can be household, sole-shop, chain-store.'],
  ['a birthday', {set: {birthday: '31 February'}}, 'Write it as 1990-04-12'],
  ['a number', {set: {fields: {size: 'large'}}}, 'Write it as 12 or 12.5.'],
  ['a custom field', {set: {fields: {sise: '3'}}}, 'Did you mean size?'],
  ['a phone', {add: {phone: ['12']}}, 'country code'],
  ['a field to empty', {clear: ['nte']}, 'Did you mean note?'],
  ['a value and its absence at once', {set: {note: 'x'}, clear: ['note']}, 'Leave one of the two out.'],
  ['an empty value', {set: {city: ' '}}, '--clear city'],
])('refuses what is no %s, in one sentence', async (_, edit, hint) => {
  const refused = editCustomer(context, 'C1', edit)
  await expect(refused).rejects.toMatchObject({code: 'BAD_INPUT', hint: expect.stringContaining(hint)})
})

it('refuses identities of others, identities that are not there, and leaving nothing to know somebody by', async () => {
  await addCustomer(context, {phone: '13900139000'})
  const edit = (change: Parameters<typeof editCustomer>[2]): Promise<unknown> => editCustomer(context, 'C2', change)
  await expect(edit({add: {phone: ['13800138000']}})).rejects.toMatchObject({
    code: 'REFUSED',
    message: '+8613800138000 is C1 already.',
  })
  await expect(edit({remove: {phone: ['13800138000']}})).rejects.toMatchObject({
    code: 'NOT_FOUND',
    hint: 'Theirs: +8613900139000.',
  })
  await expect(edit({remove: {phone: ['13900139000']}})).rejects.toMatchObject({code: 'REFUSED'})
  expect(await owners()).toMatchObject({'phone:+8613900139000': 'C2'})
})

it('leaves to a lead the phone that was theirs when it is no longer the customer’s', async () => {
  const identity = {id: 'card:V1', type: 'card', value: 'V1', customer_id: 'C1', lead_id: 'L9'}
  await context.store.write({command: 'test', who: 'x', at: NOW}, (draft) => draft.save('identity', [identity]))
  await editCustomer(context, 'C1', {remove: {card: ['V1']}})
  expect(await context.store.read((book) => book.get('identity', 'card:V1'))).toEqual({
    ...{id: 'card:V1', type: 'card', value: 'V1', lead_id: 'L9'},
  })
})

it('inherits what a new address withdrew before it was anybody’s', async () => {
  const entry = {identity: 'email:li@example.com', channel: 'email', state: 'withdrawn', source: 's', who: 'x'} as const
  await context.store.write({command: 'test', who: 'x', at: NOW}, (draft) => addToLedger(draft, [{...entry, at: NOW}]))
  const {changes} = await editCustomer(context, 'C1', {add: {email: ['li@example.com']}})
  expect(changes).toContainEqual({field: 'consent', before: undefined, after: {email: 'withdrawn'}})
  expect((await context.store.read((book) => book.all('consent')))[0]).toMatchObject({customer_id: 'C1'})
})
