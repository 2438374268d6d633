import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, onTestFinished, test} from 'vitest'
import type {CommandContext} from '../../src/app/command.ts'
import {type AnyImportRequest, type AnyImportResult, importAnyFiles} from '../../src/app/import-any-files.ts'
import {writeDemo} from '../../src/app/write-demo.ts'
import {gb18030, zipOf} from '../formats/files.ts'
import {memoryContext} from '../support/context.ts'
import {DEFAULTS} from '../support/profile.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

function context(): CommandContext {
  return {...memoryContext(), settings: {...DEFAULTS, country: 'CN', currency: 'CNY', timezone: 'Asia/Shanghai'}}
}

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'patron-any-'))
  onTestFinished(() => rmSync(dir, {recursive: true, force: true}))
  return dir
}

function fileIn(dir: string, name: string, content: string | Uint8Array): string {
  const file = join(dir, name)
  writeFileSync(file, content)
  return file
}

interface Taken {
  results: AnyImportResult[]
  /** What was said of the order of the files. */
  order: readonly string[] | undefined
}

async function take(
  to: CommandContext,
  files: readonly string[],
  more: Partial<AnyImportRequest> = {},
): Promise<Taken> {
  let order: readonly string[] | undefined
  const seen: AnyImportResult[] = []
  const results = await importAnyFiles(to, {
    files,
    table: {},
    layout: {},
    intake: {},
    orders: {},
    dryRun: false,
    strict: false,
    onOrder: (names) => (order = names),
    onResult: (result) => seen.push(result),
    ...more,
  })
  expect(seen).toEqual(results)
  return {results, order}
}

function nounOf(result: AnyImportResult): string {
  return 'noun' in result ? result.noun : 'order'
}

describe('files given together', () => {
  test('of the demo shop are all recognised, and taken in so that what others name comes first', async () => {
    const dir = folder()
    await writeDemo({dir, customers: 20, months: 3, seed: 1, lastDay: 20_270})
    const names = ['orders', 'leads', 'customers', 'reps', 'shops', 'products'].map((name) => join(dir, `${name}.csv`))
    const to = context()
    const {results, order} = await take(to, names)
    expect(results.map(nounOf)).toEqual(['shop', 'rep', 'product', 'lead', 'customer', 'order'])
    expect(order).toEqual(
      ['shops', 'reps', 'products', 'leads', 'customers', 'orders'].map((name) => join(dir, `${name}.csv`)),
    )
    expect(results.map(({rejected}) => rejected)).toEqual([0, 0, 0, 0, 0, 0])
    expect(results[4]).toMatchObject({further: {leads_tied: 2}})
    const again = await take(to, order as string[])
    expect(again.order).toBeUndefined()
    expect(again.results.map(({change_id}) => change_id)).toEqual(results.map(() => undefined))
  })

  test('are taken in altogether or not at all when one of them is not recognised', async () => {
    const dir = folder()
    const good = fileIn(dir, 'shops.csv', 'id,name,region,city\nA,Shop A,江苏,扬州\n')
    const other = fileIn(dir, 'people.csv', 'name,phone,city\n王,13800138000,扬州\n')
    const to = context()
    await expect(take(to, [good, other])).rejects.toMatchObject({code: 'BAD_INPUT', candidates: ['customer', 'lead']})
    expect(await to.store.read((book) => book.all('shop'))).toEqual([])
  })

  test('of several kinds cannot share a mapping', async () => {
    const dir = folder()
    const shops = fileIn(dir, 'shops.csv', 'id,name,region,city\nA,Shop A,江苏,扬州\n')
    const touches = fileIn(dir, 'touches.csv', 'at,kind,phone\n2025-01-02,visit,13800138000\n')
    await expect(take(context(), [shops, touches], {layout: {map: {name: 'name'}}})).rejects.toThrow(
      'A mapping is for files of one kind',
    )
  })
})

