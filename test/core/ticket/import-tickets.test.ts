import {beforeEach, describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import type {Ticket} from '../../../src/core/ticket/ticket.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'
import {importNoun} from '../../support/import-noun.ts'

let context = memoryContext()
beforeEach(() => {
  context = memoryContext()
})

const take = (text: string, options = {}) => importNoun(context, ['ticket', text], options)
const tickets = (): Promise<Ticket[]> => context.store.read((book) => book.all('ticket'))
const li = () => addCustomer(context, {name: '李雷', phone: '13800138000'})

describe('a ticket of a file', () => {
  it('is read in Chinese words', async () => {
    await li()
    await take(
      '工单号,售后类型,严重程度,创建时间,承诺时间,完成时间,满意度,问题描述,责任原因,处理结果,手机号\nA1,质量问题,紧急,2025/6/1 9:05,2025-06-03,2025-06-02 10:00,非常满意,瓶子碎了,包装,已补发,13800138000\n',
    )
    expect(await tickets()).toEqual([
      {
        id: 'T1',
        number: 'A1',
        customer_id: 'C1',
        kind: 'quality',
        severity: 'high',
        opened_at: '2025-06-01T09:05:00',
        promised_at: '2025-06-03T00:00:00',
        closed_at: '2025-06-02T10:00:00',
        satisfaction: 5,
        detail: '瓶子碎了',
        cause: '包装',
        resolution: '已补发',
      },
    ])
  })

  it('takes a kind that nobody knows for another one, and says so', async () => {
    const {left_out} = await take('number,opened_at,kind\n1,2025-06-01,mystery\n')
    expect(left_out).toMatchObject([{column: 'kind', value: 'mystery', rows: 1}])
    expect(await tickets()).toMatchObject([{kind: 'other', severity: 'medium'}])
  })

  it('does without an end that lies before its beginning', async () => {
    const {left_out} = await take('number,opened_at,closed_at\n1,2025-06-02,2025-06-01\n')
    expect(left_out).toMatchObject([{column: 'closed_at', reason: 'that is before the ticket was opened'}])
    expect((await tickets())[0]?.closed_at).toBeUndefined()
  })

  it('finds its customer by the order where it names no identity, and creates nobody', async () => {
    await importText(context, 'order_number,date,amount,phone\nW1,2025-05-01,10,13800138000\nW2,2025-05-01,10,\n')
    const {further} = await take(
      'number,opened_at,order_number,phone\n1,2025-06-01,W1,\n2,2025-06-01,W2,\n3,2025-06-01,,13900139000\n',
    )
    expect((await tickets()).map(({customer_id}) => customer_id)).toEqual(['C1', undefined, undefined])
    expect(further).toEqual({without_customer: 2})
    expect(await context.store.read((book) => book.count('customer'))).toBe(1)
  })
})

describe('a ticket that comes again', () => {
  it('is updated by its number: the file’s word replaces, an empty cell says nothing', async () => {
    await take('number,opened_at,kind,subject,closed_at\n1,2025-06-01,return,jar,\n')
    const again = await take('number,opened_at,kind,subject,closed_at\n1,2025-06-01,,two jars,2025-06-02\n')
    expect(again).toMatchObject({created: 0, updated: 1})
    expect(await tickets()).toMatchObject([
      {id: 'T1', kind: 'return', subject: 'two jars', closed_at: '2025-06-02T00:00:00'},
    ])
  })

  it('is another one where the number is of another source', async () => {
    await take('number,opened_at\n1,2025-06-01\n', {intake: {source: 'desk'}})
    expect(await take('number,opened_at\n1,2025-06-01\n', {intake: {source: 'till'}})).toMatchObject({created: 1})
    expect(await take('number,opened_at,source\n1,2025-06-01,desk\n')).toMatchObject({created: 0, unchanged: 1})
  })

  it('is the same without a number when customer, time, kind and subject are', async () => {
    await li()
    const file = 'opened_at,kind,subject,phone,severity\n2025-06-01 10:00,return,jar,13800138000,low\n'
    expect(await take(file)).toMatchObject({created: 1})
    expect(await take(file)).toMatchObject({created: 0, unchanged: 1, change_id: undefined})
    expect(await take(file.replace(',low', ',high'))).toMatchObject({updated: 1})
    expect(await take(file.replace('jar', 'cup'))).toMatchObject({created: 1})
  })

  it('gets its customer once known, each of several that are alike its own', async () => {
    const file = 'opened_at,kind,phone\n2025-06-01,return,13800138000\n2025-06-01,return,13900139000\n'
    expect(await take(file)).toMatchObject({created: 2, further: {without_customer: 2}})
    await li()
    expect(await take(file)).toMatchObject({created: 0, updated: 1, unchanged: 1})
    expect(await take(file)).toMatchObject({created: 0, updated: 0, unchanged: 2})
    expect((await tickets()).map(({customer_id}) => customer_id)).toEqual(['C1', undefined])
  })

  it('keeps its customer whatever a later file says', async () => {
    await li()
    await addCustomer(context, {name: '韩梅梅', phone: '13900139000'})
    await take('number,opened_at,phone\n1,2025-06-01,13800138000\n')
    expect(await take('number,opened_at,phone\n1,2025-06-01,13900139000\n')).toMatchObject({unchanged: 1})
    expect((await tickets())[0]?.customer_id).toBe('C1')
  })

  it('is one ticket where two rows of a file tell of it', async () => {
    expect(await take('number,opened_at,kind,subject\n1,2025-06-01,return,\n1,2025-06-01,,jar\n')).toMatchObject({
      created: 1,
    })
    expect(await tickets()).toMatchObject([{kind: 'return', subject: 'jar'}])
  })

  it('is left alone by the modes that say so', async () => {
    await take('number,opened_at\n1,2025-06-01\n')
    const file = 'number,opened_at,subject\n1,2025-06-01,jar\n2,2025-06-01,cup\n'
    expect(await take(file, {mode: 'create'})).toMatchObject({created: 1, updated: 0, passed_over: 1})
    const more = 'number,opened_at,subject\n1,2025-06-01,jar\n3,2025-06-01,cup\n'
    expect(await take(more, {mode: 'update'})).toMatchObject({created: 0, updated: 1, passed_over: 1})
    expect((await tickets()).map(({id, number, subject}) => [id, number, subject])).toEqual([
      ['T1', '1', 'jar'],
      ['T2', '2', 'cup'],
    ])
  })
})
