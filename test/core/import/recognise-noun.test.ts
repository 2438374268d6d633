import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import {demoFiles} from '../../../src/core/demo/demo-files.ts'
import {createDemoShop} from '../../../src/core/demo/demo-shop.ts'
import type {FileProfile} from '../../../src/core/import/file-profile.ts'
import {NOUN_FIELDS} from '../../../src/core/import/noun-fields.ts'
import {fittingProfiles} from '../../../src/core/import/recognise.ts'
import {recogniseNoun} from '../../../src/core/import/recognise-noun.ts'
import {ROW_NOUNS, type RowNoun, type RowProfile} from '../../../src/core/import/row-profile.ts'
import {openTable} from '../../../src/formats/open-table.ts'
import {ORDER_PROFILES} from '../../../src/formats/platforms/all.ts'
import {ROW_PROFILES} from '../../../src/formats/platforms/rows.ts'

const KINDS = ROW_NOUNS.map((noun) => ({noun, fields: NOUN_FIELDS[noun]}))
const LAYOUTS = {orders: ORDER_PROFILES, rows: ROW_PROFILES, kinds: KINDS}
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

function recognise(...headers: string[]): string {
  return recogniseNoun({file: 'some.csv', headers}, LAYOUTS)
}

function refusal(...headers: string[]): CrmError {
  try {
    recognise(...headers)
  } catch (error) {
    return error as CrmError
  }
  throw new Error('It was recognised.')
}

/** Every header that a file of a layout can have, as far as the layout knows. */
function allHeaders(profile: FileProfile<string> & {noun?: RowNoun; by_words?: boolean}): string[] {
  const own = profile.by_words === true ? Object.keys(NOUN_FIELDS[profile.noun as RowNoun]) : []
  return [...new Set([...profile.required, ...own, ...Object.values(profile.columns).flatMap((names) => names ?? [])])]
}

describe('a known layout', () => {
  const all: readonly (FileProfile<string> & {noun?: RowNoun})[] = [...ORDER_PROFILES, ...ROW_PROFILES]

  test.each(all.map((profile) => [profile.name, profile] as const))(
    '%s is told from every other by what it requires, and with all of its headers',
    (name, profile) => {
      const absent = new Set(profile.absent)
      const headers = allHeaders(profile).filter((header) => !absent.has(header))
      const noun = profile.noun ?? 'order'
      expect(fittingProfiles(profile.required, all).map((fitting) => fitting.name)).toEqual([name])
      expect(recogniseNoun({file: 'x', headers: profile.required}, LAYOUTS)).toBe(noun)
      expect(recogniseNoun({file: 'x', headers}, LAYOUTS)).toBe(noun)
    },
  )

  test.each(readdirSync(`${FIXTURES}orders`).filter((name) => name.endsWith('.csv')))(
    'of the order file %s is one of orders',
    async (name) => {
      const table = await openTable({file: `${FIXTURES}orders/${name}`}, {})
      expect(recogniseNoun(table, LAYOUTS)).toBe('order')
    },
  )

  test('is found in each file of the demo shop', () => {
    const files = demoFiles(createDemoShop({customers: 2, seed: 1, months: 1, lastDay: 20_000}))
    const plurals = new Map([
      ['touch', 'touches'],
      ['points', 'points'],
    ])
    const told = files.map(({headers}) => recognise(...headers)).map((noun) => `${plurals.get(noun) ?? `${noun}s`}.csv`)
    expect(told).toEqual(files.map(({file}) => file))
  })

  test('that fits as well as one of another noun settles nothing', () => {
    const shared = {name: 'x', title: 'x', required: ['A', 'B'], columns: {}}
    const rows: RowProfile[] = [
      {...shared, noun: 'customer'},
      {...shared, name: 'y', noun: 'lead'},
    ]
    expect(() => recogniseNoun({file: 'x.csv', headers: ['A', 'B']}, {...LAYOUTS, rows})).toThrow(
      'It is not clear from its columns what x.csv holds: customer or lead.',
    )
  })
})

