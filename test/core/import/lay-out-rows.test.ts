import {expect, test} from 'vitest'
import {columnsByWords, layOutRows, type RowLayoutOptions} from '../../../src/core/import/lay-out-rows.ts'
import type {RowLayout} from '../../../src/core/import/row-layout.ts'
import {NOUN_FIELDS} from '../../../src/core/import/noun-fields.ts'
import type {RowNoun} from '../../../src/core/import/row-profile.ts'
import type {Settings} from '../../../src/core/setting/settings.ts'
import {ROW_PROFILES} from '../../../src/formats/platforms/rows.ts'
import {DEFAULTS} from '../../support/profile.ts'
import {withTable} from '../../support/import-rows.ts'

interface Input extends RowLayoutOptions {
  noun?: RowNoun
  settings?: Partial<Settings>
}

/** How csv text is laid out. */
function layOut(text: string, {noun = 'customer', settings, ...options}: Input = {}): Promise<RowLayout> {
  const profiles = ROW_PROFILES.filter((profile) => profile.noun === noun)
  const kind = {noun, fields: NOUN_FIELDS[noun], profiles}
  const all = {...DEFAULTS, country: 'CN', ...settings}
  return withTable(text, (table) => layOutRows(table, kind, {settings: all, zone: 'UTC', options}))
}

function columnsOf({columns}: RowLayout): Record<string, readonly number[]> {
  return Object.fromEntries(columns)
}

test('finds the columns by their usual headers, also with what templates add to them', async () => {
  const layout = await layOut('*姓名,手机号（必填）,Phone 2,会员卡号*,Birthday:,foo\n王,1,2,3,1985-04-12,x\n')
  expect(layout.profile.name).toBe('headers')
  expect(columnsOf(layout)).toEqual({name: [0], phone: [1, 2], card: [3], birthday: [4]})
})

test('uses a header once: the first field that knows it takes it', () => {
  expect(columnsByWords(['name', 'store name'], NOUN_FIELDS.shop)).toEqual({id: ['store name'], name: ['name']})
})

test('reads what the user maps over what is recognised', async () => {
  const layout = await layOut('姓名,手机号,电话\n王,1,2\n', {map: {phone: '电话', note: '手机号'}})
  expect(columnsOf(layout)).toMatchObject({name: [0], phone: [2], note: [1]})
})

test("takes patron's own csv by the names of its fields, and what else it has by the usual headers", async () => {
  const layout = await layOut('name,registered_at,phone,微信号\n王,2025-01-02,1,w\n')
  expect(layout.profile.name).toBe('patron-customers')
  expect(columnsOf(layout)).toEqual({name: [0], phone: [2], wechat: [3], registered_at: [1]})
})

test('refuses a profile that is none, or none of the file', async () => {
  await expect(layOut('姓名\n王\n', {profile: 'shopify'})).rejects.toMatchObject({
    message: 'There is no profile "shopify" for a customer file.',
  })
  await expect(layOut('姓名\n王\n', {profile: 'shopify-customers'})).rejects.toThrow(
    'is no file of Shopify customers: it has none of its columns.',
  )
})

test('refuses a file without a column that it needs, with how to say which it is', async () => {
  await expect(layOut('手机号,时间\n1,2025-01-02\n', {noun: 'touch'})).rejects.toMatchObject({
    message: expect.stringContaining('has no column for kind'),
    hint: 'Say which it is: --map kind=HEADER. Its columns: 手机号, 时间.',
  })
})

test('refuses a file of which no column is known, but not what the user maps', async () => {
  await expect(layOut('foo,bar\n1,2\n')).rejects.toMatchObject({
    message: expect.stringContaining('has no column that is known of a customer file'),
    hint: 'Say which is what: --map FIELD=HEADER,... Its columns: foo, bar.',
  })
  expect(columnsOf(await layOut('foo,bar\n1,2\n', {map: {name: 'foo'}}))).toEqual({name: [0]})
})

test('settles the order of day and month by any date of the file, and asks where none does', async () => {
  const text = (birthday: string): string => `name,birthday,registered\nAnn,04/12/1985,2025-01-02\nBob,${birthday},\n`
  expect((await layOut(text('13/04/1985'))).dateFormat).toBe('dmy')
  await expect(layOut(text('05/04/1985'))).rejects.toMatchObject({hint: expect.stringContaining('--date-format dmy')})
  expect((await layOut(text('05/04/1985'), {dateFormat: 'mdy'})).dateFormat).toBe('mdy')
})

test('asks for the order of birthdays without a year only where people write both', async () => {
  const text = (birthday: string): string => `name,birthday\nAnn,04/12\nBob,${birthday}\n`
  expect((await layOut(text('05/04'))).dateFormat).toBe('ymd')
  await expect(layOut(text('05/04'), {settings: {country: 'GB'}})).rejects.toThrow('day first or month first')
  expect((await layOut(text('13/04'), {settings: {country: 'GB'}})).dateFormat).toBe('dmy')
})

test('takes the decimal comma from amounts that prove it', async () => {
  const layout = await layOut('sku,name,price\n1,a,"1.234,50"\n2,b,"3,20"\n', {noun: 'product'})
  expect(layout.decimal).toBe('comma')
})
