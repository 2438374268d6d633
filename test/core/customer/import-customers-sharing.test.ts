import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {listDuplicates} from '../../../src/core/duplicate/list-duplicates.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'

async function customers({store}: Context): Promise<Customer[]> {
  return store.read((book) => book.all('customer'))
}

const SHOP = '02155556666'
const names = [...'赵钱孙李周吴郑王冯陈褚卫'].map((surname) => `${surname}一`)

describe('a phone that several people have', () => {
  it('does not make one of those who have cards and names of their own', async () => {
    const context = memoryContext()
    const text = 'name,phone,card\n王芳,13800138000,V1\n李强,13800138000,V2\n李强,,V2\n王 芳,13800138000,V3\n'
    expect(await takeCustomers(context, text)).toMatchObject({created: 2, further: {identities_of_others: 1}})
    expect(await customers(context)).toMatchObject([{name: '王芳'}, {name: '李强', evidence: ['phone:+8613800138000']}])
    expect(await takeCustomers(context, text)).toMatchObject({created: 0, updated: 0, change_id: undefined})
  })

  it('is told from a second card by name, birthday or gender, also of customers who are known', async () => {
    const context = memoryContext()
    await takeCustomers(context, 'name,phone,card,birthday,gender\n王芳,13800138000,V1,1980-01-02,女\n')
    const till = (rows: string): ReturnType<typeof takeCustomers> =>
      takeCustomers(context, `buyer_id,name,phone,birthday,gender\n${rows}\n`, {channel: 'till'})
    expect(await till('1,王小芳,13800138000,,女')).toMatchObject({created: 0, updated: 1})
    expect(await till('2,李强,13800138000,1979-05-06,')).toMatchObject({created: 1})
    expect(await till('3,李小强,13800138000,,男')).toMatchObject({created: 1})
    expect(await till('4,,13800138000,1999-09-09,男')).toMatchObject({created: 0, updated: 1})
  })

  it('makes one of them where it is said to find customers', async () => {
    const context = memoryContext()
    const text = 'name,phone,card\n王芳,13800138000,V1\n李强,13800138000,V2\n'
    expect(await takeCustomers(context, text, {match: ['phone', 'card']})).toMatchObject({created: 1})
  })

  it('is nobody’s where it stands with a crowd of names, and evidence that duplicates leave out', async () => {
    const context = memoryContext()
    const text = `name,phone\n王芳,13800138000\n${names.map((name) => `${name},${SHOP}`).join('\n')}\n`
    const result = await takeCustomers(context, text)
    expect(result).toMatchObject({created: names.length + 1, further: {}})
    expect(result.left_out).toEqual([
      {
        column: 'phone',
        value: '+862155556666',
        reason: '+862155556666 stands with more than 10 names, so it is nobody’s own',
        ...{rows: names.length, values: 1},
      },
    ])
    const known = await customers(context)
    expect(known.find(({name}) => name === '赵一')).toMatchObject({evidence: ['phone:+862155556666']})
    expect(await takeCustomers(context, text)).toMatchObject({created: 0, updated: 0, unchanged: names.length + 1})
    await context.store.write({command: 'settings set', who: 'tester', at: '2025-06-30T12:00:00'}, (draft) =>
      draft.save('setting', [{id: 'duplicates.block_limit', value: 5}]),
    )
    expect((await listDuplicates(context)).left_out).toMatchObject([{key: 'phone', value: '+862155556666', people: 12}])
  })
})
