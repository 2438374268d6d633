import {describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'
import {importText} from '../../support/import.ts'

const NOW = '2025-06-30T12:00:00'

async function customers({store}: Context): Promise<Customer[]> {
  return store.read((book) => book.all('customer'))
}

async function owners({store}: Context): Promise<Record<string, string | undefined>> {
  const identities = await store.read((book) => book.all('identity'))
  return Object.fromEntries(identities.map(({id, customer_id}) => [id, customer_id]))
}

describe('taking customers in', () => {
  it('creates them with everything that the file says', async () => {
    const context = memoryContext(NOW)
    const result = await takeCustomers(
      context,
      '姓名,手机号,邮箱,会员卡号,性别,生日,省份,城市,门店,导购,注册时间,标签,备注,客户类型,连锁总部\n' +
        '王小明,13800138000;13800138001,A@Example.com,V1,女,5月8日,浙江,杭州,西湖店,li,2024-01-02 10:00,常客、老客,hi,连锁店,大华\n',
    )
    expect(result).toMatchObject({noun: 'customer', created: 1, rejected: 0, unused: [], change_id: 1})
    expect(await customers(context)).toEqual([
      {
        ...{id: 'C1', name: '王小明', gender: 'female', birthday: '--05-08', region: '浙江', city: '杭州'},
        ...{home_shop: '西湖店', guide: 'li', registered_at: '2024-01-02T10:00:00', note: 'hi'},
        ...{tags: ['常客', '老客'], kind: 'chain-store', chain: '大华'},
      },
    ])
    expect(await owners(context)).toEqual({
      'card:V1': 'C1',
      'email:a@example.com': 'C1',
      'phone:+8613800138000': 'C1',
      'phone:+8613800138001': 'C1',
    })
  })

  it('fills blanks of known ones, keeps what is known, and says where the file says otherwise', async () => {
    const context = memoryContext(NOW)
    await addCustomer(context, {name: '李雷', phone: '13800138000', city: '上海'})
    const text = 'name,phone,email,city,guide,note\n韩梅,13800138000,li@example.com,杭州,wang,\n'
    expect(await takeCustomers(context, text)).toMatchObject({
      ...{created: 0, updated: 1, unchanged: 0},
      conflicts: {name: 1, city: 1},
    })
    expect(await customers(context)).toMatchObject([{name: '李雷', city: '上海', guide: 'wang', source: 'manual'}])
    expect(await owners(context)).toMatchObject({'email:li@example.com': 'C1'})
    const overwritten = await takeCustomers(context, text, {overwrite: ['city']})
    expect(overwritten).toMatchObject({updated: 1, conflicts: {name: 1}})
    expect(await customers(context)).toMatchObject([{name: '李雷', city: '杭州'}])
    expect(await takeCustomers(context, text, {overwrite: ['all']})).toMatchObject({updated: 1, conflicts: {}})
    expect(await customers(context)).toMatchObject([{name: '韩梅', city: '杭州', guide: 'wang'}])
  })

  it('changes nothing when the same file comes again, whatever is in it', async () => {
    const context = memoryContext(NOW)
    const text =
      'name,phone,email,city,birthday,tags,consent_sms,consent_email\n' +
      'Li,13800138000,a@example.com,上海,1990-04-12,x;y,yes,no\n' +
      'Li Lei,13800138000,,杭州,--04-12,z,no,yes\n' +
      'Wang,186******05,nobody,,,,,\n' +
      'Zhao,,,北京,,,,\n' +
      ',,a@example.com,,,,,\n'
    for (const overwrite of [[], ['all']]) {
      const fresh = memoryContext(NOW)
      const first = await takeCustomers(fresh, text, {overwrite})
      expect(first).toMatchObject({created: 3, updated: 0, unchanged: 0, rejected: 0, further: {rows_joined: 2}})
      const before = await customers(fresh)
      const again = await takeCustomers(fresh, text, {overwrite})
      expect(again).toMatchObject({created: 0, updated: 0, unchanged: 3, change_id: undefined, same_as: 'I1'})
      expect(await customers(fresh)).toEqual(before)
      expect(await fresh.store.read((book) => book.changes())).toHaveLength(1)
    }
    await takeCustomers(context, text)
    expect((await customers(context))[0]).toMatchObject({
      ...{birthday: '1990-04-12', city: '上海', tags: ['x', 'y', 'z']},
      consent: {sms: 'withdrawn', email: 'withdrawn'},
    })
  })

  it('keeps what cannot be a phone or an e-mail as evidence, and rejects who has neither name nor identity', async () => {
    const context = memoryContext(NOW)
    const result = await takeCustomers(context, 'name,phone,email\nLi,186******05;13800138000,li@\n,186******06,\n,,\n')
    expect(result).toMatchObject({created: 1, rejected: 1})
    expect(result.rejects.map(({row, reason}) => [row, reason])).toEqual([
      [3, 'there is no name, phone, e-mail, card or other identity'],
    ])
    expect(result.left_out).toMatchObject([
      {column: 'phone', value: '186******05', reason: 'a part of it is hidden', rows: 1},
      {column: 'email', value: 'li@', reason: '"li@" is no e-mail address', rows: 1},
    ])
    expect((await customers(context))[0]?.evidence).toEqual(['phone:186******05', 'email:li@'])
  })

  it('takes an earlier time of becoming known, and a birthday with its year, without being told to overwrite', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'phone,registered_at,birthday\n13800138000,2024-05-01,--04-12\n')
    const second = 'phone,registered_at,birthday\n13800138000,2023-01-01,1990-04-12\n'
    expect(await takeCustomers(context, second)).toMatchObject({updated: 1, conflicts: {}})
    const third = 'phone,registered_at,birthday\n13800138000,2025-01-01,1991-04-13\n'
    expect(await takeCustomers(context, third)).toMatchObject({unchanged: 1, conflicts: {birthday: 1}})
    expect(await customers(context)).toMatchObject([{registered_at: '2023-01-01T00:00:00', birthday: '1990-04-12'}])
  })

  it('only creates or only updates when asked to', async () => {
    const context = memoryContext(NOW)
    await addCustomer(context, {name: 'Li', phone: '13800138000'})
    const text = 'name,phone,city\nLi,13800138000,上海\nWang,13800138001,杭州\nWang,13800138001,宁波\n'
    expect(await takeCustomers(context, text, {mode: 'update'})).toMatchObject({updated: 1, passed_over: 2, created: 0})
    expect(await takeCustomers(context, text, {mode: 'create'})).toMatchObject({
      ...{updated: 0, passed_over: 1, created: 1},
      conflicts: {city: 1},
    })
    expect(await customers(context)).toMatchObject([{city: '上海'}, {city: '杭州'}])
  })

  it('names the source and the channel that are said, for those who are new', async () => {
    const context = memoryContext(NOW)
    await addCustomer(context, {name: 'Li', phone: '13800138000'})
    const result = await takeCustomers(context, 'name,phone,buyer_id\nLi,13800138000,7\nWang,13800138001,8\n', {
      source: 'fair',
      channel: 'tmall',
    })
    expect(result.conflicts).toEqual({})
    expect((await customers(context)).map(({source}) => source)).toEqual(['manual', 'fair'])
    expect(await owners(context)).toMatchObject({'buyer:tmall/7': 'C1', 'buyer:tmall/8': 'C2'})
  })

  it('writes nothing on a dry run and shows examples; undo gives back what was there', async () => {
    const context = memoryContext(NOW)
    await addCustomer(context, {name: 'Li', phone: '13800138000'})
    const before = await customers(context)
    const text = 'name,phone,city\nLi,13800138000,上海\nWang,13800138001,杭州\n'
    expect(await takeCustomers(context, text, {dryRun: true})).toMatchObject({
      ...{created: 1, updated: 1, change_id: undefined},
      samples: {created: [{id: 'C2', text: 'Wang +8613800138001'}], updated: [{id: 'C1', text: 'Li'}]},
    })
    expect(await customers(context)).toEqual(before)
    const {change_id} = await takeCustomers(context, text)
    await undoChange(context, change_id)
    expect(await customers(context)).toEqual(before)
    expect(await owners(context)).toEqual({'phone:+8613800138000': 'C1'})
  })

  it('takes in many more rows than it holds at a time, each person once', async () => {
    const context = memoryContext(NOW)
    const phone = (index: number): string => `+86${13_800_000_000 + index}`
    const lines = Array.from({length: 25_000}, (_, index) => `${phone(index)},n${index},`)
    const again = Array.from({length: 500}, (_, index) => `${phone(index * 3)},,上海`)
    const text = `${['phone,name,city', ...lines, ...again].join('\n')}\n`
    expect(await takeCustomers(context, text)).toMatchObject({created: 25_000, updated: 0, unchanged: 0})
    expect((await customers(context)).filter(({city}) => city === '上海')).toHaveLength(500)
    expect(await takeCustomers(context, text)).toMatchObject({created: 0, updated: 0, unchanged: 25_000})
  }, 60_000)
})

