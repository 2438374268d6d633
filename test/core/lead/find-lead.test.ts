import {beforeAll, expect, test} from 'vitest'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {findLead} from '../../../src/core/lead/find-lead.ts'
import {memoryContext} from '../../support/context.ts'

const context = memoryContext()
const find = async (reference: string): Promise<string> =>
  (await context.store.read((book) => findLead(book, reference, 'CN'))).id

beforeAll(async () => {
  await addLead(context, {name: '王小明', phone: '13800138000', source: 'web'})
  await addLead(context, {name: 'Ada Example', email: 'Ada@Example.com', source: 'web', city: '上海'})
  await addLead(context, {name: 'Ada Example', source: 'referral', city: 'Hangzhou'})
})

test.each(['L1', 'l1', '13800138000', '+86 138-0013-8000', '王小明', ' 王小明 '])(
  '%j means the first lead',
  async (text) => {
    expect(await find(text)).toBe('L1')
  },
)

test('finds by e-mail in any case', async () => {
  expect(await find('ADA@example.com')).toBe('L2')
})

test('a name that two leads have lists both', async () => {
  await expect(find('Ada Example')).rejects.toMatchObject({
    code: 'AMBIGUOUS',
    candidates: ['L2 Ada Example 上海', 'L3 Ada Example Hangzhou'],
  })
})

test('says where to look for what is not there', async () => {
  await expect(find('L9')).rejects.toMatchObject({code: 'NOT_FOUND'})
})