test('what a file holds can be said, by its kind or by its platform', async () => {
  const file = fileIn(folder(), 'people.csv', 'name,phone,city\n王,13800138000,扬州\n')
  const asLead = await take(context(), [file], {as: 'lead'})
  expect(asLead.results).toMatchObject([{noun: 'lead', created: 1}])
  const square = await take(context(), [`${FIXTURES}customers/square-customers.csv`], {
    layout: {profile: 'square-customers'},
  })
  expect(square.results).toMatchObject([{noun: 'customer', profile: 'square-customers', created: 3}])
  await expect(take(context(), [file], {layout: {profile: 'square-custmers'}})).rejects.toMatchObject({
    hint: 'Did you mean square-customers?',
  })
})

test('a saved mapping says what the files are that it is used for', async () => {
  const dir = folder()
  const to = context()
  const june = fileIn(dir, 'june.csv', 'wer,tel\nAnn,13800138000\n')
  const layout = {map: {name: 'wer', phone: 'tel'}}
  await take(to, [june], {as: 'lead', layout, saveMapping: 'walk-ins'})
  const july = fileIn(dir, 'july.csv', 'wer,tel\nBob,13800138001\n')
  await expect(take(to, [july])).rejects.toThrow('of no layout that is known here')
  expect((await take(to, [july], {mapping: 'walk-ins'})).results).toMatchObject([{noun: 'lead', created: 1}])
})

describe('customers come in', () => {
  const csv = '姓名,手机号,会员卡号,生日,所属门店,备注\n王小明,13800138000,K1,1985-04-12,扬州店,喜欢茶\n'
  const customer = {name: '王小明', birthday: '1985-04-12', home_shop: '扬州店', note: '喜欢茶'}

  async function customersOf(name: string, content: string | Uint8Array): Promise<{encoding?: string | undefined}> {
    const to = context()
    const {results} = await take(to, [fileIn(folder(), name, content)])
    expect(results).toMatchObject([{noun: 'customer', created: 1, rejected: 0}])
    expect(await to.store.read((book) => book.all('customer'))).toMatchObject([customer])
    expect((await to.store.read((book) => book.all('identity'))).map(({id}) => id).toSorted()).toEqual([
      'card:K1',
      'phone:+8613800138000',
    ])
    return results[0] as AnyImportResult
  }

  test('from a csv in GBK with Chinese headers', async () => {
    expect(await customersOf('会员.csv', gb18030(csv))).toMatchObject({encoding: 'gb18030'})
  })

  test('from a workbook', async () => {
    expect(await customersOf('会员.xlsx', workbook(csv))).toMatchObject({encoding: undefined})
  })

  test('from JSON lines', async () => {
    const [headers = [], ...rows] = csv
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const lines = rows.map((cells) =>
      JSON.stringify(Object.fromEntries(headers.map((header, i) => [header, cells[i]]))),
    )
    expect(await customersOf('members.jsonl', `${lines.join('\n')}\n`)).toMatchObject({encoding: 'utf-8'})
  })

  test('from vCards, the broken ones rejected with the line on which they start', async () => {
    const to = context()
    const {results} = await take(to, [`${FIXTURES}customers/broken.vcf`, `${FIXTURES}customers/old-phone.vcf`])
    expect(results).toMatchObject([
      {profile: 'vcard', created: 2, rejected: 5},
      {profile: 'vcard', created: 3, rejected: 0},
    ])
    expect(results[0]?.rejects[0]).toMatchObject({
      row: 1,
      column: 'vcard',
      reason: 'the card has no END:VCARD; the next card begins on line 5',
    })
    const names = (await to.store.read((book) => book.all('customer'))).map(({name}) => name)
    expect(names).toEqual(['Second', 'Fifth', '王小明', '李娜', '陈晨'])
  })
})

/** A workbook with one sheet of text. */
function workbook(csv: string): Buffer {
  const rows = csv
    .trim()
    .split('\n')
    .map((line, row) => {
      const cells = line.split(',').map((text, at) => {
        const place = `${String.fromCharCode(65 + at)}${row + 1}`
        return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
      })
      return `<row r="${row + 1}">${cells.join('')}</row>`
    })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Members" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  })
}
