import {beforeEach, describe, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {claimTouches} from '../../../src/core/touch/claim-touches.ts'
import type {Touch} from '../../../src/core/touch/touch.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

let context = memoryContext()
beforeEach(() => {
  context = memoryContext()
})

const take = (text: string, options = {}) => importNoun(context, ['touch', text], options)
const touches = (): Promise<Touch[]> => context.store.read((book) => book.facts('touch').find({}))
const li = () => addCustomer(context, {name: '李雷', phone: '13800138000', card: 'VIP1'})

describe('whose a touch is', () => {
  it('is told by any identity, or by an id of our own', async () => {
    const {id} = await li()
    await take(
      'time,event,phone,card,customer_id\n2025-06-01 10:00,view,138 0013 8000,,\n2025-06-02,view,,VIP1,\n2025-06-03,view,,,c1\n',
    )
    expect((await touches()).map(({customer_id, who}) => [customer_id, who])).toEqual([
      [id, undefined],
      [id, undefined],
      [id, undefined],
    ])
  })

  it('keeps the word of a row about people who are not known, and claims it when they are', async () => {
    const {further, change_id} = await take('at,kind,phone\n2025-06-01,call,13800138000\n2025-06-02,call,186******05\n')
    expect(further).toEqual({of_nobody_known: 2})
    expect((await touches()).map(({customer_id, who}) => [customer_id, who])).toEqual([
      ['', 'phone:186******05'],
      ['', 'phone:+8613800138000'],
    ])
    const {id} = await li()
    expect(await claimTouches(context)).toMatchObject({touches: 1, points: 0})
    expect((await touches()).map(({customer_id}) => customer_id)).toEqual(['', id])
    expect(change_id).toBeGreaterThan(0)
  })

  it('claims what an earlier file left when another comes', async () => {
    await take('at,kind,phone\n2025-06-01,call,13800138000\n')
    const {id} = await li()
    const result = await take('at,kind,phone\n2025-06-02,visit,13800138000\n')
    expect(result).toMatchObject({created: 1, further: {claimed: 1}})
    expect((await touches()).map(({customer_id}) => customer_id)).toEqual([id, id])
    await undoChange(context, result.change_id as number)
    expect((await touches()).map(({customer_id}) => customer_id)).toEqual([''])
  })

  it('names the lead, and becomes the customer’s once the lead is won', async () => {
    const lead = await addLead(context, {name: '王小明', phone: '13900139000', source: 'web'})
    const {further} = await take(`at,kind,phone,lead_id\n2025-06-01,visit,13900139000,\n2025-06-02,visit,,${lead.id}\n`)
    expect(further).toEqual({of_leads: 2})
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
      await draft.save('customer', [{id: 'C9'}])
      await draft.save('lead', [{...lead, stage: 'won', customer_id: 'C9'}])
    })
    expect(await claimTouches(context)).toMatchObject({touches: 2})
    expect((await touches()).map(({customer_id, lead_id}) => [customer_id, lead_id])).toEqual([
      ['C9', lead.id],
      ['C9', lead.id],
    ])
  })

  it('takes a text that is no id of ours for the buyer id of a platform', async () => {
    await take('at,kind,customer id\n2025-06-01,call,8812\n', {intake: {channel: 'youzan'}})
    expect((await touches())[0]?.who).toBe('buyer:youzan/8812')
  })
})

