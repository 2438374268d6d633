import {expect, test} from 'vitest'
import {read, zipOf} from './files.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with the given sheets, each a list of `<row>` elements. Style 1 is a date and time. */
function workbook(sheets: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${REL}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="22" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData></worksheet>`
  })
  return zipOf(files)
}

function row(number: number, ...cells: string[]): string {
  const at = (cell: string, i: number): string => cell.replace('<c', `<c r="${String.fromCharCode(65 + i)}${number}"`)
  return `<row r="${number}">${cells.map(at).join('')}</row>`
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const number = (value: string): string => `<c><v>${value}</v></c>`
const date = (value: string): string => `<c s="1"><v>${value}</v></c>`

const ORDERS =
  row(1, text('订单报表')) +
  row(3, text('订单号'), text('日期 '), text('金额')) +
  row(4, text('19300000000000000001'), date('45292.4375'), number('83.72000000000001')) +
  row(6, number('12345678901234567890'), date('45293'), number('141.90'))

test('reads texts, dates and numbers, and numbers rows as the sheet does', async () => {
  const {table, headers, rows, numbers} = await read(workbook({Orders: ORDERS}))
  expect(table).toMatchObject({form: 'xlsx', encoding: undefined, preamble: 2})
  expect(headers).toEqual(['订单号', '日期', '金额'])
  expect(rows).toEqual([
    ['19300000000000000001', '2024-01-01 10:30:00', '83.72000000000001'],
    ['12345678901234567890', '2024-01-02', '141.9'],
  ])
  expect(numbers).toEqual([4, 6])
})

test('rounds a time to its second', async () => {
  const {rows} = await read(
    workbook({A: row(1, text('at'), text('n')) + row(2, date('45292.94887731481'), number('1'))}),
  )
  expect(rows[0]?.[0]).toBe('2024-01-01 22:46:23')
})

test('takes a sheet by its number or its name, and the name first', async () => {
  const named = workbook({First: row(1, text('a')), Second: row(1, text('b'))})
  expect((await read(named)).headers).toEqual(['a'])
  expect((await read(named, {sheet: 'Second'})).headers).toEqual(['b'])
  expect((await read(named, {sheet: '2'})).headers).toEqual(['b'])
  expect((await read(workbook({'2': row(1, text('a')), Other: row(1, text('b'))}), {sheet: '2'})).headers).toEqual([
    'a',
  ])
})

test('lists the sheets when there is none of that name', async () => {
  const bytes = workbook({First: row(1, text('a')), Second: row(1, text('b'))})
  await expect(read(bytes, {sheet: 'Third'})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    hint: 'It has "First", "Second".',
  })
})

test('refuses a sheet that is empty and a zip that is no workbook', async () => {
  await expect(read(workbook({A: ''}))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('empty'),
  })
  await expect(read(zipOf({'orders.csv': 'a,b\n'}))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('zip'),
  })
})
