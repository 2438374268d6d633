import {expect, it} from 'vitest'
import type {RowImportResult} from '../../../src/core/import/import-rows.ts'
import {beginLeads, type LeadImportOptions} from '../../../src/core/lead/import-leads.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {LEAD_FIELDS} from '../../../src/core/lead/lead-fields.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {importTable, withTable} from '../../support/import-rows.ts'

type Input = Parameters<typeof importTable>[2] & Pick<LeadImportOptions, 'attributes'>

function take(context: Context, text: string, {attributes, ...input}: Input = {}): Promise<RowImportResult> {
  const kind = {noun: 'lead', fields: LEAD_FIELDS, profiles: []} as const
  const begin = beginLeads({source: 'web', attributes})
  return withTable(text, (table) => importTable(context, {table, kind, begin}, input))
}

async function leads({store}: Context): Promise<Lead[]> {
  return store.read((book) => book.all('lead'))
}

const TEXT =
  'name,source,City,Visits,Origin,Code,Other\nLi,Google,Select,12,API,007,x\nWang,google,上海,-,api,8,n/a\nHan,,,1.5,Select,008,y\n'

it('keeps no column beyond the known ones unless asked, and says which were left', async () => {
  const context = memoryContext()
  const {unused, attributes} = await take(context, TEXT)
  expect({unused, attributes}).toEqual({unused: ['Visits', 'Origin', 'Code', 'Other'], attributes: []})
  expect((await leads(context)).every((lead) => lead.attributes === undefined)).toBe(true)
})

it('keeps numbers as numbers, codes as text, one spelling, and nothing for words that mean nothing', async () => {
  const context = memoryContext()
  expect(await take(context, TEXT, {attributes: 'all'})).toMatchObject({
    unused: [],
    attributes: ['Visits', 'Origin', 'Code', 'Other'],
  })
  const all = await leads(context)
  expect(all.map(({source, city, attributes}) => [source, city, attributes])).toEqual([
    ['Google', undefined, {Visits: 12, Origin: 'API', Code: '007', Other: 'x'}],
    ['Google', '上海', {Origin: 'API', Code: 8}],
    ['web', undefined, {Visits: 1.5, Code: '008', Other: 'y'}],
  ])
})

it('keeps the columns that are named, and refuses one that the file does not have', async () => {
  const context = memoryContext()
  expect(await take(context, TEXT, {attributes: ['visits']})).toMatchObject({attributes: ['Visits']})
  expect((await leads(context)).map(({attributes}) => attributes)).toEqual([{Visits: 12}, undefined, {Visits: 1.5}])
  await expect(take(context, TEXT, {attributes: ['Orgin']})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    candidates: ['Origin'],
  })
})

it('takes how a lead ended from words of lists, without times', async () => {
  const context = memoryContext()
  const {left_out} = await take(context, 'name,是否成交\nLi,是\nWang,0\nHan,open\nWu,Closed Won\nZhao,maybe\nQian,\n')
  expect((await leads(context)).map(({name, stage}) => [name, stage])).toEqual([
    ['Li', 'won'],
    ['Wang', 'lost'],
    ['Han', 'new'],
    ['Wu', 'won'],
    ['Zhao', 'new'],
    ['Qian', 'new'],
  ])
  expect((await leads(context)).every(({converted_at, lost_at}) => (converted_at ?? lost_at) === undefined)).toBe(true)
  expect(left_out).toMatchObject([{column: '是否成交', value: 'maybe'}])
})

it('adds attributes and how it ended to leads that are known, when they are updated', async () => {
  const context = memoryContext()
  await take(context, 'name,Visits\nLi,1\nWang,2\n', {attributes: 'all'})
  const text = 'name,Visits,Origin,won\nLi,5,API,yes\nWang,,,\n'
  expect(await take(context, text, {attributes: 'all', mode: 'update'})).toMatchObject({updated: 1, unchanged: 1})
  expect(await leads(context)).toMatchObject([
    {stage: 'won', attributes: {Visits: 1, Origin: 'API'}},
    {stage: 'new', attributes: {Visits: 2}},
  ])
  expect(await take(context, text, {attributes: 'all', mode: 'update'})).toMatchObject({updated: 0, unchanged: 2})
})
