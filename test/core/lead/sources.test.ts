import {beforeEach, expect, test} from 'vitest'
import {importSources} from '../../../src/core/lead/import-sources.ts'
import {listSources} from '../../../src/core/lead/list-sources.ts'
import {setSource} from '../../../src/core/lead/set-source.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {withTable} from '../../support/import-rows.ts'

let context: Context
beforeEach(() => {
  context = memoryContext()
})

const take = (text: string, dryRun = false) => withTable(text, (table) => importSources(context, table, {dryRun}))

test('keeps what each lead costs, and what was spent month by month', async () => {
  await setSource(context, {source: 'web', per_lead: 3.5})
  await setSource(context, {source: 'web', month: '2025-05', spent: 1000})
  await setSource(context, {source: 'web', month: '2025/6', spent: 1200.5})
  expect(await listSources(context)).toEqual([
    {source: 'web', leads: 0, per_lead: 3.5, spent: 2200.5, months: 2, first_month: '2025-05', last_month: '2025-06'},
  ])
})

test('refuses a cost that is none', async () => {
  await expect(setSource(context, {source: 'web'})).rejects.toMatchObject({code: 'BAD_INPUT'})
  await expect(setSource(context, {source: 'web', month: 'soon', spent: 1})).rejects.toMatchObject({
    message: '"soon" is no month.',
  })
})

test('takes a file in that says it of several', async () => {
  const result = await take('来源,月份,花费\nweb,2025年5月,"1,000"\nweb,2025-06,1200\nevent,2025-06,800\n')
  expect(result).toMatchObject({rows: 3, sources: ['web', 'event']})
  expect(await listSources(context)).toMatchObject([
    {source: 'event', spent: 800},
    {source: 'web', spent: 2200},
  ])
})

test('a row that cannot be read refuses the whole file and is named', async () => {
  await expect(take('source,month,spent\nweb,2025-05,10\nweb,2025-06,dear\n')).rejects.toMatchObject({
    message: '"dear" is no amount of money.',
    place: {row: 3},
  })
  expect(await listSources(context)).toEqual([])
})

test('a dry run keeps nothing', async () => {
  await take('source,per_lead\nweb,2\n', true)
  expect(await listSources(context)).toEqual([])
})