describe('a file of no known layout', () => {
  test.each([
    ['customer', ['姓名', '手机号', '会员卡号', '生日', '性别', '所属门店']],
    ['customer', ['Full name', 'Phone', 'E-mail', 'Birthday', 'Gender', 'Joined']],
    ['customer', ['name', 'phone', 'card', 'consent_sms', 'consent_email']],
    ['lead', ['店名', '老板', '联系电话', '线索来源', '意向等级', '意向门店']],
    ['product', ['货号', '商品名称', '品牌', '类目', '售价', '成本']],
    ['shop', ['门店编号', '门店名称', '省份', '城市', '开业日期']],
    ['rep', ['工号', '导购姓名', '所属门店', '负责门店', '每日跟进上限']],
    ['touch', ['手机号', '行为类型', '行为时间', '页面', '终端', '活动名称']],
    ['ticket', ['工单号', '创建时间', '售后类型', '承诺时间', '完成时间', '手机号']],
    ['points', ['会员卡号', '变动时间', '变动积分', '变动类型', '变动原因']],
    ['points', ['手机号', '变动积分', '类型', '时间', '备注']],
    ['rep', ['工号', '姓名', '门店', '区域']],
    ['order', ['订单号', '下单时间', '实付金额', '手机号', '门店', '商品名称', '数量']],
  ] as const)('is one of %ss when they explain its headers: %j', (noun, headers) => {
    expect(recognise(...headers)).toBe(noun)
  })

  test.each([
    [
      ['name', 'phone', 'city'],
      ['customer', 'lead'],
    ],
    [
      ['姓名', '手机号', '省份', '城市', '来源', '备注'],
      ['customer', 'lead'],
    ],
    [
      ['编号', '名称', '地区', '城市'],
      ['shop', 'customer'],
    ],
  ])('is refused where it could be several things: %j', (headers, candidates) => {
    const error = refusal(...headers)
    expect(error).toMatchObject({code: 'BAD_INPUT', place: {file: 'some.csv'}})
    expect(error.candidates).toEqual(expect.arrayContaining(candidates))
    expect(error.message).toContain(`${headers[0]}, ${headers[1]}`)
    for (const noun of candidates) expect(error.hint).toContain(`patron ${noun} import FILE`)
  })

  test('is refused where hardly a header means anything here', () => {
    const survey = Array.from({length: 20}, (_, question) => `Question ${question}`)
    expect(refusal('Name', 'Gender', 'City', 'Occupation', 'Birthday', ...survey).message).toContain('of no layout')
    const error = refusal('foo', 'bar', 'name')
    expect(error.message).toBe('some.csv is of no layout that is known here. Its columns: foo, bar, name.')
    expect(error.hint).toContain('--map')
  })

  test('is never taken for a list of those who unsubscribed', () => {
    expect(refusal('address', 'status', 'unsubscribe date').code).toBe('BAD_INPUT')
    expect(recognise('address', 'channel', 'state')).toBe('consent')
  })

  test('is not taken for customers because of the people in a file of something else that lacks a column', () => {
    expect(refusal('订单号', '商品名称', '数量', '收货人', '手机号', '会员卡号', '性别', '生日').candidates).toContain(
      'order',
    )
  })
})

test('the order of the columns and their case make no difference', () => {
  const words = ['姓名', 'E-mail', '手机号', '会员卡号', 'Birthday', '性别', '所属门店', '备注']
  const files = [words, ...[...ORDER_PROFILES, ...ROW_PROFILES].map((profile) => allHeaders(profile))]
  const shuffled = fc
    .constantFrom(...files)
    .chain((headers) => fc.tuple(fc.constant(headers), fc.shuffledSubarray(headers, {minLength: headers.length})))
  fc.assert(
    fc.property(shuffled, ([headers, others]) => {
      expect(tellOf(others.map((header) => header.toUpperCase()))).toBe(tellOf(headers))
    }),
  )
})

/** What is recognised, or that nothing is. */
function tellOf(headers: readonly string[]): string {
  try {
    return recognise(...headers)
  } catch (error) {
    return (error as CrmError).code
  }
}