describe('the same touches again', () => {
  const file =
    'at,kind,phone,detail\n2025-06-01 10:00,browse,13800138000,tea\n2025-06-01 10:00,browse,13800138000,tea\n'

  it('change nothing, equal rows of one file being several touches', async () => {
    expect(await take(file)).toMatchObject({created: 2, unchanged: 0})
    expect(await take(file)).toMatchObject({created: 0, unchanged: 2, change_id: undefined})
    expect(new Set((await touches()).map(({id}) => id)).size).toBe(2)
  })

  it('change nothing in a longer file or with other columns in between', async () => {
    await take(file)
    const longer = `kind,phone,nothing,at,detail\nbrowse,13800138000,x,2025-05-31,tea\n${'browse,13800138000,x,2025-06-01 10:00:00,tea\n'.repeat(2)}`
    expect(await take(longer)).toMatchObject({created: 1, unchanged: 2})
  })

  it('change nothing once their people are known', async () => {
    await take(file)
    await li()
    await claimTouches(context)
    expect(await take(file)).toMatchObject({created: 0, updated: 0, unchanged: 2})
  })

  it('are updated where a system’s own id says it is the same touch', async () => {
    const row = (outcome: string): string =>
      `event id,at,kind,phone,outcome\n7,2025-06-01,call,13800138000,${outcome}\n`
    expect(await take(row('no answer'), {intake: {source: 'pbx'}})).toMatchObject({created: 1})
    expect(await take(row('will come'), {intake: {source: 'pbx'}})).toMatchObject({updated: 1})
    expect(await take(row('will come'), {intake: {source: 'other'}})).toMatchObject({created: 1})
    expect((await touches()).map(({id, outcome}) => [id, outcome]).sort()).toEqual([
      ['other:7', 'will come'],
      ['pbx:7', 'will come'],
    ])
  })

  it('are rejected where one id comes twice in a file', async () => {
    const {rejects, created} = await take('id,at,kind\n7,2025-06-01,call\n7,2025-06-02,call\n')
    expect(created).toBe(1)
    expect(rejects[0]).toMatchObject({row: 3, column: 'id', reason: '"7" came before in this file'})
  })
})

describe('reading', () => {
  it('understands the words of Chinese systems', async () => {
    await take(
      '行为时间,行为类型,渠道,关键词,手机号\n2025/6/1 9:05,加入购物车,小程序,绿茶,13800138000\n2025/6/1 9:06,搜索,小程序,绿茶,13800138000\n',
    )
    expect(await touches()).toMatchObject([
      {at: '2025-06-01T09:06:00', kind: 'search', channel: '小程序', detail: '绿茶'},
      {at: '2025-06-01T09:05:00', kind: 'cart', channel: '小程序', detail: '绿茶'},
    ])
  })

  it('rejects a kind that nobody knows, and leaves out a score that is none', async () => {
    const {rejects, left_out, created} = await take(
      'at,kind,phone,score\n2025-06-01,dance,13800138000,\n2025-06-01,review,13800138000,lots\n',
    )
    expect(rejects[0]).toMatchObject({row: 2, column: 'kind', value: 'dance'})
    expect(left_out).toEqual([{column: 'score', value: 'lots', reason: '"lots" is no number', rows: 1, values: 1}])
    expect([created, (await touches())[0]?.score]).toEqual([1, undefined])
  })

  it('takes the kind from the command where the file says none, and wants one otherwise', async () => {
    await take('拜访日期,拜访内容,手机号\n2025-06-01,看了新货架,13800138000\n', {intake: {kind: 'visit'}})
    expect(await touches()).toMatchObject([{kind: 'visit', detail: '看了新货架'}])
    await expect(take('at,phone\n2025-06-01,13800138000\n')).rejects.toMatchObject({code: 'BAD_INPUT'})
  })

  it('writes nothing in a dry run, and shows what would come', async () => {
    const {samples, created} = await take('at,kind,phone\n2025-06-01,call,13800138000\n', {dryRun: true})
    expect([created, samples.created[0]?.text, await touches()]).toEqual([1, '2025-06-01T00:00:00 call', []])
  })

  it('takes more rows than are held back at a time', async () => {
    const rows = Array.from(
      {length: 20_000},
      (_, index) => `2025-06-01,browse,p${index},1380013${String(index % 7).padStart(4, '0')}`,
    )
    expect(await take(`at,kind,detail,phone\n${rows.join('\n')}\n`)).toMatchObject({created: 20_000})
    expect(await context.store.read((book) => book.facts('touch').count())).toBe(20_000)
  })
})