describe('who a row of a file is', () => {
  it('is found by any identity unless said otherwise, and by name and place where there is none', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'name,phone,card,city\nLi,13800138000,V1,\nWang,,,上海\nWang,,,北京\nLi,,,\n')
    expect(await customers(context)).toHaveLength(4)
    const text = 'name,card,email,city\nLi,V1,li@example.com,杭州\nWang,,,上海\n'
    expect(await takeCustomers(context, text)).toMatchObject({created: 0, updated: 1, unchanged: 1})
    expect(await owners(context)).toMatchObject({'email:li@example.com': 'C1'})
  })

  it('is found by patron’s own id first', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'name,phone\nLi,13800138000\nWang,13800138001\n')
    const result = await takeCustomers(context, 'id,phone,city\nc2,13800138000,上海\nC9,13800138001,\nC9,,\n')
    expect(result).toMatchObject({
      ...{updated: 1, created: 0, rejected: 1},
      further: {two_customers: 1, identities_of_others: 1},
    })
    expect(result.left_out).toMatchObject([
      {column: 'phone', value: '+8613800138000', reason: 'belongs to the customer C1; row 2 is the customer C2'},
      {column: 'id', value: 'C9', reason: 'no customer has this id'},
    ])
    expect(await customers(context)).toMatchObject([{name: 'Li'}, {name: 'Wang', city: '上海'}])
  })

  it('is who it was merged into, where patron’s own id is of one that is gone', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'name,phone\nLi,13800138000\nLi Lei,13800138001\n')
    await mergeCustomers(context, {groups: [['C1', 'C2']], into: 'C1', dryRun: false})
    expect(await takeCustomers(context, 'id,city\nC2,上海\n')).toMatchObject({updated: 1, created: 0})
    expect(await customers(context)).toMatchObject([{id: 'C1', city: '上海'}])
  })

  it('is the more trusted of two customers, and nothing moves from one to the other', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'name,phone,email\nLi,13800138000,\nWang,,w@example.com\n')
    const result = await takeCustomers(context, 'phone,email,card\n13800138000,W@example.com,V1\n')
    expect(result).toMatchObject({updated: 1, further: {two_customers: 1, identities_of_others: 1}})
    expect(await owners(context)).toEqual({
      'phone:+8613800138000': 'C1',
      'email:w@example.com': 'C2',
      'card:V1': 'C1',
    })
    const other = await takeCustomers(context, 'phone,email,city\n13800138000,W@example.com,上海\n', {
      match: ['email', 'phone'],
    })
    expect(other.left_out).toMatchObject([{reason: 'belongs to the customer C1; row 2 is the customer C2'}])
  })

  it('is told by the named identities alone, and a row without any of them is rejected', async () => {
    const context = memoryContext(NOW)
    await takeCustomers(context, 'name,phone,card\nLi,13800138000,V1\n')
    const text = 'name,phone,card\nLi’s son,13800138000,V2\nHan,13800138002,\n'
    const result = await takeCustomers(context, text, {match: ['card']})
    expect(result).toMatchObject({created: 1, rejected: 1, further: {identities_of_others: 1}})
    expect(result.rejects[0]).toMatchObject({row: 3, reason: 'it has nothing that --match names (card)'})
    expect(await owners(context)).toEqual({'phone:+8613800138000': 'C1', 'card:V1': 'C1', 'card:V2': 'C2'})
    expect(await takeCustomers(context, text, {match: ['card']})).toMatchObject({created: 0, unchanged: 1})
    await expect(takeCustomers(context, text, {match: ['nick']})).rejects.toMatchObject({
      code: 'BAD_INPUT',
      hint: expect.stringContaining('phone'),
    })
  })

  it('is told by a nickname only where the file has nothing else', async () => {
    const context = memoryContext(NOW)
    const text = 'nickname,city,shop\nmimi,上海,A\nmimi,北京,B\n'
    expect(await takeCustomers(context, text)).toMatchObject({created: 2})
    expect(await takeCustomers(context, text)).toMatchObject({created: 0, unchanged: 2})
    expect(Object.keys(await owners(context))).toEqual(['nickname:A/mimi', 'nickname:B/mimi'])
    expect(await takeCustomers(context, 'nickname,phone\nmimi,\n')).toMatchObject({created: 0, rejected: 1})
  })

  it('is the buyer whom an order file knows by the same id', async () => {
    const context = memoryContext(NOW)
    await importText(context, 'order_number,date,amount,buyer_id\nA1,2025-06-01,1,77\n')
    await takeCustomers(context, 'buyer_id,name\n77,Li\npatron/77,\n')
    expect(await customers(context)).toMatchObject([{id: 'C1', name: 'Li'}])
  })

  it('may be a lead’s, who is tied to the customer and converted by an order only', async () => {
    const context = memoryContext(NOW)
    await addLead(context, {name: 'Li', phone: '13800138000', source: 'web'})
    const result = await takeCustomers(context, 'name,phone\nLi,13800138000\n')
    expect(result).toMatchObject({created: 1, further: {leads_tied: 1}})
    expect(await customers(context)).toMatchObject([{id: 'C1', lead_id: 'L1'}])
    const lead = (): Promise<unknown> => context.store.read((book) => book.get('lead', 'L1'))
    expect(await lead()).toMatchObject({stage: 'new'})
    await importText(context, 'order_number,date,amount,phone\nA1,2025-06-01,1,13800138000\n')
    expect(await lead()).toMatchObject({stage: 'won', customer_id: 'C1'})
  })
})
